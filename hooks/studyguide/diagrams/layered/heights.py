"""How tall each level and each channel between two levels is; and with it the corners of every arrow.

Must not know how columns were found.
"""

from __future__ import annotations

from dataclasses import dataclass

from .frames import EDGE, TITLE
from .levels import Item, Levels, Link
from .tracks import tracks
from .values import Arrow, Plan, Point, Span

TRACK = 9.0
"""Pixels between parallel tracks."""

HEAD, TAIL, PASS = 20.0, 10.0, 5.0
"""Pixels between a track and a box that an arrow reaches, a box that it leaves, a label."""

BETWEEN = 12.0
"""Pixels between the frames of two planes."""


@dataclass(frozen=True)
class Heights:
    """Tops and sizes of levels, the height of the track of each link that bends, and how many links share a line after all."""

    tops: list[float]
    sizes: list[float]
    bends: dict[Link, float]
    merged: int

    @property
    def bottom(self) -> float:
        return self.tops[-1] + self.sizes[-1]

    def middle(self, level: int) -> float:
        return self.tops[level] + self.sizes[level] / 2

    def span(self, level: int) -> Span:
        """Top and bottom of a level."""
        return self.tops[level], self.tops[level] + self.sizes[level]

    def route(self, arrow: Arrow, chain: list[Item], number: int) -> tuple[Point, ...]:
        """Corners of an arrow from its source to its target."""
        points: list[Point] = []
        link: Link | None = None
        for item in chain[:-1]:
            link = next(link for link in item.below if link.arrow == number)
            if item.box:
                points.append((link.start, self.middle(item.level) + item.height / 2))
            if link in self.bends:
                points += [(link.start, self.bends[link]), (link.end, self.bends[link])]
        assert link is not None
        last = chain[-1]
        points.append((link.end, self.middle(last.level) - last.height / 2))
        return tuple(points if chain[0].box == arrow.source else points[::-1])


def heights(plan: Plan, made: Levels) -> Heights:
    """Levels from the top, each channel as tall as its tracks, arrow heads and titles need."""
    sizes = [max((item.height for item in row), default=0.0) for row in made.rows]
    first, last = _ends(plan, made)
    tops: list[float] = []
    bends: dict[Link, float] = {}
    y, merged = TITLE, 0
    for level, row in enumerate(made.rows):
        tops.append(y)
        y += sizes[level]
        links = [link for item in row for link in item.below]
        above, below = _room(plan, links)
        found, lost = tracks(links)
        merged += lost
        if level in last:
            above += EDGE + BETWEEN / 2
        if level + 1 in first:
            below += TITLE + BETWEEN / 2
        bends |= {link: y + above + track * TRACK for link, track in found.items()}
        if links and found:
            y += above + max(found.values()) * TRACK + below
        elif links:
            y += above + below - 2 * PASS
    return Heights(tops, sizes, bends, merged)


def _room(plan: Plan, links: list[Link]) -> tuple[float, float]:
    """Pixels that a channel keeps free below its upper and above its lower level."""
    above = [PASS]
    below = [PASS]
    for link in links:
        target = plan.arrows[link.arrow].target
        if link.upper.box:
            above.append(HEAD if link.upper.box == target else TAIL)
        if link.lower.box:
            below.append(HEAD if link.lower.box == target else TAIL)
    return max(above), max(below)


def _ends(plan: Plan, made: Levels) -> tuple[set[int], set[int]]:
    """Levels with which a plane begins, and with which one ends."""
    found: dict[int, list[int]] = {}
    for box in plan.boxes:
        found.setdefault(box.plane, []).append(made.boxes[box.id].level)
    return {min(rows) for rows in found.values()}, {max(rows) for rows in found.values()}
