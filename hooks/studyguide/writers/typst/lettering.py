"""The font of drawings on paper: the sans of the guide, with the signs that it lacks taken from the font for formulas.

In a document Typst finds a font for each character. In a drawing it takes one font for a text and guesses the rest, and what it
guesses PDF/UA refuses: so drawings get one font that has all. Must not know what is drawn.
"""

from __future__ import annotations

import io
from functools import lru_cache

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from ...saying.fonts import MATHS, SANS, Font, characters, file

FAMILY = "Guide Drawings"


def signs_in(text: str) -> str:
    """The characters of a text that the sans lacks and the font for formulas has, each once, in order."""
    return "".join(sorted({c for c in text if not c.isascii() and not has(c) and c in characters(MATHS)}))


def has(character: str) -> bool:
    """Whether the sans has a character."""
    return character in characters(SANS["regular"])


@lru_cache(maxsize=8)
def faces(signs: str) -> tuple[bytes, ...]:
    """The font with these signs, one file for each face; the same bytes for the same signs."""
    return tuple(_face(font, signs) for font in SANS.values())


def _face(font: Font, signs: str) -> bytes:
    # Without recalculation the thousands of glyphs that are not touched are copied as they are.
    with TTFont(file(font), recalcBBoxes=False, recalcTimestamp=False) as face, TTFont(file(MATHS), lazy=True) as source:
        outlines, names = source.getGlyphSet(), source.getBestCmap()
        glyphs: dict[int, str] = dict(face.getBestCmap())
        for sign in signs:
            outline, pen = DecomposingRecordingPen(outlines), TTGlyphPen(None)
            outlines[names[ord(sign)]].draw(outline)
            outline.replay(pen)
            glyph, name = pen.glyph(), f"sign{ord(sign):X}"
            glyph.recalcBounds(face["glyf"])
            face["glyf"][name], face["hmtx"][name] = glyph, source["hmtx"][names[ord(sign)]]
            glyphs[ord(sign)] = name
        face["cmap"].tables = [_table(glyphs)]
        for record in face["name"].names:
            if record.nameID in (1, 16):
                record.string = FAMILY
        out = io.BytesIO()
        face.save(out, reorderTables=None)
    return out.getvalue()


def _table(glyphs: dict[int, str]) -> CmapSubtable:
    table = CmapSubtable.newSubtable(12)
    table.platformID, table.platEncID, table.language, table.cmap = 3, 10, 0, glyphs
    return table
