"""Boxes and arrows of a rendered flowchart as numbers; and arrows led around boxes that are not theirs.

The layout sometimes draws an arrow straight through a neighbour of its box, so that it seems to start there. Must not know
the model, colours, or which layout was chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from xml.etree import ElementTree as ET

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

Point = tuple[float, float]

Piece = tuple[Point, ...]
"""Two points of a line, or four of a cubic curve."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_COMMAND = re.compile(r"([MLC])([^MLC]*)")
_ROOM = 7.0
"""Pixels between a box and an arrow that is led around it."""

G = "{http://www.w3.org/2000/svg}g"


def arrows(drawn: ET.Element) -> Iterator[tuple[ET.Element, list[Box]]]:
    """Every arrow of a flowchart (its path element) with the boxes that it has nothing to do with."""
    boxes = dict(_boxes(drawn))
    for edge in drawn.iter(G):
        if edge.get("class") == "pele-edge":
            ends = edge.get("data-id", "").split("_")[1:3]
            yield edge[0], [box for name, box in boxes.items() if name not in ends]


def hidden(drawn: ET.Element) -> int:
    """How many pairs there are of an arrow and a strange box that it runs under."""
    return sum(_crosses(piece, box) for path, boxes in arrows(drawn) for box in boxes for piece in pieces(path.get("d", "")))


def detour(path: str, boxes: list[Box]) -> str:
    """`path` with each straight piece led around the boxes that it would cross."""
    found = pieces(path)
    if not any(_crosses(piece, box) for piece in found for box in boxes):
        return path
    text = f"M{_pair(found[0][0])}" if found else ""
    for piece in found:
        if len(piece) == 4:
            text += "C" + " ".join(map(_pair, piece[1:]))
        else:
            text += "".join(f"L{_pair(point)}" for point in _around(piece[0], piece[1], boxes))
    return text


def pieces(path: str) -> list[Piece]:
    """A path of absolute lines and cubic curves, piece by piece."""
    found: list[Piece] = []
    at: Point = (0.0, 0.0)
    for command, numbers in _COMMAND.findall(path):
        values = [float(value) for value in _NUMBER.findall(numbers)]
        points = list(zip(values[::2], values[1::2], strict=True))
        size = 3 if command == "C" else 1
        for start in range(0, len(points), size):
            corners = points[start : start + size]
            if command != "M":
                found.append((at, *corners))
            at = corners[-1]
    return found


def _around(start: Point, end: Point, boxes: list[Box]) -> list[Point]:
    """Points from `start` (left out) to `end`, beside every box in the way of a horizontal or vertical line."""
    level = abs(start[1] - end[1]) < 0.5
    if not level and abs(start[0] - end[0]) >= 0.5:
        return [end]
    # One case is enough: a vertical line is a horizontal one in a mirror.
    turn = (lambda point: point) if level else (lambda point: (point[1], point[0]))
    (x0, y), (x1, _) = turn(start), turn(end)
    met = [(*turn(box[:2]), *turn(box[2:])) for box in boxes if _crosses((start, end), box)]
    forward = 1 if x1 > x0 else -1
    points: list[Point] = []
    for left, top, right, bottom in sorted(met, key=lambda box: forward * box[0]):
        near, far = (left, right) if forward > 0 else (right, left)
        before = near - forward * min(_ROOM, abs(near - x0) / 2)
        after = far + forward * min(_ROOM, abs(x1 - far) / 2)
        side = top - _ROOM if y - top <= bottom - y else bottom + _ROOM
        points += [(before, y), (before, side), (after, side), (after, y)]
    return [*(turn(point) for point in points), end]


def _boxes(drawn: ET.Element) -> Iterator[tuple[str, Box]]:
    for node in drawn.iter(G):
        if "pele-node" not in node.get("class", "").split() or "transform" not in node.attrib:
            continue
        x, y = (float(value) for value in _NUMBER.findall(node.get("transform", "")))
        half_width, half_height = _half(node[0])
        yield node.get("data-id", ""), (x - half_width, y - half_height, x + half_width, y + half_height)


def _half(shape: ET.Element) -> Point:
    """Half the width and height of a shape around the origin."""
    if "width" in shape.attrib:
        return float(shape.get("width", 0)) / 2, float(shape.get("height", 0)) / 2
    numbers = [abs(float(value)) for value in _NUMBER.findall(shape.get("points", shape.get("d", "")))]
    # A cylinder begins at its upper left corner; a polygon lists its corners.
    return (max(numbers[::2]), max(numbers[1::2])) if "points" in shape.attrib else (numbers[0], numbers[1])


def _crosses(piece: Piece, box: Box) -> bool:
    left, top, right, bottom = box
    across, down = [x for x, _ in piece], [y for _, y in piece]
    # A curve stays within its control points: most pairs are settled without walking along it.
    if max(across) <= left or min(across) >= right or max(down) <= top or min(down) >= bottom:
        return False
    return any(left + 1 < x < right - 1 and top + 1 < y < bottom - 1 for x, y in _points(piece))


def _points(piece: Piece) -> Iterator[Point]:
    """Points along a piece, close enough together to meet any box, by De Casteljau's construction."""
    count = max(8, int(abs(piece[0][0] - piece[-1][0]) + abs(piece[0][1] - piece[-1][1])) // 12)
    for step in range(count + 1):
        share = step / count
        points = list(piece)
        while len(points) > 1:
            points = [((1 - share) * x0 + share * x1, (1 - share) * y0 + share * y1) for (x0, y0), (x1, y1) in pairwise(points)]
        yield points[0]


def _pair(point: Point) -> str:
    return f"{round(point[0], 2):g},{round(point[1], 2):g}"
