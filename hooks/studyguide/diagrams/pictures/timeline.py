"""A timeline: rows on a common axis, with what lasts as bars and what happens as dots.

Owns its layout. Must not know pages.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ...document import Picture
from ...figures import Ledger
from ...figures.plotted import Range, Scale, place, scale_of
from ...model.picture import Timeline, TimeRow
from ..bars import wrapped
from ..render import measure
from ..sketch import Pen
from ..svg import add, root, serialise, token, write
from . import labels, ticks
from .labels import Box
from .places import Candidates, Room
from .ticks import unit_words

WIDTH = 380
_EDGE, _BAR, _SIZE, _SMALL = 14, 22, 15.0, 14.0
_LOOKS = {"known": ("right-soft", "right", ""), "unknown": ("paper", "flip", "5 4"), "plain": ("accent-soft", "accent", "")}


@dataclass(frozen=True)
class Timed:
    """A row as numbers: the ends of its spans, the places of its events."""

    spans: tuple[tuple[float, float], ...]
    events: tuple[float, ...]


def axis(timeline: Timeline, ledger: Ledger) -> Range:
    """The time axis. Raises FigureError."""
    scale = scale_of(timeline.unit, (), ledger)
    return Range(scale, place(timeline.from_, scale, ledger), place(timeline.to, scale, ledger))


def timed(row: TimeRow, scale: Scale, ledger: Ledger) -> Timed:
    """The numbers of a row. Raises FigureError."""
    spans = tuple((place(span.from_, scale, ledger), place(span.to, scale, ledger)) for span in row.spans)
    return Timed(spans, tuple(place(event.at, scale, ledger) for event in row.events))


def draw(timeline: Timeline, ledger: Ledger, pen: Pen) -> Picture:
    """The picture of a timeline that has passed its checks."""
    time = axis(timeline, ledger)
    picture = root(WIDTH, 0)
    grid = add(picture, "g")

    def at(value: float) -> float:
        return _EDGE + (WIDTH - 2 * _EDGE) * (value - time.low) / (time.high - time.low)

    y = 4.0
    for row in timeline.rows:
        y = _row(picture, row, timed(row, time.scale, ledger), at, y, pen)
    marks = ticks.linear(time.low, time.high, 5, time.scale)
    for value in marks:
        add(grid, "line", x1=at(value), y1=4, x2=at(value), y2=y + 5, stroke=token("line"), stroke_width=1, stroke_opacity=0.6)
    add(picture, "line", x1=_EDGE, y1=y, x2=WIDTH - _EDGE, y2=y, stroke=token("muted"), stroke_width=1.5)
    words = ticks.labels(marks, time.scale, ledger.units)
    for value, word in zip(marks, words, strict=True):
        half = measure(word, _SMALL) / 2
        x = min(max(at(value), half + 2), WIDTH - half - 2)
        write(picture, word, x, y + 20, "muted", text_anchor="middle", font_size=_SMALL)
    if not time.scale.percent:
        write(picture, unit_words(time.scale, ledger.units), WIDTH - _EDGE, y + 38, "muted", text_anchor="end", font_size=_SMALL)
    height = math.ceil(y + 46)
    picture.set("viewBox", f"0 0 {WIDTH} {height}")
    picture.set("height", str(height))
    return Picture(serialise(picture), WIDTH, height)


def _row(into: Element, row: TimeRow, times: Timed, at: labels.Placer, y: float, pen: Pen) -> float:
    """A row below `y`: its name, its bars with what fits into them, the rest below; returns where the next row begins."""
    for line in wrapped(pen.label(row.label), WIDTH - 8, _SIZE, 2, bold=True):
        y += labels.LINE
        labels.halo(write(into, line, 4, y - 3, "muted", font_size=_SIZE, font_weight="700"))
    y += 3
    middle = y + _BAR / 2 + 1
    add(into, "line", x1=_EDGE, y1=middle, x2=WIDTH - _EDGE, y2=middle, stroke=token("line"), stroke_width=1.5)
    events = [(pen.label(event.label), at(when)) for event, when in zip(row.events, times.events, strict=True)]
    below = [(words, x, "wrong") for words, x in events]
    for span, ends in zip(row.spans, times.spans, strict=True):
        start, end = at(ends[0]), at(ends[1])
        fill, stroke, dash = _LOOKS[span.look]
        more = {"stroke_dasharray": dash} if dash else {}
        box = {"x": start, "y": y + 1, "width": max(end - start, 3.0), "height": float(_BAR), "rx": 4.0}
        add(into, "rect", **box, fill=token(fill), stroke=token(stroke), stroke_width=1.5, **more)
        words = pen.label(span.label) if span.label else ""
        left, right = _gap(start, end, [x for _, x in events])
        if words and measure(words, _SIZE) <= right - left - 8:
            write(into, words, (left + right) / 2, middle + 5, stroke, text_anchor="middle", font_size=_SIZE)
        elif words:
            below.append((words, (start + end) / 2, stroke))
    for _, x in events:
        add(into, "circle", cx=x, cy=middle, r=5, fill=token("wrong"), stroke=token("paper"), stroke_width=1.5)
    return _below(into, below, y + _BAR + 4)


def _gap(start: float, end: float, events: Sequence[float]) -> tuple[float, float]:
    """The widest part of a bar without a dot."""
    edges = [start, *(edge for x in sorted(events) if start - 7 < x < end + 7 for edge in (x - 7, x + 7)), end]
    return max(zip(edges[::2], edges[1::2], strict=True), key=lambda gap: gap[1] - gap[0])


def _below(into: Element, names: list[tuple[str, float, str]], y: float) -> float:
    """Labels below a bar, each at its moment, on as many lines as keep them apart."""
    if not names:
        return y + 8
    room = Room(Box(2, y, WIDTH - 2, y + 400))
    lowest = y
    for words, x, colour in sorted(names, key=lambda name: name[1]):
        label = room.put(_under(words, x, y, colour))
        labels.draw(into, label)
        leader = Box(x, y, x, label.box.top).grown(1)
        if label.box.top > y + 4 and not any(leader.overlap(other) for other in room.taken[:-1]):
            add(into, "line", x1=x, y1=y - 6, x2=x, y2=label.box.top, stroke=token(colour), stroke_width=1)
        lowest = max(lowest, label.box.bottom)
    return lowest + 8


def _under(words: str, x: float, y: float, colour: str) -> Candidates:
    for broken, lines in enumerate(labels.shapes(words)):
        width, height = labels.size(lines)
        left = min(max(x - width / 2, 2), WIDTH - 2 - width)
        for level in range(6):
            top = y + level * (labels.LINE + 3)
            yield level * 3 + broken * 2, labels.Label(lines, Box(left, top, left + width, top + height), "middle", colour)
