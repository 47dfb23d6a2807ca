"""Versions of the system, each with the signal that breaks it; and the degradation ladder, rung by rung."""

from __future__ import annotations

from ..document import text
from ..model import CaseReference, Walkthrough
from .flow import Edge, Node, flowchart
from .sketch import Pen, Sketch


def versions(walkthrough: Walkthrough, pen: Pen) -> Sketch:
    nodes: list[Node] = []
    edges: list[Edge] = []
    stages = walkthrough.versions
    for number, version in enumerate(stages):
        nodes.append(Node(f"v{number}", version.name, pen.label(version.build), "step-serve", width=44, lines=3))
        nodes.append(Node(f"b{number}", pen.word("breaks"), pen.label(version.breaks_when), "flip", "question", 38, 4))
        edges.append(Edge(f"v{number}", f"b{number}"))
        if number:
            edges.append(Edge(f"b{number - 1}", f"v{number}", kind="strong"))
    rows = [(text(v.name), pen.markup.line(v.build), pen.markup.line(v.breaks_when)) for v in stages]
    return Sketch(
        "versions",
        pen.caption("versions", first=stages[0].name, second=stages[1].name),
        pen.alt("versions", count=len(stages)),
        flowchart(tuple(nodes), tuple(edges), rank=30),
        pen.table("version build breaks", rows),
    )


def degradation(reference: CaseReference, pen: Pen) -> Sketch:
    rungs = reference.serve.degradation
    nodes = [Node("all", pen.word("everything"), "", "right", "round")]
    nodes += [
        Node(
            f"d{number}",
            f"{number + 1}. {pen.label(rung.drop)}",
            pen.label(rung.costs),
            "flip" if number + 1 < len(rungs) else "wrong",
            width=46,
            lines=3,
        )
        for number, rung in enumerate(rungs)
    ]
    edges = [Edge(nodes[number].id, f"d{number}", pen.label(rung.when), width=44) for number, rung in enumerate(rungs)]
    rows = [(pen.markup.line(rung.when), pen.markup.line(rung.drop), pen.markup.line(rung.costs)) for rung in rungs]
    return Sketch(
        "degradation",
        pen.caption("degradation", first=pen.label(rungs[0].drop).rstrip(".")),
        pen.alt("degradation", count=len(rungs)),
        flowchart(tuple(nodes), tuple(edges), rank=34),
        pen.table("signal drop loses", rows),
    )
