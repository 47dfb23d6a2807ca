"""The choice of the model as a decision tree, with the way that this case takes."""

from __future__ import annotations

from ..document import Inlines, text
from ..model import CaseReference
from ..model.modelling import Branch
from .flow import Edge, Node, flowchart
from .layout import fittest
from .sketch import Pen, Sketch


def choice(reference: CaseReference, pen: Pen) -> Sketch:
    model = reference.model
    names = {candidate.id: pen.label(candidate.name) for candidate in model.candidates}
    chosen = model.choice.candidate
    walks = [_Walk(pen, names, chosen, wide, narrow) for wide, narrow in ((26, 22), (20, 16))]
    for walk in walks:
        walk.branch(model.tree, "t")
    rows = walks[0].rows
    return Sketch(
        "choice",
        pen.caption("choice", choice=names[chosen], flip=pen.label(model.choice.flips_when).rstrip(".")),
        pen.alt("choice", questions=len(rows), choice=names[chosen]),
        fittest(flowchart(walk.nodes, walk.edges, gap=24, rank=42) for walk in walks),
        pen.table("question yes no", rows),
    )


class _Walk:
    """Down the tree, collecting boxes and arrows; the arrows to the chosen model are drawn strong."""

    def __init__(self, pen: Pen, names: dict[str, str], chosen: str, wide: int, narrow: int) -> None:
        self.pen, self.names, self.chosen, self.wide, self.narrow = pen, names, chosen, wide, narrow
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []
        self.rows: list[tuple[Inlines, ...]] = []

    def branch(self, branch: Branch, at: str) -> None:
        pen = self.pen
        self.nodes.append(Node(at, pen.label(branch.ask), "", "step-model", "question", self.wide, 5))
        self.rows.append((pen.markup.line(branch.ask), self._leads_to(branch.yes), self._leads_to(branch.no)))
        for word, side, where in (("yes", branch.yes, f"{at}y"), ("no", branch.no, f"{at}n")):
            self.edges.append(Edge(at, where, pen.word(word), "strong" if self._holds(side) else ""))
            if isinstance(side, Branch):
                self.branch(side, where)
            elif side == self.chosen:
                self.nodes.append(Node(where, self.names[side], pen.word("chosen"), "chosen", "pill", self.narrow, 5))
            else:
                self.nodes.append(Node(where, self.names[side], "", "plain", "pill", self.narrow, 5))

    def _holds(self, side: Branch | str) -> bool:
        if isinstance(side, Branch):
            return self._holds(side.yes) or self._holds(side.no)
        return side == self.chosen

    def _leads_to(self, side: Branch | str) -> Inlines:
        return self.pen.markup.line(side.ask) if isinstance(side, Branch) else text(self.names[side])
