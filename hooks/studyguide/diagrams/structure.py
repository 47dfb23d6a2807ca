"""The chosen model as blocks, from inputs to outputs and losses."""

from __future__ import annotations

from ..document import Inlines, listed, text
from ..model import CaseReference
from .flow import Edge, Node, flowchart
from .layout import fittest
from .sketch import Pen, Sketch

_LOOKS = {"input": "accent", "layer": "plain", "output": "chosen", "loss": "wrong"}


def structure(reference: CaseReference, pen: Pen) -> Sketch:
    drawn, label = reference.model.structure, pen.label
    nodes = tuple(
        Node(
            block.id,
            label(block.label),
            label(block.shape) if block.shape else "",
            _LOOKS[block.kind],
            "round" if block.kind in ("input", "output") else "box",
            width=22,
        )
        for block in drawn.blocks
    )
    edges = tuple(
        Edge(flow.from_, flow.to, kind="later" if any(b.id == flow.to and b.kind == "loss" for b in drawn.blocks) else "")
        for flow in drawn.flows
    )
    names = {block.id: pen.markup.line(block.label) for block in drawn.blocks}
    rows: list[tuple[Inlines, ...]] = []
    for block in drawn.blocks:
        reads = [names[flow.from_] for flow in drawn.flows if flow.to == block.id]
        shape = pen.markup.line(block.shape) if block.shape else text("–")
        rows.append((names[block.id], text(pen.word(f"block-{block.kind}")), shape, listed(reads) or text("–")))
    return Sketch(
        "structure",
        pen.markup.line(drawn.caption),
        pen.alt(
            "structure", name=next(label(c.name) for c in reference.model.candidates if c.id == reference.model.choice.candidate)
        ),
        fittest(flowchart(nodes, edges, way, gap=26, rank=36) for way in ("TB", "LR")),
        pen.table("block kind shape reads", rows),
    )
