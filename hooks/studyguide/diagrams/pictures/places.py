"""Places for labels beside what they name: of many, the one where nothing is covered.

Owns the candidates and the choice among them. Must not know what is drawn.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .labels import Box, Label, Point, shapes, size

Candidates = Iterator[tuple[float, Label]]
"""Places for a label, each with how much it is disliked."""


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


def _anchor(across: float) -> str:
    return "start" if across == 1 else "end" if across == -1 else "middle"
