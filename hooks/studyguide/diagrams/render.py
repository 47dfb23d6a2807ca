"""Mermaid source → a picture in the colours of the palette: the only module that knows mermaid-render.

Every shape is copied attribute by attribute from a list of what is allowed, and every colour is a token; so nothing that
the library might add (styles, ids, classes, references, colours of its own) can reach a page. Must not know the model.
"""

from __future__ import annotations

import copy
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from xml.etree import ElementTree as ET

from mermaid_render import convert
from mermaid_render.fonts import text_width
from mermaid_render.renderer import RenderError

from ..document import Picture
from .geometry import arrows, detour
from .looks import LOOKS, Look
from .svg import SIZE, root, serialise, token

_NAMESPACE = "{http://www.w3.org/2000/svg}"
_GEOMETRY = frozenset(
    ("d", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "rx", "ry", "cx", "cy", "r", "points", "transform", "text-anchor")
) | {"font-size", "font-weight", "font-style"}
_SHAPES = frozenset(("path", "rect", "circle", "ellipse", "polygon", "polyline", "line"))
_KEPT = _SHAPES | {"g", "text", "tspan"}
_FAULT = re.compile(r"^\S+ at (\d+):\d+: (.*)$", re.DOTALL)


class DiagramError(Exception):
    """Source that cannot be drawn: what is wrong, and in which line of the source (0 when the library does not say)."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.message, self.line = message, line


@lru_cache(maxsize=1024)
def rendered(mermaid: str) -> ET.Element:
    """What mermaid-render draws, as it is. Raises DiagramError."""
    try:
        drawn = ET.fromstring(convert(mermaid))
    except RenderError as error:
        fault = _FAULT.match(str(error))
        raise DiagramError(fault[2], int(fault[1])) if fault else DiagramError(str(error)) from error
    except ValueError as error:
        raise DiagramError(str(error)) from error
    kind = drawn.get("class", "").rpartition("pele-")[2]
    if kind not in ("flowchart", "sequence"):
        raise DiagramError(f"only flowcharts and sequence diagrams are drawn, not `{kind}`", 1)
    return drawn


@lru_cache(maxsize=1024)
def draw(mermaid: str) -> Picture:
    """The drawing of a flowchart or a sequence diagram. Raises DiagramError."""
    drawn = copy.deepcopy(rendered(mermaid))
    for arrow, boxes in arrows(drawn):
        arrow.set("d", detour(arrow.get("d", ""), boxes))
    left, top, width, height = (float(part) for part in drawn.get("viewBox", "0 0 0 0").split())
    picture = root(math.ceil(width), math.ceil(height), left, top)
    groups = [(g.get("data-id", ""), g.get("class", "").split()) for g in drawn.iter(f"{_NAMESPACE}g")]
    looks = {id_: LOOKS[name] for id_, classes in groups if "pele-cluster" in classes for name in classes if name in LOOKS}
    pen = _Colours(looks)
    for part in drawn:
        _copy(part, picture, pen)
    return Picture(serialise(picture), math.ceil(width), math.ceil(height))


def measure(words: str, size: float, bold: bool = False) -> float:
    """Width of a line in pixels, in the font that boxes are measured in."""
    return float(text_width(words, size, bold))


@dataclass(frozen=True)
class _Colours:
    """What is inherited on the way down: which part of the drawing this is, and its look."""

    groups: Mapping[str, Look]
    """Looks of the groups by id: a title that an arrow would cross is drawn apart from its group, on top."""
    part: str = ""
    look: Look = LOOKS["plain"]
    strong: bool = False
    size: float = SIZE

    def into(self, element: ET.Element) -> _Colours:
        classes = element.get("class", "").split()
        look = next((LOOKS[name] for name in classes if name in LOOKS), self.look)
        if "pele-cluster-title" in classes:
            look = self.groups.get(element.get("data-id", ""), look)
        part = next((part for name, part in _PARTS.items() if name in classes), self.part)
        if "pele-actor" in classes:
            look = LOOKS["online"]
        # A thick arrow is drawn with a width of its own; its head has none.
        thick = part == "edge" and any(child.get("stroke-width") == "2.5" for child in element)
        return replace(self, part=part, look=look, strong=thick or self.strong, size=float(element.get("font-size", self.size)))


_PARTS = {
    "pele-cluster": "group",
    "pele-cluster-title": "group",
    "pele-edge": "edge",
    "pele-edge-label": "label",
    "pele-actor": "actor",
    "pele-node": "node",
    "pele-lifelines": "lifeline",
    "pele-sequence-number": "number",
    "pele-frames": "frame",
    "pele-note": "note",
}


def _copy(element: ET.Element, into: ET.Element, pen: _Colours) -> None:
    name = element.tag.removeprefix(_NAMESPACE)
    if name not in _KEPT:
        raise DiagramError(f"the drawing holds <{name}>, which no picture of the guide may")
    pen = pen.into(element)
    made = ET.SubElement(into, name, {key: value for key, value in element.items() if key in _GEOMETRY})
    made.text = element.text
    if name in _SHAPES:
        made.attrib.update(_paint(element, pen))
    if name == "rect" and (radius := _RADIUS.get(pen.part)) and "rx" not in made.attrib:
        made.set("rx", radius)
    if name == "text":
        made.attrib.update(_ink(pen))
        if element.get("fill") == "none":
            # The halo that keeps a title apart from an arrow below it.
            made.attrib.update({"fill": "none", "stroke": token(pen.look.fill), "stroke-width": "6", "stroke-linejoin": "round"})
    if name == "tspan" and element.get("font-weight") == "bold" and pen.part == "node":
        made.set("fill", token(pen.look.title))
    for child in element:
        _copy(child, made, pen)


_RADIUS = {"group": "12", "node": "8", "actor": "8", "note": "6", "frame": "8"}


def _paint(element: ET.Element, pen: _Colours) -> dict[str, str]:
    """Fill and stroke of a shape."""
    look, fill_none = pen.look, element.get("fill") == "none"
    match pen.part:
        case "node" | "actor":
            dashes = {"stroke-dasharray": "5 4"} if look.dashed else {}
            fill = "none" if fill_none else token(look.fill)
            return {"fill": fill, "stroke": token(look.stroke), "stroke-width": f"{look.width:g}"} | dashes
        case "group":
            return {"fill": token(look.fill), "stroke": token(look.stroke), "stroke-width": "1", "stroke-opacity": "0.45"}
        case "edge":
            colour = token("right" if pen.strong else "muted")
            if element.get("class") == "pele-marker":
                return {"fill": colour, "stroke": "none"}
            dashes = {"stroke-dasharray": "5 4"} if element.get("stroke-dasharray") else {}
            width = "2.5" if pen.strong else "1.5"
            return {"fill": "none", "stroke": colour, "stroke-width": width, "stroke-linecap": "round"} | dashes
        case "label":
            return {"fill": token("paper"), "stroke": "none"}
        case "number":
            return {"fill": token("accent"), "stroke": "none"}
        case "lifeline":
            return {"fill": "none", "stroke": token("line"), "stroke-width": "1.5"}
        case "note":
            return {"fill": token("flip-soft"), "stroke": token("flip"), "stroke-width": "1"}
        case "frame":
            return {"fill": "none" if fill_none or element.tag.endswith("path") else token("paper")} | (
                {"stroke": "none"} if element.get("stroke") == "none" else {"stroke": token("line"), "stroke-width": "1.5"}
            )
    raise DiagramError(f"a shape that is no part of a diagram: {element.get('class', 'without a class')}")


def _ink(pen: _Colours) -> dict[str, str]:
    """Colour, size and weight of a text. Nothing is smaller than 14 px, save the number in its disc."""
    size = {"font-size": f"{max(pen.size, 14):g}"} if pen.size != SIZE and pen.part != "number" else {}
    match pen.part:
        case "group":
            return {"fill": token(pen.look.title), "font-size": "15", "font-weight": "700"}
        case "number":
            return {"fill": token("paper"), "font-weight": "700"}
        case "actor":
            return {"fill": token(pen.look.title), "font-weight": "600"} | size
        case "frame":
            return {"fill": token("muted")} | size
        case "note":
            return {"fill": token("flip"), "font-weight": "600"} | size
        case "label":
            return {"fill": token("ink")} | size
    return {"fill": token(pen.look.ink)} | size
