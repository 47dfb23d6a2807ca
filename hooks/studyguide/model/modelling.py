"""Step 4: baseline, candidates, choice, loss, training."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Id, Latex, Line, Prose, Record, some


class Candidate(Record):
    """A model that could do the task."""

    id: Id
    """Short name that the choice and the decision tree refer to."""
    name: Line
    """Its usual name."""
    how: Line
    """How it works, in one or two sentences."""
    cost: Line
    """What training and serving it cost, with a number."""
    latency: Line
    """What it takes at serving time."""
    wins_when: Line
    """The condition under which it is the right choice."""


class Branch(Record):
    """A question of the decision tree. Each side is another question or the id of a candidate."""

    ask: Line
    """A question that is answered yes or no, with a threshold: `Fewer than 1,000 labelled pairs?`"""
    yes: Branch | Id
    """Where `yes` leads."""
    no: Branch | Id
    """Where `no` leads."""


class Choice(Record):
    """The candidate chosen."""

    candidate: Id
    """Its id."""
    because: Line
    """Why it wins here."""
    flips_when: Line
    """The measurement or requirement that would change the choice."""


class ModelBlock(Record):
    """A layer or module of the chosen model, for the structure diagram."""

    id: Id
    """Short name that `structure.flows` refer to."""
    label: Line
    """What stands in the box."""
    kind: Literal["input", "layer", "output", "loss"]
    """What part it plays."""
    shape: Line | None = None
    """Output shape or size, such as `256-d` or `N × 768`."""


class BlockFlow(Record):
    """An arrow between two blocks."""

    from_: Id = Field(alias="from")
    """Block that the arrow leaves."""
    to: Id
    """Block that the arrow reaches."""


class Structure(Record):
    """The chosen model as blocks, from inputs to outputs."""

    blocks: list[ModelBlock] = some(2)
    """Six to twelve blocks."""
    flows: list[BlockFlow] = some(1)
    """The arrows between them."""
    caption: Line
    """What to notice in the drawing."""


class Symbol(Record):
    """A symbol of a formula, explained."""

    symbol: Latex
    """The symbol, in LaTeX."""
    means: Line
    """What it stands for, with shape or unit."""


class Loss(Record):
    """A loss with its formula."""

    name: Line
    """Its standard name."""
    formula: Latex
    """The formula in LaTeX, without dollar signs."""
    where: list[Symbol] = some(1)
    """Every symbol that is not obvious."""
    says: Prose
    """What the formula rewards, said in words, and why this one."""


class Training(Record):
    """How the model is trained."""

    regime: Prose
    """Pre-training, fine-tuning, batch size, hardware, duration."""
    cadence: Prose
    """How often, triggered by what."""
    cold_start: Prose
    """What happens to items and users without history."""


class Modelling(Record):
    """Step 4, model."""

    baseline: Line
    """The simplest model worth training first, and what it teaches."""
    candidates: list[Candidate] = some(3)
    """Three or more, baseline first."""
    tree: Branch
    """The choice as a decision tree over the candidates' ids."""
    choice: Choice
    """The choice, with what would flip it."""
    structure: Structure
    """The chosen model as a drawing."""
    losses: list[Loss] = some(1)
    """The loss or losses."""
    training: Training
    """Regime, cadence, cold start."""
