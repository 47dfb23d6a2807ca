"""What surrounds the seven steps: trace, deep dives, trade-offs, levels, follow-ups, drills, cards."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import CaseId, Id, Level, Line, Plain, Prose, Record, SourceId, StepId, Whole, some
from .item import Item


class TraceStep(Record):
    """What happens to the traced request at one place."""

    at: Id
    """Component of the architecture."""
    happens: Line
    """What goes in, what comes out, with real numbers."""


class Trace(Record):
    """One real request, followed through the whole system."""

    subject: Line
    """The request: this photo, this question, this auction."""
    steps: list[TraceStep] = some(3)
    """Component by component."""
    lesson: Line
    """What the trace shows that the drawing does not."""


class DeepDive(Item):
    """A section that only this case can teach."""

    title: Line
    """Its heading."""
    level: Level
    """Who should know it: a candidate of this level and above."""
    body: Prose
    """The argument, with figures, formulas and citations."""
    lesson: Line
    """The sentence to remember."""


class TradeOff(Item):
    """A decision with its alternative."""

    decision: Line
    """What we do."""
    over: Line
    """What we do not do."""
    because: Line
    """Why, with a number."""
    costs: Line
    """What the decision costs, in one currency (money, latency, reviewer hours, accelerators)."""
    flips_when: Line
    """The condition under which the alternative wins."""


class LevelRow(Item):
    """A decision, and what a candidate of each level says about it."""

    decision: Line
    """The decision or question: `What is predicted?`"""
    step: StepId
    """The step of the framework in which it comes up."""
    junior: Line
    """What a junior candidate says."""
    senior: Line
    """What a senior candidate says."""
    staff: Line
    """What a staff candidate says."""
    concludes: Line
    """What the interviewer concludes from the difference."""


class FollowUp(Item):
    """A question that the interviewer asks next."""

    level: Level
    """The level at which it is asked."""
    step: StepId
    """The step of the framework that it probes."""
    topic: Plain
    """One to three words, for the index of questions."""
    ask: Line
    """The question as it is asked."""
    answer: Prose
    """The right answer: the first sentence answers, the rest gives the reasons in order."""
    wrong: Line
    """The answer that is commonly given."""
    red_flag: Line
    """What the interviewer concludes from the wrong answer."""


class Drill(Item):
    """An incident to think through aloud."""

    alarm: Line
    """What happened: `The metric dropped 8 % on Tuesday. What do you do first?`"""
    first: Line
    """The first thing to do, and why it comes first."""
    then: list[Line] = some(2)
    """The ordered diagnosis."""
    wrong: Line
    """What most people would do first."""


class Mistake(Record):
    """Something candidates do with this prompt."""

    mistake: Line
    """What they do."""
    instead: Line
    """What to do."""


class Flashcard(Item):
    """A card for spaced repetition."""

    front: Line
    """A question with one answer."""
    back: Line
    """The answer, short."""


class Quiz(Item):
    """A multiple-choice question."""

    question: Line
    """The question."""
    options: Annotated[list[Line], Field(min_length=3, max_length=5)]
    """Three to five options; each wrong one is a real misconception."""
    answer: Whole
    """Number of the right option, counted from 1."""
    explanation: Line
    """Why it is right and why the tempting one is not."""


class Transfer(Record):
    """Another prompt that the same design answers."""

    prompt: Line
    """The other prompt."""
    same: Line
    """What carries over."""
    changes: Line
    """What does not."""
    case: CaseId | None = None
    """Id of the case, where the guide has it."""


class Simplification(Record):
    """Where production differs from this answer."""

    here: Line
    """What the answer assumes."""
    production: Line
    """What real systems do."""


class Cited(Record):
    """A source, and what it really reported."""

    source: SourceId
    """Id of the source's own file."""
    reports: Line
    """What the source says that this case uses, with its own numbers."""
