"""A grid: a small table drawn, with the cells that matter marked.

Values in, picture out. Must not know pages.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ...document import Picture
from ...model.picture import Grid
from ..bars import wrapped
from ..render import measure
from ..sketch import Pen
from ..svg import add, root, serialise, token, write
from ..text import clean

WIDTH = 380
"""Pixels; a grid is broader only where its words need it."""

_WIDEST, _LINE = 560, 18


@dataclass(frozen=True)
class _Type:
    """How large letters are, and how much room there is around them: less where columns are many."""

    size: float = 15.0
    pad: int = 7

    def lines(self, words: str, width: float, bold: bool = False) -> list[str]:
        return wrapped(words, width - 2 * self.pad + 1, self.size, 4, bold) if words else []

    def least(self, words: str) -> float:
        """The width of the longest word with its room: no cell may be narrower."""
        return max(measure(word, self.size, True) for word in clean(words).split(" ")) + 2 * self.pad


def draw(grid: Grid, pen: Pen) -> Picture:
    """The picture of a grid that has passed its checks."""
    kind = _Type(14.0, 4) if len(grid.columns) > 4 else _Type()
    heads = ["", *(pen.label(column) for column in grid.columns)]
    rows = [[pen.label(row.label), *(pen.label(cell) for cell in row.cells)] for row in grid.rows]
    side = max(
        *(min(measure(row[0], kind.size, True), 92.0) + 2 * kind.pad for row in rows), *(kind.least(row[0]) for row in rows)
    )
    least = [max(kind.least(row[index]) for row in (heads, *rows)) for index in range(1, len(heads))]
    width = min(max(WIDTH, math.ceil(side + sum(least) + 4)), _WIDEST)
    spare = max(width - 4 - side - sum(least), 0) / len(least)
    widths = [side, *(wide + spare for wide in least)]
    lefts = [2 + sum(widths[:index]) for index in range(len(widths))]
    marked = {(row, column) for row, column in grid.marked}
    picture = root(width, 0)
    y = 2.0
    for number, row in enumerate((heads, *rows)):
        lines = [
            kind.lines(words, wide, bold=not (number and index))
            for index, (words, wide) in enumerate(zip(row, widths, strict=True))
        ]
        tall = _LINE * max(map(len, lines)) + (2 * kind.pad if number else 7)
        for index, (found, left, wide) in enumerate(zip(lines, lefts, widths, strict=True)):
            middle = left + wide / 2
            if not number:
                _words(picture, found, middle, y + tall - 3 - _LINE * len(found) / 2, "muted", "middle", True, kind)
            elif not index:
                _words(picture, found, 2, y + tall / 2, "muted", "start", True, kind)
            else:
                _cell(picture, found, (left, y, wide, tall), (number, index) in marked, kind)
        y += tall
    height = math.ceil(y + 4)
    picture.set("viewBox", f"0 0 {width} {height}")
    picture.set("height", str(height))
    return Picture(serialise(picture), width, height)


def _cell(into: Element, lines: Sequence[str], box: tuple[float, float, float, float], marked: bool, kind: _Type) -> None:
    left, top, wide, tall = box
    fill, stroke, ink = ("accent-soft", "accent", "accent") if marked else ("paper", "line", "ink")
    shape = {"x": left + 2, "y": top + 2, "width": wide - 4, "height": tall - 4, "rx": 4.0}
    add(into, "rect", **shape, fill=token(fill), stroke=token(stroke), stroke_width=2.5 if marked else 1)
    _words(into, lines, left + wide / 2, top + tall / 2, ink, "middle", marked, kind)


def _words(
    into: Element, lines: Sequence[str], x: float, middle: float, colour: str, anchor: str, bold: bool, kind: _Type
) -> None:
    first = middle + kind.size * 0.35 - (len(lines) - 1) * _LINE / 2
    weight = {"font_weight": "700"} if bold else {}
    for place, line in enumerate(lines):
        write(into, line, x, first + place * _LINE, colour, text_anchor=anchor, font_size=kind.size, **weight)
