"""Outlines as path data: cylinders, rounded lines, arrow heads.

Must not know colours or what is drawn.
"""

from __future__ import annotations

from itertools import pairwise
from math import hypot, sqrt

from .svg import number

Point = tuple[float, float]

BOW = 6.0
"""Pixels by which the top of a cylinder is round."""


def cylinder(left: float, top: float, width: float, height: float) -> tuple[str, str]:
    """The outline of a store, and the front edge of its lid."""
    n, half = number, width / 2
    arc = f"A{n(half)},{n(BOW)} 0 0 1"
    upper, lower, right = top + BOW, top + height - BOW, left + width
    outline = f"M{n(left)},{n(upper)}{arc} {n(right)},{n(upper)}V{n(lower)}{arc} {n(left)},{n(lower)}Z"
    return outline, f"M{n(left)},{n(upper)}A{n(half)},{n(BOW)} 0 0 0 {n(right)},{n(upper)}"


def bow(aside: float, width: float) -> float:
    """How far below its highest point the top of a cylinder lies, `aside` of its middle."""
    return BOW * (1 - sqrt(max(0.0, 1 - (2 * aside / width) ** 2)))


def rounded(points: list[Point], radius: float) -> str:
    """A line through corners, each of them rounded as far as its two sides allow."""
    n = number
    path = f"M{n(points[0][0])},{n(points[0][1])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        near = min(radius, *(hypot(x1 - x0, y1 - y0) / 2 for (x0, y0), (x1, y1) in pairwise((before, corner, after))))
        (ax, ay), (bx, by) = _towards(corner, before, near), _towards(corner, after, near)
        path += f"L{n(ax)},{n(ay)}Q{n(corner[0])},{n(corner[1])} {n(bx)},{n(by)}"
    return f"{path}L{n(points[-1][0])},{n(points[-1][1])}"


def arrow_head(before: Point, tip: Point, half: float) -> tuple[str, Point]:
    """A head of `half` its width, and where its line must end so as not to show beyond it."""
    n, (bx, by) = number, _towards(tip, before, 2 * half)
    aside = (tip[1] - by) / (2 * half) * half, (bx - tip[0]) / (2 * half) * half
    corners = (tip, (bx + aside[0], by + aside[1]), (bx - aside[0], by - aside[1]))
    return "M" + "L".join(f"{n(x)},{n(y)}" for x, y in corners) + "Z", _towards(tip, before, half)


def _towards(start: Point, end: Point, pixels: float) -> Point:
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    return start[0] + (end[0] - start[0]) * pixels / length, start[1] + (end[1] - start[1]) * pixels / length
