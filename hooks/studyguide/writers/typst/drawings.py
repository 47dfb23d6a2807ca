"""Drawings as the compiler can set them: in the one font that has all their characters, each character a glyph of its own.

Must not know what is drawn.
"""

from __future__ import annotations

import re
import unicodedata

from .lettering import FAMILY

_OPENING = re.compile(r"<svg\b[^>]*>")
_FONT = re.compile(r'\sfont-family="[^"]*"')
_ACCENTED = re.compile("\\w[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]+")


def drawing(svg: str) -> str:
    """`svg` for a PDF.

    PDF/UA refuses a drawing in which a character is put together of two glyphs: an accent that does not compose with its letter
    is left out. The words beside the drawing have it.
    """
    lettered = _OPENING.sub(lambda found: f'<svg font-family="{FAMILY}"' + _FONT.sub("", found[0])[4:], svg, count=1)
    if lettered.isascii():
        return lettered
    composed = _ACCENTED.sub(lambda found: unicodedata.normalize("NFC", found[0]), lettered)
    return "".join(c for c in composed if not unicodedata.category(c).startswith("M"))
