"""Which of several layouts of the same flowchart reads best.

Owns the judgement: how far a page must shrink it, and how often an arrow runs under a box that it does not belong to (it
would seem to start there). Must not know what is drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, product
from xml.etree import ElementTree as ET

from .flow import Direction, Edge, Group, Node, flowchart
from .render import rendered

PAGE = (740, 760)
"""Width and height in pixels that a column of the site, or an A4 page with its text, shows at about natural size."""

GOOD = 0.85
"""Readability from which no other draft is tried."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

Point = tuple[float, float]

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_COMMAND = re.compile(r"([MLC])([^MLCZ]*)")
_G = "{http://www.w3.org/2000/svg}g"


@dataclass(frozen=True)
class Draft:
    """A flowchart with groups whose directions are open; `columns` allows groups side by side. `gap` and `rank` as in `flowchart`."""

    parts: tuple[Node | Group, ...]
    edges: tuple[Edge, ...]
    gap: int = 26
    rank: int = 40
    columns: bool = False


def arranged(*drafts: Draft) -> str:
    """The first draft that can be laid out legibly, else the one that comes nearest to it."""
    found = []
    for draft in drafts:
        found.append(fittest(_ways(draft)))
        if readability(rendered(found[-1])) >= GOOD:
            return found[-1]
    return fittest(found)


def _ways(draft: Draft) -> Iterator[str]:
    """Groups below one another, each across or downwards; and groups side by side, each of them first in turn."""
    across_or_down: tuple[Direction, ...] = ("LR", "TB")
    groups = [part for part in draft.parts if isinstance(part, Group)]
    for directions in product(across_or_down, repeat=len(groups)):
        chosen = iter(directions)
        parts = [replace(part, direction=next(chosen)) if isinstance(part, Group) else part for part in draft.parts]
        yield flowchart(parts, draft.edges, "TB", draft.gap, draft.rank)
    downwards = [replace(part, direction="TB") if isinstance(part, Group) else part for part in draft.parts]
    # The order in which boxes are named decides which of two neighbours stands on the near side; the first stays first.
    turned = [replace(p, nodes=p.nodes[:1] + p.nodes[:0:-1]) if isinstance(p, Group) else p for p in downwards]
    for parts in (downwards, turned):
        for first in range(len(downwards) if draft.columns else 0):
            yield flowchart([*parts[first:], *parts[:first]], draft.edges, "LR", draft.gap, draft.rank)


def fittest(sources: Iterable[str]) -> str:
    """The layout with the best balance of size and clarity; the first one where several are equal."""
    return max(sources, key=lambda source: readability(rendered(source)))


def readability(drawn: ET.Element) -> float:
    """1 for a drawing that fits the page and hides nothing; less the more it must shrink and the more arrows mislead."""
    width, height = float(drawn.get("width", 0)), float(drawn.get("height", 0))
    fits = min(1.0, PAGE[0] / width, PAGE[1] / height)
    # Of two layouts that are about as legible, the smaller one leaves more room for text.
    return fits / (1 + 0.35 * hidden(drawn)) - width * height * 1e-7


def hidden(drawn: ET.Element) -> int:
    """How many pairs there are of an arrow and a box that it runs under without beginning or ending there."""
    boxes = dict(_boxes(drawn))
    found = 0
    for edge in drawn.iter(_G):
        if edge.get("class") != "pele-edge":
            continue
        ends = edge.get("data-id", "").split("_")[1:3]
        points = list(_points(edge[0].get("d", "")))
        for name, (left, top, right, bottom) in boxes.items():
            if name not in ends and any(left < x < right and top < y < bottom for x, y in points):
                found += 1
    return found


def _boxes(drawn: ET.Element) -> Iterator[tuple[str, Box]]:
    for node in drawn.iter(_G):
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


def _points(path: str) -> Iterator[Point]:
    """Points along a path of lines and cubic curves, close enough together to meet any box."""
    at: Point = (0.0, 0.0)
    for command, numbers in _COMMAND.findall(path):
        values = [float(value) for value in _NUMBER.findall(numbers)]
        points = list(zip(values[::2], values[1::2], strict=True))
        size = 3 if command == "C" else 1
        for start in range(0, len(points), size):
            corners = points[start : start + size]
            for step in range(1, 25):
                yield _between(at, corners, step / 24) if command != "M" else corners[-1]
            at = corners[-1]


def _between(start: Point, corners: list[Point], share: float) -> Point:
    """The point at `share` of a line (one corner) or a cubic curve (three), by De Casteljau's construction."""
    points = [start, *corners]
    while len(points) > 1:
        points = [((1 - share) * x0 + share * x1, (1 - share) * y0 + share * y1) for (x0, y0), (x1, y1) in pairwise(points)]
    return points[0]
