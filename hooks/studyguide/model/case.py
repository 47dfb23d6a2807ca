"""A case study: one prompt, answered in the order of the seven steps."""

from __future__ import annotations

from typing import Literal

from .base import Date, Id, Line, PatternId, Plain, Record, some
from .clarify import Clarify
from .data import Data
from .evaluate import Evaluate
from .frame import Frame
from .modelling import Modelling
from .monitor import Monitor
from .practice import (
    Cited,
    Claim,
    DeepDive,
    Flashcard,
    FollowUp,
    Levels,
    Minutes,
    Mistake,
    Quiz,
    RubricRow,
    SheetLines,
    Simplification,
    Trace,
    TradeOff,
    Transfer,
)
from .serve import Serve

Family = Literal["search", "recommendation", "ads", "vision", "trust-and-safety", "language", "forecasting", "platform"]


class PatternUse(Record):
    """A shared pattern, and what is different here."""

    pattern: PatternId
    """Id of the pattern's own file."""
    here: Line
    """What this case does differently, in a sentence or two. Never repeat the pattern."""


class Case(Record):
    """One case study."""

    id: Id
    """The file's name without `.yml`."""
    title: Plain
    """Two to five words: `Visual search`."""
    status: Literal["draft", "complete"] = "draft"
    """`draft` may be thin and is marked so on the site; `complete` must meet the bar (six failures, twelve follow-ups, ...)."""
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
    whiteboard: list[Claim] = some(1)
    """The answer in one minute: about ten claims with reasons, in the order in which you would say them."""
    patterns: list[PatternUse] = some(1)
    """The patterns that the design uses."""
    clarify: Clarify
    """Step 1."""
    frame: Frame
    """Step 2."""
    data: Data
    """Step 3."""
    model: Modelling
    """Step 4."""
    evaluate: Evaluate
    """Step 5."""
    serve: Serve
    """Step 6."""
    monitor: Monitor
    """Step 7."""
    trace: Trace
    """One real request through the whole system."""
    deep_dives: list[DeepDive] = some(1)
    """Two to five sections that only this case can teach; the first is the deepest."""
    trade_offs: list[TradeOff] = some(1)
    """Six or more decisions with their alternatives."""
    levels: Levels
    """What a junior, a senior and a staff candidate must say."""
    follow_ups: list[FollowUp] = some(1)
    """Twelve or more, four a level, among them: ten times the traffic, labels a week late, no labels, half the budget."""
    mistakes: list[Mistake] = some(1)
    """What goes wrong with this prompt."""
    rubric: list[RubricRow] = some(1)
    """How an interviewer scores it, dimension by dimension."""
    minutes: Minutes
    """The 45 minutes of this prompt."""
    flashcards: list[Flashcard] = some(1)
    """Ten or more cards."""
    quiz: list[Quiz] = some(1)
    """Five or more questions."""
    transfer: list[Transfer] = some(1)
    """Other prompts that the same design answers."""
    simplifications: list[Simplification] = some(1)
    """Where production differs."""
    sources: list[Cited] = some(1)
    """Eight or more, each with what it really reported."""
    sheet: SheetLines
    """The words of the cheat sheet."""
