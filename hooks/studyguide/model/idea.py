"""An idea: one concept, explained from nothing, shared by all cases."""

from __future__ import annotations

from typing import ClassVar

from .base import Id, IdeaId, MetricId, Name, OneOf, PatternId, Plain, Prose, Record, StepId, TermId
from .curve import Curve
from .figure import BareFigure
from .graph import Graph
from .picture import Bars, Grid, Points, Timeline
from .practice import Cited


class Drawn(OneOf):
    """The picture of an idea: exactly one of these."""

    noun: ClassVar[str] = "picture"

    curve: Curve | None = None
    """Lines over an axis: what depends on what."""
    bars: Bars | None = None
    """Bars to scale: how large things are beside one another."""
    grid: Grid | None = None
    """A small table as a picture: which meets which."""
    points: Points | None = None
    """Points in a plane: what lies near what."""
    timeline: Timeline | None = None
    """Rows on a time axis: what is known when."""
    flow: Graph | None = None
    """Boxes and arrows, as in the drawing of a pattern."""


class Idea(Record):
    """One concept, as a box in a walk-through and on a page of its own: 120 to 250 words in all."""

    id: Id
    """The file's name without `.yml`."""
    name: Plain
    """Its standard name: `Second-price auction`."""
    step: StepId
    """The step of the framework in which it is needed first."""
    summary: Plain
    """One plain sentence for lists and search engines, under 160 characters."""
    plain: Prose
    """What it is, in plain words: 60 to 120 words, no term that is not explained."""
    figures: dict[Name, BareFigure] = {}
    """The numbers of the example, by name; everything else refers to them as `{{ name }}`."""
    example: Prose
    """The toy sum: whole sentences with numbers that one can do in the head."""
    picture: Drawn
    """The picture that explains it."""
    confuse: Prose
    """What it is mistaken for, and why that is wrong: one to three sentences."""
    needs: list[IdeaId] = []
    """Ids of ideas to read before."""
    see: list[IdeaId] = []
    """Ids of ideas near by."""
    patterns: list[PatternId] = []
    """Ids of patterns that rest on it."""
    metrics: list[MetricId] = []
    """Ids of metrics that measure it."""
    terms: list[TermId] = []
    """Ids of glossary terms whose entry leads here."""
    sources: list[Cited] = []
    """What published work says about it."""
