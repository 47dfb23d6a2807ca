"""A curve: lines over an axis, with direct labels, marked points and shaded parts.

Owns its layout; Vega-Lite draws what lies along the axes. Must not know pages.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from xml.etree.ElementTree import Element

from ...document import Picture
from ...figures import Ledger
from ...figures.plotted import Range, Scale
from ...model.curve import Curve
from ..bars import wrapped
from ..render import measure
from ..sketch import Pen
from ..svg import add, number, root, serialise, write
from . import labels, places, ticks
from .labels import Box, Label
from .numbers import Plotted, Point, inside, plotted
from .places import Room
from .vega import Band, Dot, Layer, Line, Side, plot

WIDTH = 380
"""Pixels: on a phone a picture is shown at three quarters of this, and still reads."""

_HEIGHT = 230
_SMALL = 14.0

LOOKS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("accent", ()),
    ("wrong", (8, 4)),
    ("right", (2, 5)),
    ("monitoring", (12, 4, 2, 4)),
    ("offline", (5, 3)),
)
"""Colour and dashes of the first line, the second, and so on: apart in grey print too."""


def draw(curve: Curve, ledger: Ledger, pen: Pen) -> Picture:
    """The picture of a curve that has passed its checks."""
    values = plotted(curve, ledger)
    x, y = values.x, values.y
    x_ticks, y_ticks = tick_places(x), tick_places(y, 5)
    x_words, y_words = ticks.labels(x_ticks, x.scale, ledger.units), ticks.labels(y_ticks, y.scale, ledger.units)
    head = wrapped(axis_title(curve.y.label, y.scale, ledger, pen), WIDTH - 8, _SMALL, 2)
    left, top = math.ceil(max(measure(word, _SMALL) for word in y_words) + 16), 14 + 18 * len(head)
    edge = measure(x_words[-1], _SMALL) / 2 if x_ticks[-1] == x.high else 0.0
    width = math.floor(WIDTH - left - max(12.0, edge + 3))
    foot = wrapped(axis_title(curve.x.label, x.scale, ledger, pen), width, _SMALL, 2)
    picture = root(WIDTH, top + _HEIGHT + 36 + 18 * len(foot))

    def at(point: Point) -> Point:
        return left + width * _share(point[0], x), top + _HEIGHT * (1 - _share(point[1], y))

    frame = add(picture, "g", transform=f"translate({number(left)},{number(top)})")
    sides = Side(x.low, x.high, x_ticks, x.log), Side(y.low, y.high, y_ticks, y.log)
    frame.extend(plot(width, _HEIGHT, *sides, _layers(curve, values)))
    for label in _labels(curve, values, pen, at, Box(left + 2, top - 4, left + width + 6, top + _HEIGHT - 2)):
        labels.draw(picture, label)
    for value, word in zip(y_ticks, y_words, strict=True):
        write(picture, word, left - 9, at((x.low, value))[1] + 5, "muted", text_anchor="end", font_size=_SMALL)
    for word, middle in _apart(x_words, [at((value, y.low))[0] for value in x_ticks]):
        write(picture, word, middle, top + _HEIGHT + 22, "muted", text_anchor="middle", font_size=_SMALL)
    _lines(picture, head, 4, 16, "start")
    _lines(picture, foot, left + width, top + _HEIGHT + 44, "end")
    return Picture(serialise(picture), WIDTH, int(picture.get("height", "0")))


def tick_places(axis: Range, count: int = 4) -> tuple[float, ...]:
    """About `count` numbers that stand along an axis, and its beginning where that is no round number."""
    found = ticks.powers(axis.low, axis.high, count) if axis.log else ticks.linear(axis.low, axis.high, count, axis.scale)
    return found if _share(found[0], axis) < 0.12 else (axis.low, *found)


def axis_title(label: str, scale: Scale, ledger: Ledger, pen: Pen) -> str:
    """What an axis measures, with its unit where neither the numbers nor the label say it."""
    units, title = list(scale.unit.unit_items()), pen.label(label)
    if len(units) == 1 and units[0][1] == 1 and units[0][0] != "dollar":
        unit = ticks.unit_words(scale, ledger.units)
        return title if unit in title.split() else f"{title} ({unit})"
    return title


def _layers(curve: Curve, values: Plotted) -> list[Layer]:
    layers: list[Layer] = [Band(*ends, "flip-soft") for ends in values.shade]
    for points, look in zip(values.lines, LOOKS, strict=False):
        if len(shown := inside(points, values.y.low, values.y.high)) > 1:
            layers.append(Line(shown, *look))
    layers += [Dot(*point, colour) for point, colour in zip(values.marks, _colours(curve), strict=True)]
    return layers


def _colours(curve: Curve) -> list[str]:
    """The colour of each mark: that of its line."""
    return ["ink" if mark.y is not None else LOOKS[(mark.line or 1) - 1][0] for mark in curve.marks]


def _labels(curve: Curve, values: Plotted, pen: Pen, at: Callable[[Point], Point], frame: Box) -> Iterator[Label]:
    """Marks first, for their place is fixed; then lines, which have many; then shaded parts."""
    lines = [[at(point) for point in inside(points, values.y.low, values.y.high)] for points in values.lines]
    marks = [at(point) for point in values.marks]
    dense = [places.dense(line) for line in lines]
    ink = [point for line in dense for point in line]
    # The edge of a shaded part is better not crossed either.
    ink += [
        point
        for ends in values.shade
        for end in ends
        for point in places.dense([at((end, values.y.low)), at((end, values.y.high))])[::4]
    ]
    room = Room(frame, ink, [Box(x, y, x, y).grown(6) for x, y in marks])
    yield from room.put_all(
        [
            list(places.around(pen.label(mark.label), point, colour))
            for mark, point, colour in zip(curve.marks, marks, _colours(curve), strict=True)
        ]
    )
    if len(lines) > 1:
        for index, (line, shown) in enumerate(zip(curve.lines, dense, strict=True)):
            others = [other for number, other in enumerate(dense) if number != index]
            yield room.put(places.beside(pen.label(line.label), shown, LOOKS[index][0]), places.apart(shown, others))
    for part, (low, high) in zip(curve.shade, values.shade, strict=True):
        start, end = at((low, values.y.low))[0], at((high, values.y.low))[0]
        yield room.put(places.between(pen.label(part.label), start, end, frame, "flip", "flip-soft"))


def _apart(words: Sequence[str], middles: Sequence[float]) -> Iterator[tuple[str, float]]:
    """Tick labels that leave room to the one before; the last one wins over its neighbour."""
    end = -math.inf
    for index, (word, middle) in enumerate(zip(words, middles, strict=True)):
        half = measure(word, _SMALL) / 2
        if middle - half > end + 6 and (
            index + 1 == len(words) or middle + half + 6 < middles[-1] - measure(words[-1], _SMALL) / 2
        ):
            yield word, middle
            end = middle + half


def _lines(into: Element, lines: Sequence[str], x: float, y: float, anchor: str) -> None:
    for place, line in enumerate(lines):
        write(into, line, x, y + 18 * place, "muted", text_anchor=anchor, font_size=_SMALL)


def _share(value: float, axis: Range) -> float:
    """How far along an axis a number lies: 0 at its beginning, 1 at its end."""
    if axis.log:
        return math.log(value / axis.low) / math.log(axis.high / axis.low)
    return (value - axis.low) / (axis.high - axis.low)
