"""What the sections of one case share: its texts, its ledger, its drawings.

Must not know what any section says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ...diagrams import case_sketches
from ...document import Block, Blocks, Diagram, Inlines, Section, text
from ...figures import Ledger
from ...markup import Markup
from ...model import Case, CaseQuestions, CaseReference, StepId, Walkthrough
from ...saying.words import Words
from ..context import Context


@dataclass(frozen=True)
class CasePage:
    """A case in the course of being written."""

    context: Context
    case: Case

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
    def markup(self) -> Markup:
        return Markup(self.ledger, self.context.names)

    @cached_property
    def spoken(self) -> Markup:
        """The same texts with their values as people say them."""
        return Markup(self.ledger, self.context.names, voice="spoken")

    def line(self, content: str) -> Inlines:
        return self.markup.line(content)

    def lines(self, contents: Iterable[str]) -> list[Inlines]:
        return [self.markup.line(content) for content in contents]

    def prose(self, content: str) -> Blocks:
        return self.markup.prose(content)

    @cached_property
    def diagrams(self) -> Mapping[str, Diagram]:
        """Every drawing of the case by its id, in the order in which a page shows them."""
        sketches = case_sketches(self.case, self.ledger, self.markup, self.words)
        return {sketch.id: self.context.diagram(sketch) for sketch in sketches}

    def drawn(self, *ids: str) -> tuple[Diagram, ...]:
        """Those of the named drawings that this case has."""
        return tuple(self.diagrams[id] for id in ids if id in self.diagrams)

    def step(self, id: StepId, *blocks: Block) -> Section:
        """The section of one step of the framework."""
        return Section(id, text(self.context.steps[id].title), blocks, step=id)
