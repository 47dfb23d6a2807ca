"""Part of a layout, with the empty bands between its planes closed.

Within a plane everything stays where it is; a plane moves up as long as nothing of the one above has come yet. Must not
know how the layout was found.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from .frames import extent
from .values import Layout, Plan, Point, Span

_AIR = 14.0
"""Pixels that are left of an empty band."""

_TRACK = 9.0
"""Pixels above and below a horizontal piece of an arrow that belong to it."""


def closed(plan: Plan, layout: Layout, shown: Collection[str], arrows: Sequence[int]) -> Layout:
    """`layout` as it is needed for the boxes and the arrows (by their numbers) that are shown; nothing else is meaningful."""
    frames = [span for plane in layout.sides if (span := extent(plan, layout, shown, plane))]
    bands = _merged([*frames, *_pieces(plan, layout, arrows)])
    cuts = [(below[0], below[0] - above[1] - _AIR) for above, below in pairwise(bands) if below[0] - above[1] > _AIR]

    def moved(y: float) -> float:
        return y - sum(size for at, size in cuts if y >= at)

    def point(at: Point) -> Point:
        return at[0], moved(at[1])

    return replace(
        layout,
        height=moved(layout.height),
        boxes={id: point(at) for id, at in layout.boxes.items()},
        rows={id: (moved(top), moved(bottom)) for id, (top, bottom) in layout.rows.items()},
        routes=tuple(tuple(map(point, route)) for route in layout.routes),
        labels=tuple(at and point(at) for at in layout.labels),
    )


def _pieces(plan: Plan, layout: Layout, arrows: Sequence[int]) -> list[Span]:
    """What an arrow needs from top to bottom where it is more than a vertical line: its label and its bends."""
    found: list[Span] = []
    for number in arrows:
        at, height = layout.labels[number], plan.arrows[number].label[1]
        if at:
            found.append((at[1] - height / 2 - _TRACK, at[1] + height / 2 + _TRACK))
        found += [(y0 - _TRACK, y0 + _TRACK) for (_, y0), (_, y1) in pairwise(layout.routes[number]) if y0 == y1]
    return found


def _merged(bands: list[Span]) -> list[Span]:
    found: list[Span] = []
    for top, bottom in sorted(bands):
        if found and top <= found[-1][1]:
            found[-1] = found[-1][0], max(bottom, found[-1][1])
        else:
            found.append((top, bottom))
    return found
