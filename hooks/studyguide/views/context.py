"""What every view is given: the guide, the words, and how to read and draw.

Must not know what any page says.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from ..diagrams import Sketch, idea_sketch
from ..diagrams import diagram as drawn
from ..document import Badge, Diagram
from ..figures import Ledger
from ..figures.units import Units
from ..markup import Markup, Names
from ..model import Case, Guide, Idea, StepId
from ..model.framework import Step
from ..saying.naming import names_of
from ..saying.words import Words
from .shelf import Shelf
from .uses import ideas_in


@dataclass(frozen=True)
class Context:
    """Shared by all views of one build."""

    guide: Guide
    units: Units
    words: Words
    shelf: Shelf = field(default_factory=Shelf)
    """The files for download."""

    @cached_property
    def names(self) -> Names:
        return names_of(self.guide)

    @cached_property
    def markup(self) -> Markup:
        """For texts without figures of their own: patterns, metrics, framework, terms."""
        return Markup(Ledger({}, self.units), self.names)

    @cached_property
    def _ledgers(self) -> dict[str, Ledger]:
        return {id: Ledger(case.figures, self.units) for id, case in self.guide.cases.items()}

    def ledger(self, case: Case) -> Ledger:
        return self._ledgers[case.id]

    @cached_property
    def _ideas(self) -> dict[str, Markup]:
        return {id: Markup(Ledger(idea.figures, self.units), self.names, "spoken") for id, idea in self.guide.ideas.items()}

    def of_idea(self, idea: Idea) -> Markup:
        """For the texts of an idea, with its own figures."""
        return self._ideas[idea.id]

    @cached_property
    def steps(self) -> dict[str, Step]:
        return {step.id: step for step in self.guide.framework.steps}

    def step_badge(self, step: StepId) -> Badge:
        return Badge("step", step, self.steps[step].title)

    def level_badge(self, level: str) -> Badge:
        return Badge("level", level, self.words[f"level_{level}"])

    def diagram(self, sketch: Sketch) -> Diagram:
        """A sketch, drawn. Its anchor is kept apart from those of sections."""
        return replace(drawn(sketch), id=f"diagram-{sketch.id}")

    def diagram_of(self, idea: Idea) -> Diagram:
        """The picture of an idea. It is shown on several pages and drawn once."""
        if idea.id not in self._pictures:
            markup = self.of_idea(idea)
            self._pictures[idea.id] = self.diagram(idea_sketch(idea, markup.ledger, markup, self.words))
        return self._pictures[idea.id]

    @cached_property
    def _pictures(self) -> dict[str, Diagram]:
        return {}

    @cached_property
    def _cases_of_ideas(self) -> dict[str, list[Case]]:
        found: dict[str, list[Case]] = {}
        for case in self.guide.cases.values():
            for id in ideas_in(case):
                found.setdefault(id, []).append(case)
        return found

    def cases_of(self, idea: Idea) -> list[Case]:
        """The cases that lead to an idea, in their order."""
        return self._cases_of_ideas.get(idea.id, [])
