"""The funnel: how many candidates survive each stage, to a logarithmic scale."""

from __future__ import annotations

from itertools import pairwise

from ..document import Inlines, text
from ..figures import Ledger
from ..model import CaseReference
from . import bars
from .flow import Edge, Node, flowchart
from .sketch import Pen, Sketch


def funnel(reference: CaseReference, ledger: Ledger, pen: Pen) -> Sketch:
    stages = reference.serve.funnel
    names = [pen.label(stage.stage) for stage in stages]
    # A count of nothing has no logarithm and no ratio: it is drawn as a thousandth.
    counts = [max(float(ledger.quantity(stage.count).to_base_units().magnitude), 1e-3) for stage in stages]
    shown = [ledger.show(stage.count) for stage in stages]
    ratios = [before / after for before, after in pairwise(counts)]
    keeps = ["", *(_keeps(ratio, ledger, pen) for ratio in ratios)]
    levels = tuple(bars.Level(*level) for level in zip(names, counts, shown, keeps, strict=True))
    nodes = tuple(
        Node(f"s{i}", name, text_, "step-serve", width=28) for i, (name, text_) in enumerate(zip(names, shown, strict=True))
    )
    edges = tuple(Edge(f"s{i}", f"s{i + 1}", keeps[i + 1]) for i in range(len(stages) - 1))
    rows: list[tuple[Inlines, ...]] = [
        (pen.markup.line(stage.stage), text(text_), text(kept or "–"), pen.markup.line(stage.cost))
        for stage, text_, kept in zip(stages, shown, keeps, strict=True)
    ]
    steepest = 1 + max(range(len(ratios)), key=lambda i: ratios[i])
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
