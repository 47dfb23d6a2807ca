"""Labels beside what they name: of many places, the one where nothing is covered.

Owns boxes of text and the choice among candidates. Must not know what is drawn.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from xml.etree.ElementTree import Element

from ..bars import wrapped
from ..render import measure
from ..svg import token, write

SIZE = 15.0
"""Pixels of a label."""
LINE = 18.0
"""Pixels from one line of a label to the next."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Box:
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def overlap(self, other: Box) -> float:
        """The area that two boxes share."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(width, 0) * max(height, 0)

    def distance(self, points: Sequence[Point]) -> float:
        """How far the nearest of some points is."""
        return min(
            (math.hypot(max(self.left - x, x - self.right, 0), max(self.top - y, y - self.bottom, 0)) for x, y in points),
            default=99.0,
        )


@dataclass(frozen=True)
class Label:
    """Lines of text in a box."""

    lines: tuple[str, ...]
    box: Box
    anchor: str = "middle"
    colour: str = "ink"
    bold: bool = False
    ground: str = "paper"
    """What the label stands on."""


Candidates = Iterator[tuple[float, Label]]
"""Places for a label, each with how much it is disliked."""

Placer = Callable[[float], float]
"""A number of an axis → pixels."""


@dataclass
class Room:
    """The frame in which labels are placed, and what is in it already: `ink` are points of lines, `taken` are boxes."""

    frame: Box
    ink: list[Point] = field(default_factory=list)
    taken: list[Box] = field(default_factory=list)

    def put(self, candidates: Candidates, more: Callable[[Label], float] = lambda _: 0.0) -> Label:
        """Of (dislike, label) pairs the one that covers least; it is remembered as taken. `more` is a further dislike."""
        _, best = self._best(candidates, more)
        self.taken.append(best.box)
        return best

    def put_all(self, wanted: Sequence[Sequence[tuple[float, Label]]]) -> list[Label]:
        """A label for each list of candidates, in that order; the one that is hardest to place is placed first."""
        left, found = dict(enumerate(wanted)), dict[int, Label]()
        while left:
            tried = {index: self._best(candidates) for index, candidates in left.items()}
            hardest = max(tried, key=lambda index: tried[index][0])
            found[hardest] = tried[hardest][1]
            self.taken.append(found[hardest].box)
            del left[hardest]
        return [found[index] for index in sorted(found)]

    def _best(
        self, candidates: Iterable[tuple[float, Label]], more: Callable[[Label], float] = lambda _: 0.0
    ) -> tuple[float, Label]:
        best, least = None, math.inf
        for dislike, label in candidates:
            if dislike < least and (cost := dislike + self.cost(label.box)) < least and (cost := cost + more(label)) < least:
                best, least = label, cost
        if best is None:
            raise ValueError("a label without a candidate")
        return least, best

    def cost(self, box: Box) -> float:
        """What a box would cover: points of lines, other boxes, and the outside of the frame."""
        near = box.grown(3)
        area = (box.right - box.left) * (box.bottom - box.top)
        if area - self.frame.overlap(box) > 1:
            return 1000.0
        left, top, right, bottom = near.left, near.top, near.right, near.bottom
        inked = sum(left <= x <= right and top <= y <= bottom for x, y in self.ink)
        covered = [near.overlap(other) for other in self.taken]
        return 30 * inked + sum(0.6 * area + 20 for area in covered if area)


def shapes(words: str, bold: bool = False, most: float = 190) -> Iterator[tuple[str, ...]]:
    """The ways of breaking a label into one to three lines, widest first, each once."""
    seen = set()
    for width in (most, most * 0.75, most * 0.58, most * 0.42):
        lines = tuple(wrapped(words, width, SIZE, 4, bold))
        if lines not in seen and len(lines) <= 3:
            seen.add(lines)
            yield lines
    if not seen:
        yield tuple(wrapped(words, most, SIZE, 4, bold))


def around(words: str, point: Point, colour: str, away: float = 9.0, bold: bool = False) -> Candidates:
    """Candidates around a point: above it rather than below, right rather than left, near rather than far."""
    for broken, lines in enumerate(shapes(words, bold)):
        width, height = size(lines, bold)
        for far in (0.0, 6.0, 14.0, 26.0, 42.0):
            gap = away + far
            for dislike, across, down in (
                (0, 0.0, -1), (1, 0.5, -1), (1, -0.5, -1), (2, 1.0, -0.6), (2, -1.0, -0.6), (2, 1.0, 0), (3, -1.0, 0),
                (2, 0.0, 1), (2, 0.5, 1), (2, -0.5, 1), (3, 1.0, 0.6), (3, -1.0, 0.6), (4, 1.0, -1.6), (4, -1.0, -1.6),
                (5, 1.0, 1.6), (5, -1.0, 1.6),
            ):  # fmt: skip
                middle = point[0] + across * (width / 2 + (gap if abs(across) == 1 else 4))
                centre = point[1] + down * (height / 2 + (gap if abs(down) == 1 else 3))
                box = Box(middle - width / 2, centre - height / 2, middle + width / 2, centre + height / 2)
                yield dislike + 3 * broken + far / 3, Label(lines, box, _anchor(across), colour, bold)


def beside(words: str, line: Sequence[Point], colour: str) -> Candidates:
    """Candidates along a line, above and below it, late rather than early."""
    for index in range(len(line) - 1, -1, -max(len(line) // 24, 1)):
        late = 6 * (1 - index / len(line))
        for dislike, label in around(words, line[index], colour, 6.0, bold=True):
            yield dislike + late, label


def apart(line: Sequence[Point], others: Sequence[Sequence[Point]]) -> Callable[[Label], float]:
    """How much a label of `line` is disliked for being near to another line; most where it is nearer to that one."""
    strangers = [point for other in others for point in other]

    def dislike(label: Label) -> float:
        own, strange = label.box.distance(line), label.box.distance(strangers)
        return max(0.0, 30 - strange) / 2 + (150 if strange <= own else 20 if strange < own + 6 else 0)

    return dislike


def between(words: str, start: float, end: float, frame: Box, colour: str, ground: str) -> Candidates:
    """Candidates in a vertical band: at its top rather than further down, inside it rather than beside it."""
    for broken, lines in enumerate(shapes(words, most=max(end - start - 8, 90))):
        width, height = size(lines)
        for middle in ((start + end) / 2, start + width / 2 + 5, end - width / 2 - 5):
            for down in range(0, int(frame.bottom - frame.top - height), 12):
                top = frame.top + 8 + down
                box = Box(middle - width / 2, top, middle + width / 2, top + height)
                beyond = max(start - box.left, 0) + max(box.right - end, 0)
                yield 2 * broken + down / 40 + beyond / 2, Label(lines, box, "middle", colour, ground=ground)


def dense(line: Sequence[Point]) -> list[Point]:
    """A line as points at most four pixels apart."""
    found = list(line[:1])
    for start, end in pairwise(line):
        steps = max(math.ceil(math.dist(start, end) / 4), 1)
        found += [
            (start[0] + (end[0] - start[0]) * n / steps, start[1] + (end[1] - start[1]) * n / steps) for n in range(1, steps + 1)
        ]
    return found


def size(lines: Sequence[str], bold: bool = False, pixels: float = SIZE) -> Point:
    """Width and height of lines of text."""
    return max(measure(line, pixels, bold) for line in lines), LINE * len(lines)


def draw(into: Element, label: Label) -> None:
    """The lines of a label, with a rim of its ground around each letter so that a grid does not disturb it."""
    box = label.box
    x = {"start": box.left, "middle": (box.left + box.right) / 2, "end": box.right}[label.anchor]
    for place, line in enumerate(label.lines):
        y = box.top + place * LINE + LINE * 0.76
        text = write(into, line, x, y, label.colour, text_anchor=label.anchor, font_size=SIZE, **_weight(label.bold))
        halo(text, label.ground)


def halo(text: Element, ground: str = "paper") -> Element:
    """A text with a rim in the colour of its ground."""
    text.attrib.update({"stroke": token(ground), "stroke-width": "4", "stroke-linejoin": "round", "paint-order": "stroke"})
    return text


def _weight(bold: bool) -> dict[str, str]:
    return {"font_weight": "700"} if bold else {}


def _anchor(across: float) -> str:
    return "start" if across == 1 else "end" if across == -1 else "middle"
