"""SVG elements in the guide's own manner: tokens for colours, one font, `role="img"`.

Must not know Mermaid or what is drawn.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from .text import clean

FONT = "Noto Sans, Segoe UI, Roboto, Helvetica, Arial, sans-serif"
"""An attribute, not a style, so that the site's style sheet may put its own font first. Boxes are measured in Noto Sans."""

SIZE = 16.0
"""Pixels of ordinary text at natural size."""


def token(name: str) -> str:
    """A colour of the palette."""
    return f"var(--sg-{name})"


def root(width: float, height: float, left: float = 0, top: float = 0) -> ET.Element:
    """An empty picture. It is named where it is shown, by the alternative text."""
    return ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"{left:g} {top:g} {width:g} {height:g}",
            "width": f"{width:g}",
            "height": f"{height:g}",
            "role": "img",
            "font-family": FONT,
            "font-size": f"{SIZE:g}",
            "fill": token("ink"),
        },
    )


def number(value: float) -> str:
    """A coordinate with at most two decimals, the same on every machine."""
    return f"{round(value, 2):g}"


def add(into: ET.Element, name: str, **attributes: str | float) -> ET.Element:
    """A child; `font_size` becomes `font-size`, numbers are rounded."""
    values = {k.replace("_", "-"): v if isinstance(v, str) else number(v) for k, v in attributes.items()}
    return ET.SubElement(into, name, values)


def write(into: ET.Element, words: str, x: float, y: float, fill: str = "ink", **attributes: str | float) -> ET.Element:
    """A line of text with its baseline at `y`; `fill` is a token."""
    text = add(into, "text", x=x, y=y, fill=token(fill), **attributes)
    text.text = clean(words)
    return text


def serialise(picture: ET.Element) -> str:
    return ET.tostring(picture, encoding="unicode")
