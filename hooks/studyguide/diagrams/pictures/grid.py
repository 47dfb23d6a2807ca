"""A grid: a small table drawn, with the cells that matter marked.

Values in, picture out. Must not know pages.
"""

from __future__ import annotations

import math
from xml.etree.ElementTree import Element

from ...document import Picture
from ...model.picture import Grid
from ..bars import wrapped
from ..render import measure
from ..sketch import Pen
from ..svg import add, root, serialise, token, write

WIDTH = 380
_WIDEST = 560
_SIZE, _LINE, _PAD = 15.0, 18, 7


def draw(grid: Grid, pen: Pen) -> Picture:
    """The picture of a grid that has passed its checks. It is wider than others only where its words need it."""
    heads = [pen.label(column) for column in grid.columns]
    names = [pen.label(row.label) for row in grid.rows]
    cells = [[pen.label(cell) for cell in row.cells] for row in grid.rows]
    side = min(max(_longest(name) for name in names) + 4, 120.0)
    side = max(side, *(min(measure(name, _SIZE, True), 92.0) for name in names)) + 2 * _PAD
    least = [max(_longest(word) for word in (head, *(row[i] for row in cells))) + 2 * _PAD for i, head in enumerate(heads)]
    width = min(max(WIDTH, math.ceil(side + sum(least) + 4)), _WIDEST)
    spare = max(width - 4 - side - sum(least), 0) / len(least)
    widths = [wide + spare for wide in least]
    lefts = [2 + side + sum(widths[:index]) for index in range(len(widths))]
    picture = root(width, 0)
    marked = {(row, column) for row, column in grid.marked}
    y = _row(picture, ["", *heads], [2.0, *lefts], [side, *widths], 2.0, True)
    for number, (name, row) in enumerate(zip(names, cells, strict=True), 1):
        top = y
        lines = [wrapped(word, wide - 2 * _PAD + 1, _SIZE, 4) for word, wide in zip(row, widths, strict=True)]
        tall = _LINE * max(len(found) for found in (*lines, wrapped(name, side - _PAD, _SIZE, 4, True))) + 2 * _PAD
        for column, (left, wide) in enumerate(zip(lefts, widths, strict=True), 1):
            hit = (number, column) in marked
            fill, stroke = ("accent-soft", "accent") if hit else ("paper", "line")
            box = {"x": left + 2, "y": top + 2, "width": wide - 4, "height": tall - 4.0, "rx": 4.0}
            add(picture, "rect", **box, fill=token(fill), stroke=token(stroke), stroke_width=2.5 if hit else 1)
            _words(picture, lines[column - 1], left + wide / 2, top + tall / 2, "accent" if hit else "ink", "middle", hit)
        _words(picture, wrapped(name, side - _PAD, _SIZE, 4, True), 2, top + tall / 2, "muted", "start", True)
        y = top + tall
    height = math.ceil(y + 4)
    picture.set("viewBox", f"0 0 {width} {height}")
    picture.set("height", str(height))
    return Picture(serialise(picture), width, height)


def _row(into: Element, heads: list[str], lefts: list[float], widths: list[float], y: float, bold: bool) -> float:
    """The head of the columns; returns where the next row begins."""
    lines = [wrapped(head, wide - 2 * _PAD + 1, _SIZE, 4, bold) if head else [] for head, wide in zip(heads, widths, strict=True)]
    tall = _LINE * max(len(found) for found in lines) + _PAD
    for found, left, wide in zip(lines, lefts, widths, strict=True):
        if found:
            _words(into, found, left + wide / 2, y + tall - _PAD / 2 - _LINE * len(found) / 2, "muted", "middle", bold)
    return y + tall


def _words(into: Element, lines: list[str], x: float, middle: float, colour: str, anchor: str, bold: bool) -> None:
    first = middle + _SIZE * 0.35 - (len(lines) - 1) * _LINE / 2
    weight = {"font_weight": "700"} if bold else {}
    for place, line in enumerate(lines):
        write(into, line, x, first + place * _LINE, colour, text_anchor=anchor, font_size=_SIZE, **weight)


def _longest(words: str) -> float:
    """The width of the longest word: no cell may be narrower."""
    return max(measure(word, _SIZE, True) for word in words.split(" "))
