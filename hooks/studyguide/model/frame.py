"""Step 2: from a business goal to a machine-learning task."""

from __future__ import annotations

from .base import Line, Prose, Record, some


class Rejected(Record):
    """A framing that another candidate would pick."""

    option: Line
    """The alternative framing."""
    rejected: Line
    """Why it loses here."""
    wins_when: Line
    """The condition under which it would be right."""


class Frame(Record):
    """Step 2, frame as a machine-learning task."""

    business_goal: Line
    """What the company wants, in its own currency."""
    objective: Line
    """What the system optimises, and how it stands in for the goal."""
    task: Line
    """The task by its standard name: binary classification, retrieval and ranking, ..."""
    input: Line
    """What the model reads, at what moment."""
    output: Line
    """What the model returns, with range or shape."""
    decision: Line
    """What the product does with the output."""
    alternatives: list[Rejected] = some(1)
    """Other framings, each with why it loses and when it would win."""
    baseline: Prose
    """What you would ship without machine learning, and the number to beat."""
