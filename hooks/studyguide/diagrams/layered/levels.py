"""Levels: rows of boxes and, between them, rows of labels; an arrow has an item in each level that it passes.

Level 2 r is row r of the boxes, level 2 r + 1 lies below it. Because a label has an item of its own, it can neither
overlap a box nor another label. Must not know coordinates.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from .rows import Rows
from .values import Plan


@dataclass(eq=False)
class Item:
    """A box, a label on its arrow, or an arrow on its way through a level. `x` is its centre."""

    level: int
    lane: int
    width: float
    height: float
    box: str = ""
    label: bool = False
    x: float = 0.0
    above: list[Link] = field(default_factory=list)
    below: list[Link] = field(default_factory=list)


@dataclass(eq=False)
class Link:
    """The piece of an arrow between two neighbouring levels; `top` and `bottom` are its ports, from the centres of its items."""

    arrow: int
    upper: Item
    lower: Item
    top: float = 0.0
    bottom: float = 0.0

    @property
    def start(self) -> float:
        return self.upper.x + self.top

    @property
    def end(self) -> float:
        return self.lower.x + self.bottom


@dataclass
class Levels:
    """All levels, from the top; the chain of each arrow from its upper to its lower end."""

    rows: list[list[Item]]
    chains: list[list[Item]]
    boxes: dict[str, Item]
    split: int | None
    """First level with two lanes."""


def levels(plan: Plan, rows: Rows) -> Levels:
    """Items and links; every box in its level, every label in the emptiest level that its arrow passes."""
    depth = max(rows.row.values()) + 1
    found: list[list[Item]] = [[] for _ in range(2 * depth - 1)]
    boxes = {box.id: Item(2 * rows.row[box.id], rows.lane[box.id], box.width, box.height, box.id) for box in plan.boxes}
    for item in boxes.values():
        found[item.level].append(item)
    chains: list[list[Item]] = [[] for _ in plan.arrows]
    split = None if rows.split is None else 2 * rows.split
    # Short arrows have no choice where their labels stand: they go first.
    order = sorted(range(len(plan.arrows)), key=lambda i: abs(rows.row[plan.arrows[i].source] - rows.row[plan.arrows[i].target]))
    for number in order:
        arrow = plan.arrows[number]
        upper, lower = sorted((boxes[arrow.source], boxes[arrow.target]), key=lambda item: item.level)
        passed = range(upper.level + 1, lower.level)
        lane = _lane(upper, lower, passed, found)
        width, height = arrow.label
        at = min(
            (level for level in passed if level % 2),
            key=lambda k: (_load(found[k], lane), abs(2 * k - upper.level - lower.level)),
        )
        chain = [upper]
        for level in passed:
            here = lane if split is not None and level >= split else 0
            labelled = level == at and width > 0
            chain.append(Item(level, here, width if labelled else 0, height if labelled else 0, label=labelled))
            found[level].append(chain[-1])
        chain.append(lower)
        for one, other in pairwise(chain):
            link = Link(number, one, other)
            one.below.append(link)
            other.above.append(link)
        chains[number] = chain
    return Levels(found, chains, boxes, split)


def _lane(upper: Item, lower: Item, passed: range, found: list[list[Item]]) -> int:
    """An arrow between lanes goes down in the emptier one."""
    if upper.lane == lower.lane:
        return lower.lane
    return min((lower.lane, upper.lane), key=lambda lane: sum(_load(found[level], lane) for level in passed))


def _load(items: list[Item], lane: int) -> float:
    return sum(item.width + 14 for item in items if item.lane == lane)
