"""A curve as numbers: both axes, the points of each line, the places of marks.

Must not know pixels or words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...figures import Ledger
from ...figures.plotted import Range, Scale, across, along, heights, place, upright
from ...model.curve import Curve, CurveLine, Mark
from . import ticks

Point = tuple[float, float]
Points = tuple[Point, ...]

SAMPLES = 121


@dataclass(frozen=True)
class Plotted:
    """A curve in numbers of its two axes. `shade` holds the ends of each shaded part, inside the axis."""

    x: Range
    y: Range
    lines: tuple[Points, ...]
    marks: Points
    shade: Points


def plotted(curve: Curve, ledger: Ledger, samples: int = SAMPLES) -> Plotted:
    """The numbers of a curve. Raises FigureError."""
    x = across(curve.x, ledger)
    scale = upright(curve.y, curve.lines, x, ledger)
    lines = tuple(_points(line, x, scale, ledger, samples) for line in curve.lines)
    marks = tuple(mark_at(mark, curve, x, scale, ledger) for mark in curve.marks)
    low, high = _fit([height for points in (*lines, marks) for _, height in points], curve.y.log)
    if curve.y.from_ is not None:
        low = place(curve.y.from_, scale, ledger)
    if curve.y.to is not None:
        high = place(curve.y.to, scale, ledger)
    shade = tuple(
        (max(place(part.from_, x.scale, ledger), x.low), min(place(part.to, x.scale, ledger), x.high)) for part in curve.shade
    )
    return Plotted(x, Range(scale, low, high, curve.y.log), lines, marks, shade)


def mark_at(mark: Mark, curve: Curve, x: Range, y: Scale, ledger: Ledger) -> Point:
    """Where a mark stands: at its own height, or on its line. Raises FigureError."""
    at = place(mark.x, x.scale, ledger)
    if mark.y is not None:
        return at, place(mark.y, y, ledger)
    line = curve.lines[min(mark.line or 1, len(curve.lines)) - 1]
    if line.formula is not None:
        return at, heights(line.formula, (at,), x.scale, y, ledger)[0]
    points = _points(line, x, y, ledger, 0)
    height = along(points, at)
    return at, points[0][1] if height is None else height


def inside(points: Sequence[Point], low: float, high: float) -> Points:
    """The part of a line between two heights, cut where it crosses them; the first such part where there are several."""
    kept: list[Point] = []
    for (x0, y0), (x1, y1) in pairwise(points):
        shares = sorted(
            {0.0, 1.0, *((edge - y0) / (y1 - y0) for edge in (low, high) if y0 != y1 and 0 < (edge - y0) / (y1 - y0) < 1)}
        )
        for a, b in pairwise(shares):
            middle = y0 + (y1 - y0) * (a + b) / 2
            if low <= middle <= high:
                part = [(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share) for share in (a, b)]
                kept += part if not kept else part[1:]
    return tuple(kept)


def _points(line: CurveLine, x: Range, y: Scale, ledger: Ledger, samples: int) -> Points:
    if line.points is not None:
        return tuple((place(a, x.scale, ledger), place(b, y, ledger)) for a, b in line.points)
    at = x.samples(samples)
    return tuple(zip(at, heights(line.formula or "0", at, x.scale, y, ledger), strict=True))


def _fit(heights: Sequence[float], log: bool) -> Point:
    """Round ends for an axis; a linear one begins at zero where nothing lies below."""
    low, high = min(heights), max(heights)
    if log:
        low, high = ticks.rounded(low, high, 5, True)
        return (low, high) if low < high else (low / 10, high * 10)
    low = min(low, 0.0)
    return ticks.rounded(low, high if high > low else low + 1, 5, False)
