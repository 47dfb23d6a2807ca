"""What stands where in a drawing: boxes of its texts, read back from the SVG and measured as the site's font measures them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from xml.etree import ElementTree as ET

from studyguide.diagrams.render import measure

_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Written:
    """A text with the rectangle around its letters."""

    words: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Written) -> bool:
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom

    def covers(self, x: float, y: float) -> bool:
        return self.left < x < self.right and self.top < y < self.bottom


def texts(svg: str) -> list[Written]:
    """Every text of a drawing of ours: none of them is moved by a group."""
    return [_written(text) for text in ET.fromstring(svg).iter(f"{_SVG}text")]


def overlaps(svg: str) -> list[tuple[str, str]]:
    """Pairs of texts that touch."""
    found = texts(svg)
    return [(a.words, b.words) for number, a in enumerate(found) for b in found[number + 1 :] if a.meets(b)]


def outside(svg: str) -> list[str]:
    """Texts that leave the view box."""
    width, height = (float(part) for part in ET.fromstring(svg).get("viewBox", "").split()[2:])
    return [t.words for t in texts(svg) if t.left < -0.5 or t.top < -0.5 or t.right > width + 0.5 or t.bottom > height + 0.5]


def crossed(svg: str) -> list[str]:
    """Texts that a line of a curve runs through."""
    found = texts(svg)
    return [text.words for text in found if any(text.covers(x, y) for x, y in _lines(svg))]


def _lines(svg: str) -> Iterator[tuple[float, float]]:
    """Points, a pixel or two apart, along the lines of the plot inside a drawing."""
    for group in ET.fromstring(svg).iter(f"{_SVG}g"):
        moved = re.fullmatch(r"translate\(([-\d.]+),([-\d.]+)\)", group.get("transform", ""))
        for path in group.findall(f"{_SVG}path") if moved else ():
            if path.get("fill") != "none" or "transform" in path.attrib:
                continue
            left, top = float(moved[1]), float(moved[2])  # type: ignore[index]
            corners = [tuple(map(float, pair.split(","))) for pair in path.get("d", "")[1:].split("L")]
            for (x0, y0), (x1, y1) in pairwise(corners):
                steps = max(int(math.dist((x0, y0), (x1, y1))), 1)
                yield from ((left + x0 + (x1 - x0) * n / steps, top + y0 + (y1 - y0) * n / steps) for n in range(steps + 1))


def _written(text: ET.Element) -> Written:
    size, words = float(text.get("font-size", "16")), text.text or ""
    width = measure(words, size, text.get("font-weight") == "700")
    x, y = float(text.get("x", "0")), float(text.get("y", "0"))
    left = {"start": x, "middle": x - width / 2, "end": x - width}[text.get("text-anchor", "start")]
    # Letters without the room above and below that a line of text has.
    return Written(words, left, y - size * 0.74, left + width, y + size * 0.2)
