"""A layered layout of boxes in planes: rows, levels, order, columns, tracks; values in, places out.

Every arrow has a line of its own and every label a place of its own, so no arrow seems to lead where it does not. The same
plan gives the same places on every machine. Must not know the model, colours or SVG.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from .closing import closed
from .columns import columns
from .frames import EDGE, Frame, frames
from .heights import heights
from .levels import levels
from .order import order
from .rows import Rows, arrangements
from .values import Arrow, Box, Layout, Plan, Point

__all__ = ["Arrow", "Box", "Frame", "Layout", "Plan", "Point", "Shape", "arranged", "closed", "cost", "frames", "layout"]

Shape = Literal["column", "sheet"]
"""For what a plan is laid out: a column of text, which a phone shows from top to bottom, or a part of a printed sheet."""

WIDE, TALL, WIDEST = 477.0, 950.0, 720.0
"""Pixels: what a phone shows at three quarters of its size, what a printed page shows at a readable size, and what a column holds."""

SHEET = (112.0, 165.0)
"""Millimetres of a sheet that a drawing may take."""

_SLACKS = (1.0, 1.15, 1.35, 1.6)


def layout(plan: Plan, shape: Shape = "column") -> Layout:
    """The arrangement that reads best."""
    return min(_arrangements(plan), key=lambda found: cost(found, shape))


@lru_cache(maxsize=256)
def _arrangements(plan: Plan) -> tuple[Layout, ...]:
    return tuple(found for rows in arrangements(plan) for found in arranged(plan, rows))


def cost(found: Layout, shape: Shape = "column") -> float:
    """Less is better: size, crossings, bends; nothing is as bad as two arrows on one line."""
    clarity = 16 * found.crossings + 9 * found.bends + 1000 * found.merged
    if shape == "sheet":
        # How far it must shrink: with it shrinks every letter.
        return 180 * max(found.width / SHEET[0], found.height / SHEET[1]) + clarity
    over = 0.8 * max(0.0, found.width - WIDE) + 0.4 * max(0.0, found.height - TALL) + 20 * max(0.0, found.width - WIDEST)
    return found.width * found.height / 1000 + over + clarity


def arranged(plan: Plan, rows: Rows) -> Iterator[Layout]:
    """The plan with its boxes in given rows: as narrow as can be, then wider and straighter."""
    made = levels(plan, rows)
    crossings = order(made)
    for slack in _SLACKS:
        width, fence = columns(made, slack)
        placed = heights(plan, made)
        yield Layout(
            width + 2 * EDGE,
            placed.bottom + EDGE,
            {id: (item.x + EDGE, placed.middle(item.level)) for id, item in made.boxes.items()},
            {id: placed.span(item.level) for id, item in made.boxes.items()},
            tuple(
                tuple((x + EDGE, y) for x, y in placed.route(plan.arrows[number], chain, number))
                for number, chain in enumerate(made.chains)
            ),
            tuple(
                next(((item.x + EDGE, placed.middle(item.level)) for item in chain if item.label), None) for chain in made.chains
            ),
            _sides(plan, rows, width + 2 * EDGE, None if fence is None else fence + EDGE),
            crossings,
            placed.merged,
        )


def _sides(plan: Plan, rows: Rows, width: float, fence: float | None) -> dict[int, tuple[float, float]]:
    """Left and right of each plane: it has one lane for itself, or both."""
    found: dict[int, tuple[float, float]] = {}
    for plane in {box.plane for box in plan.boxes}:
        members = [box.id for box in plan.boxes if box.plane == plane]
        alone = fence is None or rows.split is None or min(rows.row[id] for id in members) < rows.split
        lane = 1 if any(rows.lane[id] for id in members) else 0
        left = 0.0 if alone or lane == 0 or fence is None else fence + 4
        right = width if alone or lane == 1 or fence is None else fence - 4
        found[plane] = left, right
    return found
