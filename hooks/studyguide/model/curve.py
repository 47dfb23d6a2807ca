"""A curve: lines over an axis, marked points and shaded parts.

Owns its fields; what a formula of `x` is worth is in `studyguide.figures`. Must not know how a curve is drawn.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .base import Expression, Flag, Function, Line, OneOf, Plain, Record, Whole
from .picture import Picture

Pair = Annotated[list[Expression], Field(min_length=2, max_length=2)]


class Axis(Record):
    """The horizontal axis of a curve."""

    label: Line
    """What it measures: `error of the segment`."""
    from_: Expression = Field(alias="from")
    """Where it begins. A plain number counts in `unit`."""
    to: Expression
    """Where it ends."""
    unit: Plain | None = None
    """The unit in which numbers stand along it: `day`, `%`, `$/month`. Leave out for plain numbers."""
    log: Flag = False
    """True for a logarithmic axis: each step multiplies. Both ends must be above zero."""


class UprightAxis(Record):
    """The vertical axis of a curve; where no end is given it fits the lines."""

    label: Line
    """What it measures."""
    from_: Expression | None = Field(default=None, alias="from")
    """Where it begins. A plain number counts in `unit`."""
    to: Expression | None = None
    """Where it ends."""
    unit: Plain | None = None
    """The unit in which numbers stand along it; without it that of the first line."""
    log: Flag = False
    """True for a logarithmic axis. All values must be above zero."""


class CurveLine(OneOf):
    """A line of a curve: a formula over the axis, or points that are joined."""

    noun: ClassVar[str] = "line"

    label: Line
    """What the line is, in one to four words; written beside it."""
    formula: Function | None = None
    """Its height as a formula of `x` and the figures: `0.25 * x ** 2 * revenue`."""
    points: list[Pair] | None = Field(default=None, min_length=2)
    """Points that are joined: `[[0, 0], [1, 0.5]]`."""


class Mark(OneOf):
    """A point of a curve with a dot and a label: on a line, or at a height of its own."""

    noun: ClassVar[str] = "mark"

    x: Expression
    """Where it stands on the horizontal axis."""
    y: Expression | None = None
    """Its height, where it lies on no line."""
    line: Whole | None = Field(default=None, ge=1)
    """The number of the line that it lies on, from 1."""
    label: Line
    """What is there, in a few words."""


class Shade(Record):
    """A shaded part of the horizontal axis."""

    from_: Expression = Field(alias="from")
    """Where it begins."""
    to: Expression
    """Where it ends."""
    label: Line
    """What holds there, in one to four words."""


class Curve(Picture):
    """Lines over an axis: what depends on what, and how."""

    x: Axis
    """The horizontal axis."""
    y: UprightAxis
    """The vertical axis."""
    lines: list[CurveLine] = Field(min_length=1, max_length=5)
    """One to five lines."""
    marks: list[Mark] = []
    """Points to notice: two or three read well."""
    shade: list[Shade] = []
    """Parts of the axis to notice."""
