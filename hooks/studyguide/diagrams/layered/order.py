"""The order of items in each level: few crossings, by barycentres and exchanges of neighbours.

Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures" (1981). Must not know
coordinates.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence

from .levels import Item, Levels

_SWEEPS = 10


def order(levels: Levels) -> int:
    """Sort every level in place; returns how many crossings are left."""
    best: tuple[int, list[list[Item]]] | None = None
    for start in (False, True):
        for row in levels.rows:
            row.sort(key=lambda item: item.lane)
        if start:
            for row in levels.rows:
                row.reverse()
                row.sort(key=lambda item: item.lane)
        for sweep in range(_SWEEPS):
            down = sweep % 2 == 0
            rows = levels.rows[1:] if down else levels.rows[-2::-1]
            for row in rows:
                _by_barycentre(levels, row, down)
            _exchange(levels)
            count = crossings(levels)
            if best is None or count < best[0]:
                best = count, [list(row) for row in levels.rows]
    assert best is not None
    for row, kept in zip(levels.rows, best[1], strict=True):
        row[:] = kept
    return best[0]


def crossings(levels: Levels) -> int:
    """Pairs of arrow pieces that must cross between neighbouring levels."""
    return sum(_between(upper, lower) for upper, lower in zip(levels.rows, levels.rows[1:], strict=False))


def _between(upper: Sequence[Item], lower: Sequence[Item]) -> int:
    place = {item: index for index, item in enumerate(lower)}
    seen: list[int] = []
    count = 0
    for item in upper:
        ends = sorted(place[link.lower] for link in item.below)
        count += sum(len(seen) - bisect_right(seen, end) for end in ends)
        for end in ends:
            insort(seen, end)
    return count


def _by_barycentre(levels: Levels, row: list[Item], down: bool) -> None:
    if not row:
        return
    level = row[0].level
    fixed = levels.rows[level - 1 if down else level + 1]
    place = {item: index for index, item in enumerate(fixed)}
    own = {item: index * len(fixed) / len(row) for index, item in enumerate(row)}

    def barycentre(item: Item) -> float:
        ends = [place[link.upper] for link in item.above] if down else [place[link.lower] for link in item.below]
        return sum(ends) / len(ends) if ends else own[item]

    row.sort(key=lambda item: (item.lane, barycentre(item)))


def _exchange(levels: Levels) -> None:
    """Exchange neighbours while that removes crossings."""
    for _ in range(6):
        better = False
        for number, row in enumerate(levels.rows):
            above = {item: i for i, item in enumerate(levels.rows[number - 1])} if number else {}
            below = {item: i for i, item in enumerate(levels.rows[number + 1])} if number + 1 < len(levels.rows) else {}
            ends = {
                item: (
                    sorted(above[link.upper] for link in item.above),
                    sorted(below[link.lower] for link in item.below),
                )
                for item in row
            }
            for index in range(len(row) - 1):
                one, other = row[index], row[index + 1]
                if one.lane != other.lane:
                    continue
                as_is = sum(map(_inversions, ends[one], ends[other]))
                turned = sum(map(_inversions, ends[other], ends[one]))
                if turned < as_is:
                    row[index], row[index + 1] = other, one
                    better = True
        if not better:
            return


def _inversions(left: Sequence[int], right: Sequence[int]) -> int:
    return sum(a > b for a in left for b in right)
