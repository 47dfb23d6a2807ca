"""The frame around the boxes of a plane, and a free place for its title.

Must not know how boxes were placed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from .values import Layout, Plan, Point, Span

EDGE = 12.0
"""Pixels between the outermost items and the frame of their plane."""

TITLE = 31.0
"""Pixels above the boxes of a plane, for its title."""

_ROOM = 5.0
_INSET = 8.0


@dataclass(frozen=True)
class Frame:
    """The frame of a plane; its title begins at `title`, with its baseline 18 pixels below the top."""

    plane: int
    left: float
    top: float
    right: float
    bottom: float
    title: float


def frames(plan: Plan, layout: Layout, shown: Collection[str], titles: Mapping[int, float]) -> Iterator[Frame]:
    """Frames around the boxes that are shown, with titles of given widths, where no arrow between such boxes passes."""
    routes = [
        route for arrow, route in zip(plan.arrows, layout.routes, strict=True) if arrow.source in shown and arrow.target in shown
    ]
    for plane, (left, right) in sorted(layout.sides.items()):
        if span := extent(plan, layout, shown, plane):
            top, bottom = span
            lines = sorted(x for route in routes for x in _passing(route, top, top + TITLE))
            yield Frame(plane, left, top, right, bottom, _free(lines, left + _INSET, right - _INSET, titles[plane]))


def extent(plan: Plan, layout: Layout, shown: Collection[str], plane: int) -> Span | None:
    """Top and bottom of the frame of a plane: from its first row, even where that is still empty, to the last box shown."""
    members = [box.id for box in plan.boxes if box.plane == plane]
    if not set(members) & set(shown):
        return None
    top = min(layout.rows[id][0] for id in members)
    return top - TITLE, max(layout.rows[id][1] for id in members if id in shown) + EDGE


def _passing(route: tuple[Point, ...], top: float, bottom: float) -> Iterator[float]:
    """Where an arrow runs down or up through a strip."""
    for (x0, y0), (x1, y1) in pairwise(route):
        if abs(x0 - x1) < 0.01 and min(y0, y1) < bottom - 1 and max(y0, y1) > top + 1:
            yield x0


def _free(lines: list[float], left: float, right: float, width: float) -> float:
    """The first place from the left that is wide enough; else the left one: the title then lies on top of an arrow."""
    ends = [left - _ROOM, *(x for x in lines if left < x < right), right + _ROOM]
    starts = [one + _ROOM for one, other in pairwise(ends) if other - one - 2 * _ROOM >= width]
    return starts[0] if starts else left
