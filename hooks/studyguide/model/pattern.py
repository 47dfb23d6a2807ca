"""A design pattern that several cases share."""

from __future__ import annotations

from .base import Id, Latex, Level, Line, MetricId, PatternId, Plain, Prose, Record, StepId, some
from .graph import Graph
from .item import Item
from .practice import Cited


class Question(Item):
    """A question that this page is the one place to answer."""

    level: Level
    """The level at which it is asked."""
    ask: Line
    """The question."""
    answer: Prose
    """The answer; the first sentence answers."""
    wrong: Line
    """The answer that is commonly given."""


class WhenNot(Record):
    """When the pattern is the wrong tool."""

    measure: Line
    """What to measure first."""
    threshold: Line
    """The value below (or above) which the pattern does not pay."""
    cheaper: Line
    """What to do instead."""


class PatternFailure(Record):
    """How the pattern fails."""

    symptom: Line
    """What is seen."""
    mechanism: Line
    """Why."""
    detection: Line
    """The earliest detector."""
    repair: Line
    """What helps."""


class Pattern(Record):
    """One pattern, explained once."""

    id: Id
    """The file's name without `.yml`."""
    name: Plain
    """Its standard name."""
    step: StepId
    """The step of the framework in which it is chosen."""
    summary: Plain
    """One sentence for lists and search engines, under 160 characters."""
    problem: Prose
    """The problem that it solves, concretely."""
    how: Prose
    """How it works, step by step."""
    formula: Latex | None = None
    """The formula at its heart, if it has one, in LaTeX without dollar signs."""
    formula_says: Line | None = None
    """What the formula says, symbol by symbol."""
    numbers: list[Line] = some(1)
    """Rules of thumb with numbers, each with the arithmetic or a citation."""
    drawing: Graph
    """The pattern as components and flows (four to eight boxes)."""
    costs: Line
    """What it costs."""
    when_not: list[WhenNot] = some(1)
    """When not to use it: the measurement, the threshold, the cheaper way."""
    failures: list[PatternFailure] = some(1)
    """How it fails."""
    questions: list[Question] = some(1)
    """Questions that this page answers, for any case."""
    related: list[PatternId] = []
    """Ids of neighbouring patterns."""
    metrics: list[MetricId] = []
    """Ids of the metrics it is judged by."""
    sources: list[Cited] = []
    """What published systems reported."""
