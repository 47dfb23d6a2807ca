"""What the pages of one case share: its texts, its ledger, its drawings, the way between its layers.

Must not know what any section says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from ...diagrams import Sketch, reference_sketches, told_sketches
from ...document import Block, Blocks, Diagram, Inlines, Reveal, Section, Tab, Tabs, Target, text
from ...figures import Ledger, Voice
from ...markup import Markup
from ...model import Case, CaseQuestions, CaseReference, StepId, Walkthrough
from ...saying.words import Words
from ..context import Context

LAYERS = (
    ("case", "layer_walkthrough"),
    ("reference", "layer_reference"),
    ("questions", "layer_questions"),
    ("sheet", "layer_sheet"),
)
"""Kinds of page of a case, in reading order, each with the key of its name."""


@dataclass(frozen=True)
class CasePage:
    """A case in the course of being written."""

    context: Context
    case: Case
    voice: Voice = "exact"

    @property
    def words(self) -> Words:
        return self.context.words

    @property
    def walkthrough(self) -> Walkthrough:
        return self.case.walkthrough

    @property
    def reference(self) -> CaseReference:
        """Only for a case that has one."""
        if self.case.reference is None:
            raise ValueError(f"{self.case.id} has no reference")
        return self.case.reference

    @property
    def questions(self) -> CaseQuestions:
        """Only for a case that has some."""
        if self.case.questions is None:
            raise ValueError(f"{self.case.id} has no questions")
        return self.case.questions

    @property
    def ledger(self) -> Ledger:
        return self.context.ledger(self.case)

    @cached_property
    def aloud(self) -> CasePage:
        """The same case for pages on which numbers are spoken."""
        return self if self.voice == "spoken" else replace(self, voice="spoken")

    @cached_property
    def markup(self) -> Markup:
        """Reads the case's texts. A figure leads to its row in the ledger, where there is a reference that prints it."""
        return Markup(self.ledger, self.context.names, self.voice, self.target("reference") if self.case.reference else None)

    def line(self, content: str) -> Inlines:
        return self.markup.line(content)

    def lines(self, contents: Iterable[str]) -> list[Inlines]:
        return [self.markup.line(content) for content in contents]

    def prose(self, content: str) -> Blocks:
        return self.markup.prose(content)

    def target(self, kind: str, anchor: str = "") -> Target:
        """A page of this case."""
        return Target(kind, self.case.id, anchor)

    def has(self, kind: str) -> bool:
        """Whether the case has such a page."""
        return {"reference": self.case.reference, "questions": self.case.questions}.get(kind, self.case) is not None

    def tabs(self, here: str) -> Tabs:
        """The bar that leads from one layer to the others."""
        found = tuple(Tab(self.words[key], self.target(kind), kind == here) for kind, key in LAYERS if self.has(kind))
        return Tabs(self.words["layers"], found)

    @cached_property
    def _told(self) -> Mapping[str, Sketch]:
        return {sketch.id: sketch for sketch in told_sketches(self.case, self.markup, self.words)}

    @cached_property
    def _reference(self) -> Mapping[str, Sketch]:
        return {sketch.id: sketch for sketch in reference_sketches(self.case, self.ledger, self.markup, self.words)}

    @cached_property
    def _drawn(self) -> dict[str, Diagram]:
        return {}

    def drawn(self, *ids: str) -> tuple[Diagram, ...]:
        """Those of the named drawings that this case has. A drawing is made when it is first asked for."""
        found: list[Diagram] = []
        for id in ids:
            # What a walk-through draws speaks, wherever it is shown.
            page, sketches = (self.aloud, self.aloud._told) if id in self.aloud._told else (self, self._reference)
            if id in sketches:
                if id not in page._drawn:
                    page._drawn[id] = self.context.diagram(sketches[id])
                found.append(page._drawn[id])
        return tuple(found)

    def apart(self, id: str) -> tuple[Diagram, Blocks]:
        """A drawing, and the same in tables, which the page sets in the open. Nothing is said a third time."""
        [drawing] = self.drawn(id)
        return replace(drawing, equivalent=()), drawing.equivalent

    def with_full(self, id: str) -> tuple[Block, ...]:
        """A drawing, and below it, folded, the same in full."""
        drawing, full = self.apart(id)
        return (drawing, Reveal(text(self.words["in_full"]), full))

    def step(self, id: StepId, *blocks: Block) -> Section:
        """The section of one step of the framework."""
        return Section(id, text(self.context.steps[id].title), blocks, step=id)
