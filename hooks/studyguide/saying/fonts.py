"""The fonts of the guide: which files there are, from packages that the build needs anyway, and what is in them.

Editions are set in these first; what they choose besides (a serif for the book, a mono for code) only adds to them. Must
not know what is written, or how a font is handed over.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fontTools.ttLib import TTFont

SANS = {
    "regular": ("mermaid_render", "NotoSans-Regular.ttf"),
    "bold": ("mermaid_render", "NotoSans-Bold.ttf"),
    "italic": ("mermaid_render", "NotoSans-Italic.ttf"),
}
"""Noto Sans, which diagrams are measured with: the text of the site, of tables and of drawings."""

MATHS = ("ziamath", "STIXTwoMath-Regular.ttf")
"""STIX Two Math: formulas of the site, and the signs that the text fonts have not."""

Font = tuple[str, str]
"""A package and the name of a file in its folder `fonts`."""


def file(font: Font) -> Path:
    """Where a font lies."""
    package, name = font
    return folder(package) / "fonts" / name


def folder(package: str) -> Path:
    """Where a package lies. It is not imported: that takes time, and only its files are wanted."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"the package {package} is not installed; it carries files of the guide")
    return Path(spec.origin).parent


@cache
def stretching(font: Font) -> frozenset[str]:
    """Every character of a mathematical font that can be made longer or taller: brackets, braces, roots, wide accents."""
    with TTFont(file(font), lazy=True) as loaded:
        variants = loaded["MATH"].table.MathVariants
        glyphs = {*variants.VertGlyphCoverage.glyphs, *variants.HorizGlyphCoverage.glyphs}
        return frozenset(chr(code) for code, glyph in loaded.getBestCmap().items() if glyph in glyphs)


@cache
def characters(font: Font) -> frozenset[str]:
    """Every character that a font has a glyph for."""
    with TTFont(file(font), lazy=True) as loaded:
        return frozenset(map(chr, loaded.getBestCmap()))
