"""Lengths of MathML in em."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from .faults import Unsettable

WIDEST = 10.0
"""Em of the widest space: more would push the rest of a formula off a phone and off the page."""

_LENGTH = re.compile(r"(?:margin-left:)?(-?[0-9.]+)(em|ex|rem|)(?:;|$)")
_EM = {"em": 1.0, "ex": 0.45, "rem": 1.0, "": 1.0}
_SPACES = ("hspace", "hskip", "kern", "mspace", "mkern", "mskip")

TOO_WIDE = Unsettable(f"leaves a space of more than {WIDEST:g} em", "leave spaces to the typesetter", _SPACES)


def em(e: Element) -> float:
    """The width of a space. Raises Unsettable where it is too wide."""
    said = e.get("width") or e.get("style") or "0"
    found = _LENGTH.match(said)
    if not found:
        raise Unsettable(f"is `{said}` wide", "give lengths in em", _SPACES)
    width = float(found[1]) * _EM[found[2]]
    if abs(width) > WIDEST:
        raise TOO_WIDE
    return width
