"""A board: boxes and arrows in the frames of their planes, drawn from a layout; what is new is marked.

Owns sizes, shapes and marks. Values in, picture out; must not know the model, versions or Mermaid.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ..document import Picture
from ..model import Plane
from .layered import Arrow, Box, Frame, Layout, Plan, Point, Shape, closed, frames, layout
from .render import measure
from .shapes import arrow_head, bow, cylinder, rounded
from .svg import SIZE, add, root, serialise, token, write
from .text import wrap

ORDER: tuple[Plane, ...] = ("online", "offline", "monitoring")
"""Online on top, for that is where the story begins; the offline plane feeds it; monitoring watches both."""

SMALL = 14.0
_LINE, _SMALL_LINE = 20, 17
_BADGE = 9.0
_TOGETHER = 16
"""Characters that count and time may have to stand in one line."""
_ALONE = 18
"""Characters of an amount from which it takes two lines."""


@dataclass(frozen=True)
class Card:
    """A box. Only those that are `shown` are drawn; all of them are laid out, so that a place is the same on every board."""

    id: str
    label: str
    plane: Plane
    store: bool = False
    new: bool = False
    shown: bool = True


@dataclass(frozen=True)
class Wire:
    """An arrow with its words and, below them, its amounts (a count, a time). `later` is drawn dashed."""

    source: str
    target: str
    label: str = ""
    amounts: tuple[str, ...] = ()
    later: bool = False
    new: bool = False
    shown: bool = True


def board(cards: Iterable[Card], wires: Iterable[Wire], titles: Mapping[Plane, str], shape: Shape = "column") -> Picture:
    """The picture. The first card is where requests arrive."""
    cards, wires = tuple(cards), tuple(wires)
    boxes, lines = {card.id: _box(card) for card in cards}, [_lines(wire) for wire in wires]
    plan = Plan(
        tuple(boxes.values()),
        tuple(Arrow(w.source, w.target, _size(words), not w.later) for w, words in zip(wires, lines, strict=True)),
    )
    shown = {card.id for card in cards if card.shown}
    places = closed(plan, layout(plan, shape), shown, [number for number, wire in enumerate(wires) if wire.shown])
    widths = {number: measure(titles[plane], 15, True) for number, plane in enumerate(ORDER)}
    around = list(frames(plan, places, shown, widths))
    picture = root(0, 0)
    for frame in around:
        _frame(picture, frame)
    drawn = [
        (w, words, route, at) for w, words, route, at in zip(wires, lines, places.routes, places.labels, strict=True) if w.shown
    ]
    # What is new lies on top of what was there.
    for wire, _, route, _ in sorted(drawn, key=lambda item: item[0].new):
        _arrow(picture, wire, _met(route, wire, cards, boxes, places))
    for frame in around:
        _title(picture, frame, titles[ORDER[frame.plane]])
    for card in cards:
        if card.shown:
            _card(picture, card, boxes[card.id], places.boxes[card.id])
    for wire, words, _, at in drawn:
        if at:
            _label(picture, wire, words, at)
    return _cut(picture, places, around)


def _cut(picture: Element, places: Layout, around: list[Frame]) -> Picture:
    """Every board has the full width, so that all of a case are of one scale; from the top to the bottom of what it shows."""
    margin = 2.0
    top = min(frame.top for frame in around) - margin
    height = max(frame.bottom for frame in around) + margin - top
    width = places.width + 2 * margin
    picture.set("viewBox", f"{-margin:g} {top:g} {width:g} {height:g}")
    picture.set("width", f"{math.ceil(width)}")
    picture.set("height", f"{math.ceil(height)}")
    return Picture(serialise(picture), math.ceil(width), math.ceil(height))


def _box(card: Card) -> Box:
    words = wrap(card.label, 16, 3)
    width = max(96.0, *(measure(line, SIZE) for line in words)) + 24
    return Box(card.id, math.ceil(width), _LINE * len(words) + (28 if card.store else 18), ORDER.index(card.plane))


def _lines(wire: Wire) -> tuple[str, ...]:
    together = " · ".join(wire.amounts)
    amounts = wire.amounts if len(together) > _TOGETHER else (together,) if together else ()
    return (*wrap(wire.label, 14, 3), *(line for amount in amounts for line in _amount(amount)))


def _amount(amount: str) -> tuple[str, ...]:
    """An amount is kept in one line where it can be: the spaces in it do not break, and no noun is broken."""
    return (amount,) if len(amount) <= _ALONE else wrap(amount.replace("\u00a0", " "), _ALONE, 2)


def _size(lines: tuple[str, ...]) -> tuple[float, float]:
    # Bold, for on one of the boards it may be new; its place must be the same on all of them.
    return (math.ceil(max(measure(line, SMALL, True) for line in lines) + 12), _SMALL_LINE * len(lines) + 4) if lines else (0, 0)


def _frame(picture: Element, frame: Frame) -> None:
    look = ORDER[frame.plane]
    width, height = frame.right - frame.left, frame.bottom - frame.top
    fill, stroke = token(f"{look}-soft"), token(look)
    add(
        picture,
        "rect",
        x=frame.left,
        y=frame.top,
        width=width,
        height=height,
        rx=12,
        fill=fill,
        stroke=stroke,
        stroke_opacity=0.45,
    )


def _title(picture: Element, frame: Frame, words: str) -> None:
    look = ORDER[frame.plane]
    title = write(picture, words, frame.title, frame.top + 18, look, font_size=15, font_weight="700")
    # A halo keeps it apart from an arrow that has no other way than below it.
    halo = {"stroke": token(f"{look}-soft"), "stroke-width": "5", "stroke-linejoin": "round", "paint-order": "stroke"}
    title.attrib.update(halo)


def _card(picture: Element, card: Card, box: Box, at: Point) -> None:
    left, top = at[0] - box.width / 2, at[1] - box.height / 2
    look: dict[str, str | float] = {
        "fill": token("paper"),
        "stroke": token("accent" if card.new else card.plane),
        "stroke_width": 3.5 if card.new else 1.5,
    }
    if card.store:
        for path in cylinder(left, top, box.width, box.height):
            add(picture, "path", d=path, **look)
    else:
        add(picture, "rect", x=left, y=top, width=box.width, height=box.height, rx=8, **look)
    words = wrap(card.label, 16, 3)
    first = at[1] + (5.0 if card.store else 0.0) + SIZE * 0.35 - (len(words) - 1) * _LINE / 2
    for number, line in enumerate(words):
        write(picture, line, at[0], first + number * _LINE, text_anchor="middle")
    if card.new:
        add(picture, "circle", cx=left, cy=top, r=_BADGE, fill=token("accent"), stroke=token("paper"), stroke_width=1)
        plus = f"M{left - 5:g},{top:g}h10M{left:g},{top - 5:g}v10"
        add(picture, "path", d=plus, fill="none", stroke=token("paper"), stroke_width=2)


def _met(route: tuple[Point, ...], wire: Wire, cards: tuple[Card, ...], boxes: Mapping[str, Box], places: Layout) -> list[Point]:
    """The route, its ends drawn out to the outline of a store, whose top and bottom are round."""
    points = list(route)
    stores = {card.id for card in cards if card.store}
    for end, id in ((0, wire.source), (-1, wire.target)):
        if id in stores:
            (x, y), centre = points[end], places.boxes[id]
            deeper = bow(x - centre[0], boxes[id].width)
            points[end] = x, y + deeper if y < centre[1] else y - deeper
    return points


def _arrow(picture: Element, wire: Wire, points: list[Point]) -> None:
    colour, width = (token("accent"), 2.75) if wire.new else (token("muted"), 1.5)
    dashes = {"stroke_dasharray": "5 4"} if wire.later else {}
    head, points[-1] = arrow_head(points[-2], points[-1], 6.0 if wire.new else 4.5)
    add(picture, "path", d=rounded(points, 6), fill="none", stroke=colour, stroke_width=width, **dashes)
    add(picture, "path", d=head, fill=colour, stroke="none")


def _label(picture: Element, wire: Wire, lines: tuple[str, ...], at: Point) -> None:
    width, height = _size(lines)
    x, y = at[0] - width / 2, at[1] - height / 2
    add(picture, "rect", x=x, y=y, width=width, height=height, rx=4, fill=token("paper"), stroke="none")
    plain = len(wrap(wire.label, 14, 3))
    for number, line in enumerate(lines):
        weight = {"font_weight": "700"} if wire.new or number >= plain else {}
        colour = "accent" if wire.new else "ink"
        write(picture, line, at[0], y + 15 + number * _SMALL_LINE, colour, text_anchor="middle", font_size=SMALL, **weight)
