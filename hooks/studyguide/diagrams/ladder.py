"""A sequence of calls on a page's width: Mermaid's own sequence grows wider with every participant.

Owns the geometry. Values in, picture out; must not know the model or Mermaid.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from ..document import Picture
from .bars import WIDTH, wrapped
from .render import measure
from .sequence import Message, Step
from .svg import add, number, root, serialise, token, write

_EDGE, _HEAD, _LINE, _DISC = 52, 15, 18, 9


def ladder(participants: Sequence[tuple[str, str]], steps: Sequence[Step], beside: str, slowest: Message | None) -> Picture:
    """Participants are (id, name) pairs. The words of a message stand beside its arrow, where there is more room."""
    gap = (WIDTH - 2 * _EDGE) / max(len(participants) - 1, 1)
    x = {id_: _EDGE + place * gap for place, (id_, _) in enumerate(participants)}
    # Names that would touch their neighbours stand on two levels.
    levels = 1 if gap >= 118 else 2
    names = {id_: wrapped(name, levels * gap - 26, _HEAD, 3, bold=True) for id_, name in participants}
    tall = max(len(lines) for lines in names.values()) * _LINE + 14
    top = 6 + levels * (tall + 8)
    picture = root(WIDTH, 0)
    lines = add(picture, "g")
    y = top + 14.0
    place = 0
    for step in steps:
        first = y
        if len(step) > 1:
            write(picture, beside, min(x[m.source] for m in step) + 14, y + 16, "muted", font_size=14)
            y += 26
        for message in step:
            place += 1
            y = _message(picture, message, place, x, y, message is slowest)
        if len(step) > 1:
            ends = [x[end] for message in step for end in (message.source, message.target)]
            box = {"x": min(ends) - 20, "y": first, "width": WIDTH - 6 - min(ends) + 20, "height": y - first - 6}
            add(lines, "rect", **box, rx=8, fill=token("raised"), stroke=token("line"), stroke_dasharray="5 4")
            y += 6
    for place, (id_, _) in enumerate(participants):
        add(lines, "line", x1=x[id_], y1=top - 8, x2=x[id_], y2=y, stroke=token("line"), stroke_width=1.5)
        _head(picture, names[id_], x[id_], 6 + (place % levels) * (tall + 8), tall, top)
    height = round(y + 8)
    picture.set("viewBox", f"0 0 {WIDTH} {height}")
    picture.set("height", str(height))
    return Picture(serialise(picture), WIDTH, height)


def _head(into: Element, lines: Sequence[str], x: float, y: float, tall: float, top: float) -> None:
    width = max(measure(line, _HEAD, True) for line in lines) + 18
    left = min(max(x - width / 2, 2), WIDTH - 2 - width)
    middle = left + width / 2
    if y + tall < top - 10:
        add(into, "line", x1=x, y1=y + tall, x2=x, y2=top - 8, stroke=token("line"), stroke_width=1.5)
    box = {"x": left, "y": y, "width": width, "height": tall, "rx": 8}
    add(into, "rect", **box, fill=token("paper"), stroke=token("online"), stroke_width=1.5)
    first = y + tall / 2 + 5 - (len(lines) - 1) * _LINE / 2
    for place, line in enumerate(lines):
        write(into, line, middle, first + place * _LINE, "online", text_anchor="middle", font_size=_HEAD, font_weight="700")


def _message(into: Element, message: Message, place: int, x: dict[str, float], y: float, slowest: bool) -> float:
    """Draw a message below `y`; return where the next one may begin."""
    source, target = x[message.source], x[message.target]
    left, right = min(source, target), max(source, target)
    rooms = {"right": WIDTH - 8 - right - 14, "left": left - 22}
    side = max(rooms, key=lambda name: rooms[name])
    above = rooms[side] < 150 and source != target
    at_most = (right - left - 24) if above else rooms[side] - (26 if source == target else 0)
    lines = wrapped(message.words, max(at_most, 120), 14, 3)
    tall = _LINE * (len(lines) + bool(message.note))
    middle = y + tall + 12 if above else y + max(tall, 24) / 2 + 4
    _arrow(into, source, target, middle, message.answer)
    add(into, "circle", cx=source, cy=middle, r=_DISC, fill=token("accent"))
    write(into, str(place), source, middle + 4.3, "paper", text_anchor="middle", font_size=12, font_weight="700")
    if above:
        anchor, at, first = "middle", (left + right) / 2, y + 14
    elif side == "right":
        anchor, at, first = "start", right + (40 if source == target else 14), middle + 5 - (tall - _LINE) / 2
    else:
        anchor, at, first = "end", left - 14, middle + 5 - (tall - _LINE) / 2
    widest = max([measure(line, 14) for line in lines] + [measure(message.note, 14, True)])
    start = {"start": at, "end": at - widest, "middle": at - widest / 2}[anchor]
    # A ground for the words, where lifelines run below them.
    add(into, "rect", x=start - 4, y=first - 14, width=widest + 8, height=tall + 2, rx=4, fill=token("paper"))
    for row, line in enumerate(lines):
        write(into, line, at, first + row * _LINE, text_anchor=anchor, font_size=14)
    if message.note:
        ink = "flip" if slowest else "online"
        write(into, message.note, at, first + len(lines) * _LINE, ink, text_anchor=anchor, font_size=14, font_weight="700")
    return middle + 14 if above else y + max(tall, 24) + 10


def _arrow(into: Element, source: float, target: float, y: float, answer: bool) -> None:
    paint = {"fill": "none", "stroke": token("muted"), "stroke-width": "1.5"} | ({"stroke-dasharray": "5 4"} if answer else {})
    if source == target:
        add(into, "path", d=f"M{number(source)},{number(y)}h24v12h-16", **paint)
        _point(into, source + 2, y + 12, -1)
        return
    forward = 1 if target > source else -1
    add(into, "path", d=f"M{number(source)},{number(y)}H{number(target - forward * 8)}", **paint)
    _point(into, target - forward, y, forward)


def _point(into: Element, x: float, y: float, forward: int) -> None:
    back = x - forward * 9
    points = f"{number(x)},{number(y)} {number(back)},{number(y - 4)} {number(back)},{number(y + 4)}"
    add(into, "polygon", points=points, fill=token("muted"))
