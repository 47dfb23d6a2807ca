"""What is laid out, and where it comes to lie: plain values in pixels.

Must not know the model, colours or SVG.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Point = tuple[float, float]
Size = tuple[float, float]
Span = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A box of a known size, in one of the planes (0 stands on top)."""

    id: str
    width: float
    height: float
    plane: int


@dataclass(frozen=True)
class Arrow:
    """An arrow between two boxes, with the size of its label (0, 0 where it has none).

    `down` is true for the way of a request: it leads downwards, unless it leads back to where the request began.
    """

    source: str
    target: str
    label: Size = (0.0, 0.0)
    down: bool = True


@dataclass(frozen=True)
class Plan:
    """All that is to be laid out. The first box is where requests arrive: it stands on top."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True)
class Layout:
    """Places in pixels, all above zero.

    `boxes` are centres by id, `rows` the top and bottom of the row that each stands in. `routes` hold the corners of each
    arrow from its source to its target, `labels` the centre of its label, both in the order of the plan. `sides` are left and
    right of the frame of each plane. `merged` counts arrows that share a line with another.
    """

    width: float
    height: float
    boxes: Mapping[str, Point]
    rows: Mapping[str, Span]
    routes: tuple[tuple[Point, ...], ...]
    labels: tuple[Point | None, ...]
    sides: Mapping[int, Span]
    crossings: int
    merged: int

    @property
    def bends(self) -> int:
        return sum(len(route) - 2 for route in self.routes)
