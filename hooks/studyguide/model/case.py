"""A case study: its layers as one value.

Owns what the layers make together: one ledger, one architecture. A path into a case begins with the name of the layer, which
is also the name of its file. Must not know files.
"""

from __future__ import annotations

from functools import cached_property

from .base import Path, Record
from .figure import Figure
from .graph import Graph
from .questions import CaseQuestions
from .reference import CaseReference
from .walkthrough import Walkthrough

LAYERS: dict[str, type[Record]] = {"walkthrough": Walkthrough, "reference": CaseReference, "questions": CaseQuestions}
"""Files of the folder of a case, in reading order. The first is what makes it a case; the others are optional."""


class Case(Record):
    """One prompt: the walk-through, and as much of the other layers as there is."""

    walkthrough: Walkthrough
    reference: CaseReference | None = None
    questions: CaseQuestions | None = None

    @property
    def id(self) -> str:
        return self.walkthrough.id

    @property
    def title(self) -> str:
        return self.walkthrough.title

    @property
    def updated(self) -> str:
        return self.walkthrough.updated

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """The figures of walk-through and reference together, those of the walk-through first."""
        return {**self.walkthrough.figures, **(self.reference.clarify.figures if self.reference else {})}

    @cached_property
    def architecture(self) -> Graph:
        """The design of the walk-through with what the reference adds to it."""
        design = self.walkthrough.design
        if self.reference is None:
            return design
        components, flows = self.reference.serve.components, self.reference.serve.flows
        return design.model_copy(update={"components": [*design.components, *components], "flows": [*design.flows, *flows]})

    @cached_property
    def figure_places(self) -> dict[str, Path]:
        """Where each figure stands; a name that two layers use stands in the first."""
        places: dict[str, Path] = {}
        if self.reference:
            places = {name: ("reference", "clarify", "figures", name) for name in self.reference.clarify.figures}
        return places | {name: ("walkthrough", "figures", name) for name in self.walkthrough.figures}


def figure_at(path: Path) -> str | None:
    """The figure that a path of a file (walk-through, reference or idea) leads into, or None."""
    for prefix in (("figures",), ("clarify", "figures")):
        if path[: len(prefix)] == prefix and len(path) > len(prefix):
            return str(path[len(prefix)])
    return None
