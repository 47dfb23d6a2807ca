"""Bars to scale: the funnel and the minutes. Mermaid has no chart for these that reads well.

Owns their geometry. Values in, picture out; must not know the model or Mermaid.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ..document import Picture
from .render import measure
from .svg import add, number, root, serialise, token, write
from .text import brief

WIDTH = 720
_LINE = 20


@dataclass(frozen=True)
class Level:
    """A stage of a funnel: `value` is positive; `shown` is it for people; `keeps` says what is left of the stage before."""

    name: str
    value: float
    shown: str
    keeps: str = ""


@dataclass(frozen=True)
class Stretch:
    """Time from `start` to `end`, with what happens in it."""

    name: str
    text: str
    start: float
    end: float
    shown: str
    look: str = "step-serve"


def funnel(levels: tuple[Level, ...]) -> Picture:
    """Bars around a common axis, on a logarithmic scale; the narrowest is wide enough for its count."""
    left, centre, widest, row, bar = 200, 385, 330, 68, 42
    logs = [math.log10(level.value) for level in levels]
    narrow = max(110.0, *(measure(level.shown, 16, True) + 28 for level in levels))
    scale = (widest - narrow) / ((max(logs) - min(logs)) or 1)
    widths = [narrow + (log - min(logs)) * scale for log in logs]
    height = len(levels) * row - (row - bar) + 16
    picture = root(WIDTH, height)
    for index, (level, width) in enumerate(zip(levels, widths, strict=True)):
        y = 8 + index * row
        if index + 1 < len(levels):
            below = widths[index + 1]
            upper = f"{number(centre - width / 2)},{y + bar} {number(centre + width / 2)},{y + bar}"
            lower = f"{number(centre + below / 2)},{y + row} {number(centre - below / 2)},{y + row}"
            add(picture, "polygon", points=f"{upper} {lower}", fill=token("step-serve-soft"), stroke="none", fill_opacity=0.7)
        last = index + 1 == len(levels)
        fill, stroke = ("right-soft", "right") if last else ("step-serve-soft", "step-serve")
        _bar(picture, centre - width / 2, y, width, bar, fill, stroke)
        write(picture, level.shown, centre, y + 27, stroke, text_anchor="middle", font_weight="700")
        _paragraph(picture, level.name, 8, y + bar / 2, left - 16, 15, lines=3)
        if level.keeps:
            write(picture, level.keeps, centre + widest / 2 + 22, y - 8, "muted", font_size=14)
    return Picture(serialise(picture), WIDTH, height)


def minutes(spans: tuple[Stretch, ...], unit: str) -> Picture:
    """A clock strip to scale, and below it a row for each span. `shown` stands in the strip where it fits."""
    total, edge, strip = spans[-1].end, 10, 40
    plot = WIDTH - 2 * edge
    picture = root(WIDTH, 0)
    for span in spans:
        x, width = edge + plot * span.start / total, plot * (span.end - span.start) / total
        _bar(picture, x + 1, 8, max(width - 2, 1), strip, f"{span.look}-soft", span.look)
        shown = span.shown if measure(span.shown, 14, True) < width - 8 else span.shown[:1]
        if measure(shown, 14, True) < width - 4:
            write(picture, shown, x + width / 2, 33, span.look, text_anchor="middle", font_size=14, font_weight="700")
        anchor = "start" if span.start == 0 else "middle"
        write(picture, f"{span.start:g}", x, 8 + strip + 19, "muted", text_anchor=anchor, font_size=14)
    write(picture, f"{total:g} {unit}", WIDTH - edge, 8 + strip + 19, "muted", text_anchor="end", font_size=14)
    y = 8.0 + strip + 42
    for span in spans:
        lines = wrapped(span.text, WIDTH - 110 - edge, 15, 4)
        height = _LINE * (len(lines) + 1) + 8
        add(picture, "rect", x=edge, y=y - 4, width=5, height=height - 4, rx=2.5, fill=token(span.look), stroke="none")
        write(picture, f"{span.start:g}–{span.end:g}", edge + 16, y + 12, span.look, font_weight="700")
        write(picture, span.name, 100, y + 12, span.look, font_weight="700")
        for place, line in enumerate(lines, 1):
            write(picture, line, 100, y + 12 + place * _LINE, font_size=15)
        y += height + 10
    height = math.ceil(y - 4)
    picture.set("viewBox", f"0 0 {WIDTH} {height}")
    picture.set("height", str(height))
    return Picture(serialise(picture), WIDTH, height)


def _bar(into: Element, x: float, y: float, width: float, height: float, fill: str, stroke: str) -> None:
    rx = min(6, width / 2)
    add(into, "rect", x=x, y=y, width=width, height=height, rx=rx, fill=token(fill), stroke=token(stroke), stroke_width=1.5)


def _paragraph(into: Element, words: str, x: float, middle: float, width: float, size: float, lines: int) -> None:
    """Lines of text around a vertical middle."""
    rows = wrapped(words, width, size, lines)
    first = middle + size * 0.35 - (len(rows) - 1) * _LINE / 2
    for place, line in enumerate(rows):
        write(into, line, x, first + place * _LINE, font_size=size)


def wrapped(words: str, width: float, size: float, lines: int, bold: bool = False) -> list[str]:
    """Lines no wider than `width`; what does not fit is cut after a clause or a word."""
    for limit in range(max(len(words), 11), 10, -4):
        found = [""]
        for word in brief(words, limit).split(" "):
            longer = f"{found[-1]} {word}".strip()
            if measure(longer, size, bold) <= width or not found[-1]:
                found[-1] = longer
            else:
                found.append(word)
        if len(found) <= lines and all(measure(line, size, bold) <= width for line in found):
            return found
    return [brief(words, 12)]
