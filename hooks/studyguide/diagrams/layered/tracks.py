"""Tracks in the channel between two levels: arrows that change their column there never share a line.

Owns the order of tracks. Must not know pixels from top to bottom.
"""

from __future__ import annotations

from collections.abc import Sequence

from .levels import Link

_NEAR = 7.0
"""Pixels: vertical lines closer than this read as one."""

_MERGED = 1000
"""Crossings that are better than two arrows on one line."""


def tracks(links: Sequence[Link]) -> tuple[dict[Link, int], int]:
    """Track of each link that bends, counted from the top; and how many pairs no order of tracks can keep apart."""
    bent = [link for link in links if link.start != link.end]
    order = sorted(bent, key=lambda link: (link.end - link.start < 0, link.start if link.end < link.start else -link.start))
    best = _cost(order)
    for _ in range(8):
        better = False
        for i in range(len(order)):
            for j in range(len(order)):
                if i == j:
                    continue
                tried = list(order)
                tried.insert(j, tried.pop(i))
                if (cost := _cost(tried)) < best:
                    order, best, better = tried, cost, True
        if not better:
            break
    found: dict[Link, int] = {}
    for index, link in enumerate(order):
        # As high as it can be below all that it meets.
        met = [found[other] for other in order[:index] if _meet(link, other)]
        found[link] = max(met, default=-1) + 1
    return found, int(best) // _MERGED


def _meet(one: Link, other: Link) -> bool:
    a, b = sorted((one.start, one.end)), sorted((other.start, other.end))
    return a[0] < b[1] + _NEAR * 1.5 and b[0] < a[1] + _NEAR * 1.5


def _cost(order: Sequence[Link]) -> float:
    """Crossings between links, the upper track first; very costly where two would run along one line."""
    cost = 0.0
    for index, upper in enumerate(order):
        for lower in order[index + 1 :]:
            if not _meet(upper, lower):
                continue
            # The upper one goes down at its bottom end past the lower track; the lower one comes from above at its top end.
            a, b = sorted((lower.start, lower.end))
            cost += a < upper.end < b
            c, d = sorted((upper.start, upper.end))
            cost += c < lower.start < d
            cost += _MERGED * (abs(upper.end - lower.start) < _NEAR)
    return cost
