"""Where each item stands from left to right, and where each arrow leaves and reaches it.

Every level is a chain of items with least distances; their centres come as near to those of their neighbours as that
allows (isotonic regression by pooling adjacent violators), then arrows are straightened where there is room, and ports
slide along the sides of boxes to meet them. Must not know heights.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from .levels import Item, Levels, Link

FENCE = 34.0
"""Pixels between the items of two lanes: room for the borders of two frames."""

_PORT = 16.0
_CORNER = 14.0

Bounds = Callable[[int, int], tuple[float, float]]
"""Left and right of what a lane has of a level."""


def columns(levels: Levels, slack: float) -> tuple[float, float | None]:
    """Set `x` of all items, `top` and `bottom` of all links. Returns the width, and the middle of the gap between two lanes.

    The width is that of the fullest level times `slack`: more room, straighter arrows.
    """
    for row in levels.rows:
        for link in (link for item in row for link in item.below):
            link.top = link.bottom = 0.0
    lanes = 2 if levels.split is not None else 1
    split = levels.split if levels.split is not None else len(levels.rows)
    packed = [
        max((_packed(_of(row, lane)) for row in levels.rows[split if lanes == 2 else 0 :]), default=0.0) for lane in range(lanes)
    ]
    upper = max((_packed(row) for row in levels.rows[:split]), default=0.0) if lanes == 2 else 0.0
    packed, upper = [part * slack for part in packed], upper * slack
    width = sum(packed) + FENCE * (lanes - 1)
    if upper > width:
        # The level above is wider than both lanes: they share what it has more.
        packed = [part + (upper - width) / 2 for part in packed]
        width = upper
    fence = packed[0] + FENCE / 2 if lanes == 2 else None

    def bounds(level: int, lane: int) -> tuple[float, float]:
        if fence is None or level < split:
            return 0.0, width
        return (0.0, fence - FENCE / 2) if lane == 0 else (fence + FENCE / 2, width)

    for number, row in enumerate(levels.rows):
        for lane in range(lanes):
            part = _of(row, lane) if fence is not None and number >= split else row if lane == 0 else []
            low, high = bounds(number, lane)
            _arrange(part, [low + (high - low) * (i + 0.5) / max(1, len(part)) for i in range(len(part))], low, high)
    for sweep in range(16):
        rows = list(enumerate(levels.rows))
        for number, row in rows if sweep % 2 == 0 else rows[::-1]:
            for lane in range(lanes):
                part = _of(row, lane) if fence is not None and number >= split else row if lane == 0 else []
                if part:
                    _arrange(part, [_wish(item) for item in part], *bounds(number, lane))
        if sweep % 4 == 3:
            _ports(levels)
    # Whole pixels: what is drawn as one line is one.
    for item in (item for row in levels.rows for item in row):
        item.x = round(item.x)
    for _ in range(4):
        _ports(levels)
        _straighten(levels, bounds, split if fence is not None else len(levels.rows))
        _nudge(levels, bounds, split if fence is not None else len(levels.rows))
    _ports(levels)
    return math.ceil(width), fence


def gap(left: Item, right: Item) -> float:
    """Least distance between the edges of neighbours in a level."""
    if left.box and right.box:
        return 26.0
    if left.box or right.box:
        return 16.0 if not (left.label or right.label) else 14.0
    if left.label and right.label:
        return 12.0
    return 10.0 if left.label or right.label else 14.0


def _of(row: Sequence[Item], lane: int) -> list[Item]:
    return [item for item in row if item.lane == lane]


def _packed(row: Sequence[Item]) -> float:
    return sum(item.width for item in row) + sum(gap(a, b) for a, b in pairwise(row))


def _wish(item: Item) -> float:
    """Where the item would stand if it stood alone: at the mean of its neighbours; arrows weigh more where they pass."""
    total = weight = 0.0
    for link in item.above:
        w = _weight(link)
        total, weight = total + w * (link.start - link.bottom), weight + w
    for link in item.below:
        w = _weight(link)
        total, weight = total + w * (link.end - link.top), weight + w
    return total / weight if weight else item.x


def _weight(link: Link) -> float:
    return 1.0 if link.upper.box and link.lower.box else 2.0 if link.upper.box or link.lower.box else 4.0


def _arrange(row: Sequence[Item], wishes: Sequence[float], low: float, high: float) -> None:
    """Centres nearest to `wishes` that keep the order and the gaps between `low` and `high` (the row fits there)."""
    offsets = [0.0]
    for left, right in pairwise(row):
        offsets.append(offsets[-1] + left.width / 2 + gap(left, right) + right.width / 2)
    if not row:
        return
    blocks: list[list[float]] = []  # sum of weighted wishes, weight, count
    for item, wish, offset in zip(row, wishes, offsets, strict=True):
        weight = 3.0 if item.box else 1.0
        blocks.append([(wish - offset) * weight, weight, 1])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] > blocks[-1][0] / blocks[-1][1]:
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last, strict=True)]
    least, most = low + row[0].width / 2, high - row[-1].width / 2 - offsets[-1]
    places = [min(max(total / weight, least), max(most, least)) for total, weight, count in blocks for _ in range(int(count))]
    for item, place, offset in zip(row, places, offsets, strict=True):
        item.x = place + offset


def _ports(levels: Levels) -> None:
    """Where arrows meet the sides of boxes: as straight as they can, in the order of their other ends, never at one point.

    `top` of a link is kept relative to the centre of its upper item, `bottom` to that of its lower one.
    """
    place = {item: index for row in levels.rows for index, item in enumerate(row)}
    for item in levels.boxes.values():
        below = sorted(item.below, key=lambda link: (place[link.lower], link.arrow))
        for link, offset in zip(below, _spread(item, item.x, [link.end for link in below]), strict=True):
            link.top = offset
        above = sorted(item.above, key=lambda link: (place[link.upper], link.arrow))
        for link, offset in zip(above, _spread(item, item.x, [link.start for link in above]), strict=True):
            link.bottom = offset


def _spread(item: Item, x: float, wishes: Sequence[float]) -> list[int]:
    """Offsets from the centre `x` of a box, in the order of the wishes: of those that meet, at least one gets its own."""
    room = int(item.width / 2 - _CORNER)
    step = int(min(_PORT, 2 * room / max(1, len(wishes) - 1)))
    blocks: list[list[float]] = []
    for index, wish in enumerate(wishes):
        blocks.append([round(wish - x) - index * step])
        while len(blocks) > 1 and _middle(blocks[-2]) > _middle(blocks[-1]):
            last = blocks.pop()
            blocks[-1] = sorted((*blocks[-1], *last))
    most = max(-room, room - (len(wishes) - 1) * step)
    places = [min(max(_middle(block), -room), most) for block in blocks for _ in block]
    return [int(place) + index * step for index, place in enumerate(places)]


def _middle(block: Sequence[float]) -> float:
    return block[(len(block) - 1) // 2]


def _nudge(levels: Levels, bounds: Bounds, split: int) -> None:
    """Move boxes by the few pixels that make one more of their arrows straight."""
    place = {item: index for row in levels.rows for index, item in enumerate(row)}
    for item in levels.boxes.values():
        below = [link.end for link in sorted(item.below, key=lambda link: (place[link.lower], link.arrow))]
        above = [link.start for link in sorted(item.above, key=lambda link: (place[link.upper], link.arrow))]
        low, high = _room(levels, place, bounds, split, item)
        tried = {item.x}
        for wishes in (above, below):
            tried |= {item.x + wish - item.x - offset for wish, offset in zip(wishes, _spread(item, item.x, wishes), strict=True)}

        def straight(x: float, item: Item = item, sides: Sequence[Sequence[float]] = (above, below)) -> int:
            return sum(x + offset == wish for side in sides for wish, offset in zip(side, _spread(item, x, side), strict=True))

        item.x = max(sorted(x for x in tried if low <= x <= high or x == item.x), key=lambda x: (straight(x), -abs(x - item.x)))


def _straighten(levels: Levels, bounds: Bounds, split: int) -> None:
    """Bring runs of an arrow onto one vertical line, as far as neighbours leave room."""
    place = {item: index for row in levels.rows for index, item in enumerate(row)}

    def room(item: Item) -> tuple[float, float]:
        return _room(levels, place, bounds, split, item)

    for chain in sorted(levels.chains, key=len, reverse=True):
        inner = chain[1:-1]
        if not inner:
            continue
        first, last = chain[0].below, chain[-1].above
        start = next(link for link in first if link.lower is inner[0])
        end = next(link for link in last if link.upper is inner[-1])
        goals = (start.start, end.end)
        index = 0
        while index < len(inner):
            low, high = room(inner[index])
            stop = index + 1
            while stop < len(inner):
                a, b = room(inner[stop])
                if max(low, a) > min(high, b):
                    break
                low, high, stop = max(low, a), min(high, b), stop + 1
            # The first run hangs from the upper box, the last one stands on the lower box; others take the shorter way.
            wish = goals[0] if index == 0 and stop < len(inner) else goals[1] if stop == len(inner) else inner[index].x
            if index == 0 and stop == len(inner):
                wish = goals[0] if low <= goals[0] <= high else goals[1]
            x = min(max(wish, low), high)
            for item in inner[index:stop]:
                item.x = x
            index = stop


def _room(levels: Levels, place: Mapping[Item, int], bounds: Bounds, split: int, item: Item) -> tuple[float, float]:
    """How far the centre of an item may go, its neighbours standing still."""
    row, index = levels.rows[item.level], place[item]
    low, high = bounds(item.level, item.lane)
    low, high = low + item.width / 2, high - item.width / 2
    for other in (row[i] for i in (index - 1, index + 1) if 0 <= i < len(row)):
        if item.level >= split and other.lane != item.lane:
            continue
        away = (item.width + other.width) / 2
        if place[other] < index:
            low = max(low, other.x + away + gap(other, item))
        else:
            high = min(high, other.x - away - gap(item, other))
    return math.ceil(low), max(math.ceil(low), math.floor(high))
