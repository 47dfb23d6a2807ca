"""Drawings as the compiler sets their words: every sign in a font that has it.

Typst looks for a font by itself where text stands in a document, but in a drawing it takes the first and then guesses, and
PDF/UA refuses what it guesses. Must not know what is drawn.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from xml.etree import ElementTree as ET

from ...saying.fonts import MATHS, SANS, characters

_SVG = "http://www.w3.org/2000/svg"
_ACCENTED = re.compile("\\w[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]+")
_WORDS = {f"{{{_SVG}}}text", f"{{{_SVG}}}tspan"}
_SIGNS = "STIX Two Math"
"""The family of the font `MATHS`."""

ET.register_namespace("", _SVG)


def drawing(svg: str) -> str:
    """`svg` with the characters that the font of drawings lacks in the font that has them."""
    if not re.search(r"[^\x00-\x7f]", svg):
        return svg
    root = ET.fromstring(svg)
    for element in list(root.iter()):
        if element.tag in _WORDS:
            _dress(element)
    return ET.tostring(root, encoding="unicode")


def _dress(element: ET.Element) -> None:
    """Put the runs of an element's own words into spans, before and between its children."""
    children = list(element)
    runs, element.text = list(_runs(element.text or "")), ""
    at = _insert(element, 0, None, runs)
    for child in children:
        at += 1
        runs, child.tail = list(_runs(child.tail or "")), ""
        at = _insert(element, at, child, runs)


def _insert(parent: ET.Element, at: int, last: ET.Element | None, runs: list[tuple[bool, str]]) -> int:
    for sign, words in runs:
        if sign:
            last = ET.Element(f"{{{_SVG}}}tspan", {"font-family": _SIGNS})
            last.text = words
            parent.insert(at, last)
            at += 1
        elif last is None:
            parent.text = words
        else:
            last.tail = words
    return at


def _runs(words: str) -> Iterator[tuple[bool, str]]:
    """Stretches of text for one font each, with whether that is the font of signs."""
    for sign, run in groupby(_composed(words), lambda c: c not in characters(SANS["regular"]) and c in characters(MATHS)):
        yield sign, "".join(run)


def _composed(words: str) -> str:
    """Each letter with its accent as one character. An accent that cannot be composed is left out: PDF/UA wants a character
    for every glyph, and the words beside the drawing have it."""
    composed = _ACCENTED.sub(lambda found: unicodedata.normalize("NFC", found[0]), words)
    return "".join(c for c in composed if not unicodedata.category(c).startswith("M"))
