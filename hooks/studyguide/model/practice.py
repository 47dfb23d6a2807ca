"""What surrounds the seven steps: whiteboard, trace, trade-offs, levels, follow-ups, rubric, cards."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import CaseId, FigureName, Id, Level, Line, Plain, Prose, Record, SourceId, StepId, Whole, some


class Claim(Record):
    """A sentence of the one-minute whiteboard."""

    claim: Line
    """What you say."""
    because: Line
    """The reason, in the same breath."""


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


class DeepDive(Record):
    """A section that only this case can teach."""

    title: Line
    """Its heading."""
    level: Level
    """Who should know it: a candidate of this level and above."""
    body: Prose
    """The argument, with figures, formulas and citations."""
    lesson: Line
    """The sentence to remember."""


class TradeOff(Record):
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


class LevelBar(Record):
    """What a candidate of one level must say."""

    must_say: list[Line] = some(1)
    """Three to six statements."""
    delta: Line
    """What separates this level from the one below."""


class Levels(Record):
    """The same prompt at three levels."""

    junior: LevelBar
    """What is expected of a junior candidate."""
    senior: LevelBar
    """What is expected of a senior candidate, beyond the junior."""
    staff: LevelBar
    """What is expected of a staff candidate, beyond the senior."""


class FollowUp(Record):
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


class Mistake(Record):
    """Something candidates do with this prompt."""

    mistake: Line
    """What they do."""
    instead: Line
    """What to do."""


class RubricRow(Record):
    """A dimension that the interviewer scores."""

    dimension: Line
    """Problem framing, data, modelling, evaluation, serving, operation, communication, ..."""
    weak: Line
    """What a weak answer sounds like."""
    solid: Line
    """What passes."""
    strong: Line
    """What stands out."""
    misconception: Line
    """The misunderstanding behind the weak answer."""


class Slot(Record):
    """Some minutes of the 45."""

    minutes: Annotated[list[Whole], Field(min_length=2, max_length=2)]
    """Start and end: `[0, 5]`. Slots follow one another from 0 to 45."""
    step: StepId
    """The step that these minutes mostly serve."""
    do: Line
    """What to do and draw."""
    say: Line
    """A sentence to say."""


class Minutes(Record):
    """The 45 minutes planned for this prompt."""

    opening: Line
    """The first sentence that you say."""
    plan: list[Slot] = some(3)
    """Five to eight slots that cover 0 to 45."""
    closing: Line
    """The last sentence that you say."""


class Flashcard(Record):
    """A card for spaced repetition."""

    front: Line
    """A question with one answer."""
    back: Line
    """The answer, short."""


class Quiz(Record):
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
