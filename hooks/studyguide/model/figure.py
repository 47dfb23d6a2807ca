"""A figure: one number, with where it comes from; in a case also with what it rules out.

Owns the fields; the arithmetic is in `studyguide.figures`.
"""

from __future__ import annotations

from typing import Literal

from .base import Expression, Line, Plain, Record

Account = Literal["traffic", "items", "compute", "memory", "training", "latency", "quality", "people", "machines", "money"]


class BareFigure(Record):
    """One number. Exactly one of `given`, `assumed` and `derived` says where it comes from."""

    label: Line
    """What it counts, in two to six words: `peak queries a second`. Shown in the ledger and on the sheet."""
    given: Expression | None = None
    """The value as it is given, with unit: `250 M user/day`."""
    assumed: Expression | None = None
    """The value you assume aloud, with unit. Needs `because`."""
    derived: Expression | None = None
    """A formula over other figures: `3 * users * requests`. Needs `unit`."""
    unit: Plain | None = None
    """The unit that a derived figure is shown in; the build fails when the formula has another dimension."""
    because: Line | None = None
    """Why this assumption is reasonable. Cite a source where there is one."""


class Figure(BareFigure):
    """One number of a case."""

    account: Account
    """Which account of the ledger it belongs to; the ledger is printed account by account."""
    eliminates: Line | None = None
    """The design option that this number kills, in one sentence with the number in it: `{{ this }}` is the value. Leave it out where nobody would have proposed the option."""
