"""A label: lines of text in a box, and how they are written.

Must not know where a label stands best: that is for `places`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ..bars import wrapped
from ..render import measure
from ..svg import token, write

SIZE = 15.0
"""Pixels of a label."""
LINE = 18.0
"""Pixels from one line of a label to the next."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Box:
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def overlap(self, other: Box) -> float:
        """The area that two boxes share."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(width, 0) * max(height, 0)

    def distance(self, points: Sequence[Point]) -> float:
        """How far the nearest of some points is."""
        return min(
            (math.hypot(max(self.left - x, x - self.right, 0), max(self.top - y, y - self.bottom, 0)) for x, y in points),
            default=99.0,
        )


@dataclass(frozen=True)
class Label:
    """Lines of text in a box."""

    lines: tuple[str, ...]
    box: Box
    anchor: str = "middle"
    colour: str = "ink"
    bold: bool = False
    ground: str = "paper"
    """What the label stands on."""


Placer = Callable[[float], float]
"""A number of an axis → pixels."""


def shapes(words: str, bold: bool = False, most: float = 190) -> Iterator[tuple[str, ...]]:
    """The ways of breaking a label into one to three lines, widest first, each once."""
    seen = set()
    for width in (most, most * 0.75, most * 0.58, most * 0.42):
        lines = tuple(wrapped(words, width, SIZE, 4, bold))
        if lines not in seen and len(lines) <= 3:
            seen.add(lines)
            yield lines
    if not seen:
        yield tuple(wrapped(words, most, SIZE, 4, bold))


def size(lines: Sequence[str], bold: bool = False, pixels: float = SIZE) -> Point:
    """Width and height of lines of text."""
    return max(measure(line, pixels, bold) for line in lines), LINE * len(lines)


def draw(into: Element, label: Label) -> None:
    """The lines of a label, with a rim of its ground around each letter so that a grid does not disturb it."""
    box = label.box
    x = {"start": box.left, "middle": (box.left + box.right) / 2, "end": box.right}[label.anchor]
    for place, line in enumerate(label.lines):
        y = box.top + place * LINE + LINE * 0.76
        text = write(into, line, x, y, label.colour, text_anchor=label.anchor, font_size=SIZE, **_weight(label.bold))
        halo(text, label.ground)


def halo(text: Element, ground: str = "paper") -> Element:
    """A text with a rim in the colour of its ground."""
    text.attrib.update({"stroke": token(ground), "stroke-width": "4", "stroke-linejoin": "round", "paint-order": "stroke"})
    return text


def _weight(bold: bool) -> dict[str, str]:
    return {"font_weight": "700"} if bold else {}
