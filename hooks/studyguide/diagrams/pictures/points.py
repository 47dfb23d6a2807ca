"""Points in a plane: dots with names, arrows, and cells around centres.

Owns its geometry; the axes have no numbers, for only who lies near whom matters. Must not know pages.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from ...document import Picture
from ...figures import Ledger
from ...figures.plotted import Scale, place
from ...model.picture import Points
from ..bars import wrapped
from ..sketch import Pen
from ..svg import add, number, root, serialise, token, write
from . import labels, places
from .labels import Box, Point
from .places import Room

WIDTH = 380
_LEFT, _TOP, _HEIGHT, _EDGE, _SMALL = 14, 28, 280, 26, 14.0
_LOOKS = ("accent", "wrong", "right", "monitoring", "offline")
_SHAPES = ("circle", "square", "triangle", "diamond", "ring")
"""The look and shape of the first group, the second, and so on: apart in grey print too."""


def located(points: Points, ledger: Ledger) -> list[Point]:
    """Where each point lies. Raises FigureError."""
    scale = Scale(ledger.units.number(1))
    return [(place(item.x, scale, ledger), place(item.y, scale, ledger)) for item in points.items]


def draw(points: Points, ledger: Ledger, pen: Pen) -> Picture:
    """The picture of points that have passed their checks."""
    spots = _pixels(located(points, ledger))
    names = [item.label for item in points.items]
    where = dict(zip(names, spots, strict=True))
    groups = list(dict.fromkeys(item.group for item in points.items))
    looks = {item.label: groups.index(item.group) % len(_LOOKS) for item in points.items}
    foot = wrapped(pen.label(points.x), WIDTH - _LEFT - 10, _SMALL, 2)
    picture = root(WIDTH, _TOP + _HEIGHT + 12 + 18 * len(foot))
    frame = Box(_LEFT, _TOP, WIDTH - 10, _TOP + _HEIGHT)
    borders = [
        border
        for name in points.cells
        for border in _cell(picture, where[name], [where[other] for other in points.cells if other != name], frame)
    ]
    _axes(picture, frame)
    room = Room(Box(frame.left + 3, frame.top + 2, frame.right - 3, frame.bottom - 3))
    room.taken += [Box(x, y, x, y).grown(8) for x, y in spots]
    room.ink += borders
    for arrow in points.arrows:
        room.ink += _arrow(picture, where[arrow.from_], where[arrow.to])
    for name, spot in where.items():
        _dot(picture, spot, _LOOKS[looks[name]], _SHAPES[looks[name]], name in points.cells)
    shown = [(item.label, where[item.label]) for item in points.items if not item.quiet]
    placed = room.put_all([list(places.around(pen.label(name), spot, _LOOKS[looks[name]], 8.0)) for name, spot in shown])
    for arrow in points.arrows:
        if arrow.label:
            (x0, y0), (x1, y1) = where[arrow.from_], where[arrow.to]
            placed.append(room.put(places.around(pen.label(arrow.label), ((x0 + x1) / 2, (y0 + y1) / 2), "muted", 5.0)))
    for label in placed:
        labels.draw(picture, label)
    write(picture, pen.label(points.y), 4, 17, "muted", font_size=_SMALL)
    for line, words in enumerate(foot):
        write(picture, words, frame.right, frame.bottom + 19 + 18 * line, "muted", text_anchor="end", font_size=_SMALL)
    return Picture(serialise(picture), WIDTH, int(picture.get("height", "0")))


def _pixels(places: Sequence[Point]) -> list[Point]:
    """The same scale on both axes, so that near is near; the points fill the frame."""
    xs, ys = [x for x, _ in places], [y for _, y in places]
    width, height = WIDTH - _LEFT - 10 - 2 * _EDGE, _HEIGHT - 2 * _EDGE
    scale = min(width / ((max(xs) - min(xs)) or 1), height / ((max(ys) - min(ys)) or 1))
    left = _LEFT + _EDGE + (width - scale * (max(xs) - min(xs))) / 2
    top = _TOP + _EDGE + (height - scale * (max(ys) - min(ys))) / 2
    return [(left + scale * (x - min(xs)), top + scale * (max(ys) - y)) for x, y in places]


def _axes(into: Element, frame: Box) -> None:
    path = f"M{number(frame.left)},{number(frame.top)}V{number(frame.bottom)}H{number(frame.right)}"
    add(into, "path", d=path, fill="none", stroke=token("muted"), stroke_width=1.5)


def _cell(into: Element, centre: Point, others: Sequence[Point], frame: Box) -> list[Point]:
    """The part of the frame that is nearer to `centre` than to the others: half planes, cut off one after the other.

    Returns points along its border.
    """
    shape = [(frame.left, frame.top), (frame.right, frame.top), (frame.right, frame.bottom), (frame.left, frame.bottom)]
    for other in others:
        normal = (other[0] - centre[0], other[1] - centre[1])
        middle = ((other[0] + centre[0]) / 2, (other[1] + centre[1]) / 2)
        shape = _cut(shape, normal, normal[0] * middle[0] + normal[1] * middle[1])
    corners = " ".join(f"{number(x)},{number(y)}" for x, y in shape)
    add(into, "polygon", points=corners, fill="none", stroke=token("line"), stroke_width=1.5)
    return places.dense([*shape, shape[0]])


def _cut(shape: Sequence[Point], normal: Point, limit: float) -> list[Point]:
    """The part of a polygon in which `normal` · point is at most `limit` (Sutherland and Hodgman 1974)."""
    kept: list[Point] = []
    for start, end in zip(shape, [*shape[1:], *shape[:1]], strict=True):
        a = normal[0] * start[0] + normal[1] * start[1] - limit
        b = normal[0] * end[0] + normal[1] * end[1] - limit
        if a <= 0:
            kept.append(start)
        if (a < 0 < b) or (b < 0 < a):
            share = a / (a - b)
            kept.append((start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share))
    return kept


def _arrow(into: Element, start: Point, end: Point) -> list[Point]:
    """A line with a head that ends before the dot; returns points along it."""
    length = math.dist(start, end) or 1.0
    across, down = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    first, last = (start[0] + across * 9, start[1] + down * 9), (end[0] - across * 10, end[1] - down * 10)
    back = (last[0] - across * 9, last[1] - down * 9)
    add(into, "line", x1=first[0], y1=first[1], x2=back[0], y2=back[1], stroke=token("muted"), stroke_width=1.5)
    sides = [(back[0] - down * 4, back[1] + across * 4), (back[0] + down * 4, back[1] - across * 4)]
    add(into, "polygon", points=" ".join(f"{number(x)},{number(y)}" for x, y in (last, *sides)), fill=token("muted"))
    return places.dense([start, end])


def _dot(into: Element, spot: Point, colour: str, shape: str, centre: bool) -> None:
    x, y = spot
    paint: dict[str, str | float] = {"fill": token(colour), "stroke": token("paper"), "stroke_width": 1.5}
    if centre:
        d = f"M{number(x - 6)},{number(y - 6)}L{number(x + 6)},{number(y + 6)}M{number(x + 6)},{number(y - 6)}L{number(x - 6)},{number(y + 6)}"
        add(into, "path", d=d, fill="none", stroke=token(colour), stroke_width=3, stroke_linecap="round")
    elif shape == "circle":
        add(into, "circle", cx=x, cy=y, r=5.5, **paint)
    elif shape == "ring":
        add(into, "circle", cx=x, cy=y, r=4.5, fill=token("paper"), stroke=token(colour), stroke_width=2.5)
    elif shape == "square":
        add(into, "rect", x=x - 5, y=y - 5, width=10, height=10, **paint)
    else:
        corners = ((0, -7), (6.5, 5), (-6.5, 5)) if shape == "triangle" else ((0, -7), (7, 0), (0, 7), (-7, 0))
        add(into, "polygon", points=" ".join(f"{number(x + dx)},{number(y + dy)}" for dx, dy in corners), **paint)
