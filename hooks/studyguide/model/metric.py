"""A metric: what it measures and how it lies."""

from __future__ import annotations

from typing import Literal

from .base import Id, Latex, Line, MetricId, Plain, Prose, Record, some
from .modelling import Symbol
from .pattern import Question
from .practice import Cited


class Metric(Record):
    """One metric, explained once."""

    id: Id
    """The file's name without `.yml`."""
    name: Plain
    """Its standard name."""
    used: Literal["offline", "online", "system"]
    """Where it is computed: on logged data, in an experiment, or on the running system."""
    summary: Plain
    """What it measures, in one plain sentence under 160 characters."""
    formula: Latex
    """Its formula in LaTeX, without dollar signs."""
    where: list[Symbol] = some(1)
    """Every symbol, explained."""
    better: Literal["higher", "lower", "target"]
    """Which direction is good; `target` when a certain value is (a calibration ratio of 1)."""
    example: Prose
    """A worked example small enough to compute on a whiteboard."""
    use_when: Line
    """When it is the right metric."""
    lies_when: list[Line] = some(1)
    """How it deceives."""
    pairs_with: list[MetricId] = []
    """Ids of metrics to report beside it."""
    questions: list[Question] = some(1)
    """Questions that this page answers, for any case."""
    sources: list[Cited] = []
    """Where it was introduced or measured."""
