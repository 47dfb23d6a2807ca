"""Step 1: what the candidate asks, what the answers change, and the numbers that follow."""

from __future__ import annotations

from .base import Line, Name, Plain, Record, some
from .figure import Figure


class ForkQuestion(Record):
    """A question whose answer changes the design. If nothing changes, it is not worth asking."""

    ask: Line
    """The question as you would say it."""
    forks: dict[Plain, Line] = some(2)
    """Each possible answer (one to three words) and what it does to the design."""
    assume: Plain
    """The fork that this case goes on with; one of the keys of `forks`."""


class Requirement(Record):
    """A quality that the system must have, as a quantity."""

    quantity: Line
    """What is measured: `p99 latency`, `freshness of a new item`."""
    say: Line
    """The words to ask for it with."""
    assumed: Line
    """The number that we go on with; refer to a figure: `{{ latency_objective }}`."""


class Clarify(Record):
    """Step 1, clarify requirements."""

    questions: list[ForkQuestion] = some(1)
    """Six to nine questions that fork the design, most decisive first (the first five go on the sheet)."""
    functional: list[Line] = some(1)
    """What the system does, a line each."""
    non_functional: list[Requirement] = some(1)
    """Latency, throughput, freshness, availability, quality, cost: each with a number."""
    out_of_scope: list[Line] = some(1)
    """What you say you leave out, and why it can be left out."""
    figures: dict[Name, Figure] = some(1)
    """The numbers of the case that its walk-through leaves out, by name. Both layers refer to all of them as `{{ name }}`."""
    ledger: Line
    """How the ledger closes, in two or three sentences: requests → items → operations and bytes → machines → money."""
