"""Which characters can be printed: those that a font of the guide has, and that can be seen.

Coverage is read from the fonts. Must not know where a text stands.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from .fonts import MATHS, SANS, characters

_FONTS = (SANS["regular"], MATHS)

_UNSEEN = {"Cc": "a control character", "Cf": "an invisible character", "Co": "a character of private use"}
_UNSEEN |= {"Cs": "half a character", "Cn": "no character", "Zl": "a line separator", "Zp": "a paragraph separator"}
"""Categories of Unicode that no text needs: what is not seen can only mislead."""


def unprintable(text: str) -> Iterator[tuple[int, str]]:
    """Each character that cannot be printed, with its place. An accent needs a font that has its letter too."""
    if text.isascii() and text.isprintable():
        return
    place = 0
    for cluster in _clusters(text):
        lone = next((c for c in cluster if not _seen(c) or not any(c in characters(f) for f in _FONTS)), "")
        if lone:
            yield place + cluster.index(lone), lone
        elif not _together(cluster):
            yield place, cluster
        place += len(cluster)


def named(found: str) -> str:
    """What a character (or a letter with its accents) is called, in words."""
    names = (unicodedata.name(c, "") or _UNSEEN.get(unicodedata.category(c), "a character without a name") for c in found)
    codes = " ".join(f"U+{ord(c):04X}" for c in found)
    return f"{' with '.join(name.lower() for name in names)} ({codes})"


def letter(found: str) -> bool:
    """Whether it belongs to a script, so that it can be written in Latin letters."""
    return unicodedata.category(found[0])[0] in "LM"


def _clusters(text: str) -> Iterator[str]:
    """Characters, each with the accents that follow it."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not unicodedata.category(text[index]).startswith("M"):
            yield text[start:index]
            start = index


def _seen(character: str) -> bool:
    return character in "\t\n\r" or unicodedata.category(character) not in _UNSEEN


def _together(cluster: str) -> bool:
    """Whether one font has a letter and its accents, composed or not."""
    if len(cluster) == 1:
        return True
    forms = (cluster, unicodedata.normalize("NFC", cluster), unicodedata.normalize("NFD", cluster))
    return any(set(form) <= characters(font) for font in _FONTS for form in forms)
