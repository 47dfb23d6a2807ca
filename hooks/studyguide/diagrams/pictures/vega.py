"""A plot → SVG shapes in the colours of the palette: the only module that knows vl-convert and Vega-Lite.

Vega-Lite places and draws what lies along axes (lines, areas, dots, grid). It is given no text: its own would be measured in
whatever fonts a machine has, so that the same data would give other bytes elsewhere. Every shape is copied attribute by
attribute from a list of what is allowed, as in `render`. Must not know the model.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree as ET

import vl_convert

from ..render import DiagramError
from ..svg import number, token

_SVG = "{http://www.w3.org/2000/svg}"
_GEOMETRY = frozenset(("d", "transform", "x1", "y1", "x2", "y2"))
_PAINT = frozenset(("fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity"))
_COLOUR = re.compile(r"none|transparent|var\(--sg-[a-z0-9-]+\)")
_LENGTH = re.compile(r"-?\d+\.\d+")


@dataclass(frozen=True)
class Side:
    """An axis in numbers, with the places of its ticks."""

    low: float
    high: float
    ticks: tuple[float, ...]
    log: bool = False

    def spec(self, ticks: bool = True) -> dict[str, Any]:
        scale = {"domain": [self.low, self.high], "zero": False, "nice": False, "type": "log" if self.log else "linear"}
        values = list(self.ticks) if ticks else []
        axis = {"values": values, "labels": False, "title": None, "gridColor": token("line"), "gridOpacity": 0.6}
        axis |= {"domainColor": token("muted"), "domainWidth": 1.5, "tickColor": token("muted"), "tickSize": 5}
        return {"type": "quantitative", "scale": scale, "axis": axis}


@dataclass(frozen=True)
class Line:
    """Points that are joined."""

    points: tuple[tuple[float, float], ...]
    colour: str
    dash: tuple[int, ...] = ()
    width: float = 2.5


@dataclass(frozen=True)
class Band:
    """A part of the horizontal axis."""

    low: float
    high: float
    colour: str


@dataclass(frozen=True)
class Dot:
    """A marked point."""

    x: float
    y: float
    colour: str


Layer = Line | Band | Dot


def plot(width: int, height: int, x: Side, y: Side, layers: Sequence[Layer]) -> list[ET.Element]:
    """The shapes of a plot whose frame is `width` by `height` with its top left corner at the origin. Raises DiagramError."""
    across, upright = {"field": "x", **x.spec()}, {"field": "y", **y.spec()}
    empty = {"data": {"values": [{"x": x.low, "y": y.low}]}, "mark": {"type": "point", "size": 0, "opacity": 0}}
    bands = [_layer(layer, across, upright) for layer in layers if isinstance(layer, Band)]
    others = [_layer(layer, across, upright) for layer in layers if not isinstance(layer, Band)]
    spec = {
        "width": width,
        "height": height,
        # Without this the frame would move with the measured width of texts.
        "autosize": {"type": "none"},
        "padding": 0,
        "background": None,
        "config": {"view": {"stroke": None}},
        "layer": [*bands, {**empty, "encoding": {"x": across, "y": upright}}, *others],
    }
    return [*_shapes(json.dumps(spec))]


def _layer(layer: Layer, across: Mapping[str, Any], upright: Mapping[str, Any]) -> dict[str, Any]:
    match layer:
        case Line():
            values = [{"x": x, "y": y, "n": n} for n, (x, y) in enumerate(layer.points)]
            mark = {"type": "line", "color": token(layer.colour), "strokeWidth": layer.width, "strokeJoin": "round"}
            mark |= {"strokeDash": list(layer.dash)} if layer.dash else {"strokeCap": "round"}
            encoding: dict[str, Any] = {"x": across, "y": upright, "order": {"field": "n", "type": "quantitative"}}
        case Band():
            values = [{"x": layer.low, "end": layer.high}]
            mark = {"type": "rect", "color": token(layer.colour)}
            encoding = {"x": across, "x2": {"field": "end"}}
        case Dot():
            values = [{"x": layer.x, "y": layer.y}]
            mark = {"type": "point", "filled": True, "size": 80, "opacity": 1, "color": token(layer.colour)}
            mark |= {"stroke": token("paper"), "strokeWidth": 1.5}
            encoding = {"x": across, "y": upright}
    return {"data": {"values": values}, "mark": mark, "encoding": encoding}


@lru_cache(maxsize=512)
def _shapes(spec: str) -> tuple[ET.Element, ...]:
    try:
        # Nothing may be fetched: the data stand in the specification.
        drawn = ET.fromstring(vl_convert.vegalite_to_svg(spec, vl_version="5.20", allowed_base_urls=[]))
    except ValueError as error:
        raise DiagramError(str(error)) from error
    found: list[ET.Element] = []
    for child in drawn:
        _copy(child, found)
    return tuple(found)


def _copy(element: ET.Element, into: list[ET.Element]) -> None:
    """Shapes with their groups; what is invisible, and groups that move nothing, fall away."""
    name = element.tag.removeprefix(_SVG)
    if name not in ("g", "path", "line"):
        raise DiagramError(f"the plot holds <{name}>, which no picture of the guide may")
    if name == "g":
        inside: list[ET.Element] = []
        for child in element:
            _copy(child, inside)
        moved = element.get("transform", "translate(0,0)") != "translate(0,0)"
        if moved and inside:
            group = ET.Element("g", {"transform": _short(element.get("transform", ""))})
            group.extend(inside)
            into.append(group)
        else:
            into += inside
        return
    if element.get("class") in ("background", "foreground") or element.get("opacity") == "0":
        return
    made = ET.Element(name)
    for key, value in element.items():
        if key in _GEOMETRY:
            made.set(key, _short(value))
        elif key in _PAINT and not (key == "opacity" and value == "1"):
            if key in ("fill", "stroke") and not _COLOUR.fullmatch(value):
                raise DiagramError(f"the plot holds a colour that is no token: {value}")
            made.set(key, value)
    made.attrib.setdefault("fill", "none")
    into.append(made)


def _short(value: str) -> str:
    return _LENGTH.sub(lambda match: number(float(match[0])), value)
