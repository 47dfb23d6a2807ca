"""The funnel: how many candidates survive each stage, to a logarithmic scale."""

from __future__ import annotations

from itertools import pairwise

from ..document import Inlines, text
from ..figures import Ledger
from ..model import Case
from . import bars
from .flow import Edge, Node, flowchart
from .sketch import Pen, Sketch


def funnel(case: Case, ledger: Ledger, pen: Pen) -> Sketch:
    stages = case.serve.funnel
    names = [pen.label(stage.stage) for stage in stages]
    counts = [ledger.quantity(stage.count).to_base_units() for stage in stages]
    shown = [ledger.show(stage.count) for stage in stages]
    keeps = [""] + [_keeps(float((before / after).to("").magnitude), ledger, pen) for before, after in pairwise(counts)]
    # A count of nothing has no logarithm: it is drawn as one.
    levels = tuple(
        bars.Level(name, max(float(count.magnitude), 1.0), text_, kept)
        for name, count, text_, kept in zip(names, counts, shown, keeps, strict=True)
    )
    nodes = tuple(
        Node(f"s{i}", name, text_, "step-serve", width=28) for i, (name, text_) in enumerate(zip(names, shown, strict=True))
    )
    edges = tuple(Edge(f"s{i}", f"s{i + 1}", keeps[i + 1]) for i in range(len(stages) - 1))
    rows: list[tuple[Inlines, ...]] = [
        (pen.markup.line(stage.stage), text(text_), text(kept or "–"), pen.markup.line(stage.cost))
        for stage, text_, kept in zip(stages, shown, keeps, strict=True)
    ]
    steepest = max(range(1, len(stages)), key=lambda i: float((counts[i - 1] / counts[i]).to("").magnitude))
    return Sketch(
        "funnel",
        pen.caption("funnel", steepest=names[steepest], keeps=keeps[steepest]),
        pen.alt("funnel", count=len(stages), first=shown[0], last=shown[-1]),
        flowchart(nodes, edges),
        pen.table("stage leaves keeps cost", rows, numeric=(1,)),
        bars.funnel(levels),
    )


def _keeps(ratio: float, ledger: Ledger, pen: Pen) -> str:
    if ratio <= 1.005:
        return pen.word("keeps-all")
    if ratio < 10:
        return pen.word("keeps-share", share=f"{100 / ratio:.0f}")
    return pen.word("keeps-one-in", ratio=ledger.units.show(ledger.units.number(float(f"{ratio:.2g}"))))
