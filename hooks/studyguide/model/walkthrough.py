"""The first layer of a case: the interview told once, with the numbers and the drawing that it needs.

A walk-through alone is a valid, publishable case. Must not know the other layers.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .base import (
    CaseId,
    Date,
    FigureName,
    Id,
    IdeaId,
    Line,
    MetricId,
    Name,
    OneOf,
    PatternId,
    Plain,
    Record,
    some,
)
from .figure import Figure
from .graph import Graph
from .scene import Scene

Family = Literal["search", "recommendation", "ads", "vision", "trust-and-safety", "language", "forecasting", "platform"]


class Claim(Record):
    """A sentence of the answer in one minute."""

    claim: Line
    """What you say."""
    because: Line
    """The reason, in the same breath."""


class Version(Record):
    """A version of the system: the smallest thing that works, until a signal breaks it."""

    name: Plain
    """`V0`, `V1`, `V2`."""
    title: Line | None = None
    """What it is, in three to six words: `Counters and a formula`."""
    build: Line
    """What is built."""
    breaks_when: Line
    """The signal that shows it is no longer enough, with a number."""


class ReadNext(OneOf):
    """What to read after this walk-through: exactly one of `case`, `pattern`, `idea` and `metric`."""

    noun: ClassVar[str] = "way on"
    case: CaseId | None = None
    """Id of a case."""
    pattern: PatternId | None = None
    """Id of a pattern."""
    idea: IdeaId | None = None
    """Id of an idea."""
    metric: MetricId | None = None
    """Id of a metric."""
    why: Line
    """What it adds to this case."""


Short = Annotated[Line, Field(max_length=150)]


class SheetLines(Record):
    """What goes on the one-page cheat sheet beside the parts that are taken from the case itself."""

    questions: list[Short] = some(3)
    """Four or five fork questions, cut to a line: `Ranker or auction? Auction: calibrate.`"""
    numbers: list[FigureName] = some(4)
    """Names of the six to eight figures worth knowing by heart."""
    model: Short
    """The model choice in one line."""
    model_flip: Short
    """What flips it."""
    metrics: Short
    """Offline and online metrics in one line."""
    metrics_flip: Short
    """What would change the metric."""
    traps: list[Short] = some(3)
    """Four to six traps, a line each."""
    staff_line: Short
    """The sentence that makes an interviewer look up."""


class Walkthrough(Record):
    """The walk-through of a case. It stands alone; `reference.yml` and `questions.yml` may stand beside it."""

    id: Id
    """The name of the case's folder."""
    title: Plain
    """Two to five words: `Visual search`."""
    status: Literal["draft", "complete"] = "draft"
    """`draft` may be thin and is marked so on the site; `complete` must meet the bar."""
    updated: Date
    """The day of the last change of substance, `YYYY-MM-DD`; the editions are dated with it."""
    family: Family
    """The family it is filed under."""
    prompt: Line
    """The prompt as the interviewer says it."""
    variants: list[Line] = some(1)
    """Other wordings in which the same problem is asked."""
    teaches: Line
    """The one idea that only this case can teach."""
    summary: Plain
    """One or two plain sentences for cards and search engines, under 160 characters."""
    needs: list[Line] = []
    """What to know first, one to three short lines."""
    skip_if: Line | None = None
    """Completes the phrase `Skip it if you can already`."""
    answer: list[Claim] = some(1)
    """The answer in one minute: about ten claims with reasons, in the order in which you would say them."""
    versions: list[Version] = some(2)
    """V0 → what breaks it → V1 → V2."""
    design: Graph
    """The architecture: at most about twelve components in planes, and the flows between them."""
    figures: dict[Name, Figure] = some(1)
    """The eight to twelve numbers that decide something, by name. Everything refers to them as `{{ name }}`."""
    scenes: list[Scene] = some(1)
    """Five to nine scenes that cover the minutes 0 to 45, in the order of the interview."""
    read_next: list[ReadNext] = []
    """Two to four ways on."""
    sheet: SheetLines
    """The words of the cheat sheet."""
