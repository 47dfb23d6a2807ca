"""Pictures of ideas: what all have in common; bars, grids, points in a plane, timelines.

Owns their fields; they stand in an idea and as blocks of a walk-through. Must not know how a picture is drawn.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Expression, Flag, Id, Line, Plain, Record, Whole, some


class Picture(Record):
    """What all pictures have."""

    id: Id
    """Short name, unique on its page; the picture's anchor."""
    title: Line
    """What the picture shows, as a sentence: `A small error costs little, a larger one costs a lot`."""
    says: Line
    """What to see in it. Printed below the picture, and read aloud in its place."""


class Bar(Record):
    """A bar with its value."""

    label: Line
    """What it is, in a few words."""
    value: Expression
    """Its length: a quantity or a formula over the figures."""
    note: Line | None = None
    """What to notice about it, in a few words."""
    mark: Flag = False
    """True for the bar that the picture is about."""


class Bars(Picture):
    """Bars to scale: how large things are beside one another."""

    unit: Plain | None = None
    """The unit in which values stand beside the bars; without it that of the first value."""
    log: Flag = False
    """True where values differ by orders of magnitude: each step multiplies."""
    items: list[Bar] = Field(min_length=2, max_length=9)
    """Two to nine bars, from top to bottom."""


class GridRow(Record):
    """A row of a grid."""

    label: Line
    """What the row stands for."""
    cells: list[Line] = some(1)
    """What stands in each column, in one to four words."""


class Grid(Picture):
    """A small table as a picture: which meets which."""

    columns: list[Line] = Field(min_length=1, max_length=6)
    """What each column stands for; six fit on a phone."""
    rows: list[GridRow] = Field(min_length=1, max_length=8)
    """The rows, from top to bottom."""
    marked: list[Annotated[list[Whole], Field(min_length=2, max_length=2)]] = []
    """The cells to notice, as `[row, column]`, each from 1."""


class Point(Record):
    """A point of the plane."""

    label: Line
    """Its name, in one to three words; arrows and cells refer to it."""
    x: Expression
    """How far to the right."""
    y: Expression
    """How far up."""
    group: Plain | None = None
    """A word that points of one kind share; they look alike."""
    quiet: Flag = False
    """True for a point that is one of many: it is drawn without its label, which stands in the list of points."""


class Arrow(Record):
    """An arrow between two points."""

    from_: Plain = Field(alias="from")
    """Label of the point that it leaves."""
    to: Plain
    """Label of the point that it reaches."""
    label: Line | None = None
    """What it means, in one to three words."""


class Points(Picture):
    """Points in a plane: what lies near what."""

    x: Line
    """What grows to the right."""
    y: Line
    """What grows upwards."""
    items: list[Point] = Field(min_length=2, max_length=24)
    """The points."""
    arrows: list[Arrow] = []
    """Arrows between them."""
    cells: list[Plain] = []
    """Labels of points that are centres: the plane is divided by which of them is nearest."""


class Span(Record):
    """A stretch of time."""

    from_: Expression = Field(alias="from")
    """When it begins."""
    to: Expression
    """When it ends."""
    label: Line | None = None
    """What it is, in one to four words."""
    look: Literal["known", "unknown", "plain"] = "plain"
    """`known` is filled, `unknown` is hatched by a dashed frame, `plain` is neither."""


class Event(Record):
    """A moment."""

    at: Expression
    """When it happens."""
    label: Line
    """What happens, in one to four words."""


class TimeRow(Record):
    """A row of a timeline."""

    label: Line
    """Whose time it is: `click of Monday`."""
    spans: list[Span] = []
    """What lasts."""
    events: list[Event] = []
    """What happens at a moment."""


class Timeline(Picture):
    """Rows on a common time axis: what is known when."""

    unit: Plain
    """The unit of time: `day`, `minute`, `ms`. A plain number counts in it."""
    from_: Expression = Field(alias="from")
    """Where the axis begins."""
    to: Expression
    """Where it ends."""
    rows: list[TimeRow] = Field(min_length=1, max_length=8)
    """The rows, from top to bottom."""
