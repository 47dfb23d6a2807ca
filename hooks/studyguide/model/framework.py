"""The framework: seven steps, the minutes, the versions in circulation, the design checks."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from .base import Date, Id, Line, Plain, Prose, Record, StepId, Whole, some
from .form import Form
from .pattern import Question

Colour = Annotated[str, Form("#[0-9a-f]{6}", 'a colour of six lower-case hexadecimal digits in quotes, like `"#1f4e79"`')]


class StepLevel(Record):
    """What a level sounds like in this step."""

    junior: Line
    """What passes for a junior candidate."""
    senior: Line
    """What a senior adds."""
    staff: Line
    """What a staff candidate adds."""


class Phrase(Record):
    """A sentence worth having ready."""

    when: Line
    """The moment."""
    say: Line
    """The sentence."""


class Slip(Record):
    """A mistake in this step."""

    mistake: Line
    """What candidates do."""
    because: Line
    """Why it costs them."""
    instead: Line
    """What to do."""


class Step(Record):
    """One step of the framework."""

    id: StepId
    """Key of the step in case files."""
    title: Plain
    """Its name: an imperative of two to five words."""
    mark: Annotated[str, StringConstraints(min_length=1, max_length=1)]
    """One letter that stands for the step where there is no colour."""
    colour: Colour
    """Its colour on light ground, 4.5:1 on white. In quotes: `#` alone begins a comment."""
    colour_dark: Colour
    """Its colour on dark ground. In quotes: `#` alone begins a comment."""
    summary: Plain
    """One sentence under 160 characters."""
    goal: Line
    """What is settled when the step is done."""
    why: Prose
    """What goes wrong later when it is skipped."""
    do: list[Line] = some(3)
    """What to do, in order."""
    produce: list[Line] = some(2)
    """What stands on the board at the end."""
    ask: list[Line] = some(2)
    """Questions to ask the interviewer or yourself."""
    phrases: list[Phrase] = some(2)
    """Sentences worth having ready."""
    done_when: Line
    """The test that tells you to move on."""
    levels: StepLevel
    """The step at three levels."""
    slips: list[Slip] = some(2)
    """Mistakes."""
    questions: list[Question] = some(1)
    """Questions about the step that any prompt may bring."""


class VersionStep(Record):
    """A step of another version of the framework."""

    title: Plain
    """Its name there."""
    ours: list[StepId] = some(1)
    """Our steps that it covers."""


class FrameworkVersion(Record):
    """A version in circulation."""

    id: Id
    """Short name."""
    name: Plain
    """`Four steps`."""
    steps: list[VersionStep] = some(2)
    """Its steps with ours."""
    note: Line
    """What it hides or stresses."""


class Phase(Record):
    """A phase of the interview."""

    minutes: Annotated[list[Whole], Field(min_length=2, max_length=2)]
    """Start and end."""
    title: Plain
    """Its name."""
    steps: list[StepId] = some(1)
    """The steps that it serves."""
    do: Line
    """What to do."""
    leave_with: Line
    """What stands on the board at its end."""
    behind: Line
    """What to cut when you are late."""


class Blueprint(Record):
    """The interview by the clock."""

    title: Plain
    """`45 minutes`."""
    length: Whole
    """Minutes in all."""
    phases: list[Phase] = some(3)
    """Phases that follow one another."""
    note: Line
    """How it differs from the other length."""


class Strategy(Record):
    """A portable design strategy, as a check on any design."""

    id: Id
    """Short name."""
    title: Plain
    """`Modularity`."""
    question: Line
    """The question to put to your own drawing."""
    check: Line
    """The check that answers it."""
    move: Prose
    """What to change when it fails, with an example and a number."""
    costs: Line
    """What the strategy costs."""
    overdone: Line
    """What it looks like when it is overdone."""


class Framework(Record):
    """The whole framework."""

    title: Plain
    """Title of the guide."""
    updated: Date
    """Day of the last change of substance."""
    promise: Line
    """What the guide does for a candidate, in one sentence."""
    about: Prose
    """How to read it; with a disclaimer that it is affiliated with no book and no company."""
    steps: Annotated[list[Step], Field(min_length=7, max_length=7)]
    """The seven steps, in order."""
    versions: list[FrameworkVersion] = some(1)
    """The versions in circulation, for the crosswalk."""
    crosswalk_says: Prose
    """What all versions have in common, and where they really differ."""
    blueprints: list[Blueprint] = some(1)
    """The interview by the clock, 45 minutes first."""
    strategies: list[Strategy] = some(1)
    """The five portable design strategies."""
    strategies_says: Prose
    """How to use them as checks."""
