"""The second layer of a case: the seven steps in full, to look things up in.

Its figures and components stand beside those of the walk-through. Must not know the questions.
"""

from __future__ import annotations

from .base import Id, Line, PatternId, Record, some
from .clarify import Clarify
from .data import Data
from .evaluate import Evaluate
from .frame import Frame
from .modelling import Modelling
from .monitor import Monitor
from .practice import Cited, DeepDive, Simplification, Trace, TradeOff
from .serve import Serve


class PatternUse(Record):
    """A shared pattern, and what is different here."""

    pattern: PatternId
    """Id of the pattern's own file."""
    here: Line
    """What this case does differently, in a sentence or two. Never repeat the pattern."""


class CaseReference(Record):
    """The reference of a case, in the order of the seven steps."""

    id: Id
    """The name of the case's folder."""
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
    patterns: list[PatternUse] = some(1)
    """The patterns that the design uses."""
    simplifications: list[Simplification] = some(1)
    """Where production differs."""
    sources: list[Cited] = some(1)
    """Eight or more, each with what it really reported."""
