"""The scenes of a walk-through and the blocks that they are told in.

Must not know the rest of a case, or how a block looks.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .base import FigureName, Id, IdeaId, Line, OneOf, Prose, Record, SourceId, StepId, Whole, some
from .curve import Curve
from .graph import VersionName
from .picture import Bars, Grid, Points, Timeline


class Utterance(OneOf):
    """A line of a dialogue, said by one of the two."""

    noun: ClassVar[str] = "line of a talk"
    interviewer: Line | None = None
    """What the interviewer says."""
    you: Line | None = None
    """What the candidate says."""


class Example(Record):
    """The one request that the whole walk-through follows."""

    title: Line
    """What it is: `One slot and four ads`."""
    body: Prose
    """The example with its four to eight small numbers, before any machinery."""


class Prediction(Record):
    """A question that the reader answers before unfolding the answer."""

    id: Id
    """Short name, unique in the walk-through."""
    ask: Line
    """The question; the example gives all that is needed to answer it."""
    answer: Prose
    """The answer, and why the tempting one is wrong."""


class Number(Record):
    """One figure of the case where it decides."""

    figure: FigureName
    """Name of the figure; its value is shown large, with its label."""
    sum: Line
    """The sum in words, as one does it in the head."""
    decides: Line
    """The option that dies."""


class Board(Record):
    """The architecture as it stands now, drawn from `design`."""

    version: VersionName
    """`V0`, `V1` or `V2`."""
    says: Prose
    """What is on the board, and what is new."""
    fails: Line | None = None
    """What fails with it."""
    seen: Line | None = None
    """How one sees that it fails."""


class Rung(Record):
    """A model on the ladder."""

    name: Line
    """Its usual name."""
    how: Prose
    """How it works, on the example."""
    fixes: Line
    """What it mends of the rung before."""
    costs: Line
    """What it costs."""
    stop: Line
    """When to stop here; completes the phrase `Stop here when`."""


class Ladder(Record):
    """The model choice as rungs on the same example."""

    on: Line
    """The example on which the rungs are compared."""
    rungs: Annotated[list[Rung], Field(min_length=2, max_length=5)]
    """Three to five rungs, the simplest first."""


class Interruption(Record):
    """A follow-up that comes in the middle of the interview. It has its own `ask` and `answer`, or names a `follow_up`."""

    minute: Whole
    """The minute in which it comes."""
    ask: Line | None = None
    """What the interviewer says."""
    answer: Prose | None = None
    """What you answer."""
    follow_up: Id | None = None
    """Id of a follow-up of the questions layer, where the answer stands already."""


class Trap(Record):
    """What most people say here."""

    said: Line
    """The words, without quotes."""
    why: Prose
    """Why it is wrong, and what to say instead."""


class Built(Record):
    """How a published system did it differently."""

    source: SourceId
    """Id of the source."""
    did: Line
    """What it did, with its own numbers."""


class Close(Record):
    """The end of the interview."""

    bottlenecks: list[Line] = some(1)
    """What breaks next, and what you would trade for it."""
    say: Prose
    """The closing statement."""


class Block(OneOf):
    """A part of a scene: a mapping with exactly one key."""

    noun: ClassVar[str] = "block"
    tell: Prose | None = None
    """Prose in whole sentences."""
    talk: Annotated[list[Utterance], Field(min_length=1)] | None = None
    """A dialogue, line by line."""
    example: Example | None = None
    """The one request that the walk-through follows."""
    predict: Prediction | None = None
    """A question to answer before unfolding the answer."""
    idea: IdeaId | None = None
    """Id of an idea; its box is shown here, before the idea is used."""
    number: Number | None = None
    """One figure where it decides."""
    board: Board | None = None
    """The architecture of a version."""
    ladder: Ladder | None = None
    """The model choice."""
    curve: Curve | None = None
    """A plot that decides: lines over an axis."""
    bars: Bars | None = None
    """Bars to scale."""
    grid: Grid | None = None
    """A small table as a picture: in-batch negatives, a confusion table, the input row of a model."""
    points: Points | None = None
    """Points in a plane."""
    timeline: Timeline | None = None
    """What is known when."""
    say: Prose | None = None
    """One spoken paragraph of 60 to 120 words: choice, alternative, cost, evidence, what would flip it."""
    interrupt: Interruption | None = None
    """The strongest follow-up, at its minute."""
    trap: Trap | None = None
    """What most people say here, and why it is wrong."""
    built: Annotated[list[Built], Field(min_length=1)] | None = None
    """How two to four published systems did it."""
    close: Close | None = None
    """The last scene's end."""


class Scene(Record):
    """Some minutes of the interview."""

    id: Id
    """Short name, the anchor of its heading: `who-uses-the-number`."""
    step: StepId
    """The step of the framework that these minutes mostly serve."""
    minutes: Annotated[list[Whole], Field(min_length=2, max_length=2)]
    """Start and end: `[0, 6]`. Scenes follow one another from 0 to 45."""
    title: Line
    """What happens: `Who consumes the number?`"""
    do: Line
    """What to do and draw in these minutes, for the plan of the 45 minutes and the sheet; 120 characters at most."""
    blocks: list[Block] = some(1)
    """What is told, in order."""
