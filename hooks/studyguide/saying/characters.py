"""Which characters can be printed: those that a font of the guide has, and that can be seen.

Coverage is read from the fonts. Must not know where a text stands.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from .fonts import MATHS, SANS, characters

Kind = Literal["letter", "sign", "unseen"]

_TEXT, _SIGNS = SANS["regular"], MATHS

_UNSEEN = {"Cc": "control character", "Cf": "invisible character", "Co": "character of private use"}
_UNSEEN |= {"Cs": "half a character", "Cn": "unassigned character", "Zl": "line separator", "Zp": "paragraph separator"}
"""Categories of Unicode that no text needs: what is not seen can only mislead."""


@dataclass(frozen=True)
class Unprintable:
    """A character (or a letter with its accents) that cannot be printed, and where in the text it stands."""

    place: int
    text: str

    @property
    def kind(self) -> Kind:
        """Whether it belongs to a script, is a sign, or cannot be seen at all."""
        category = unicodedata.category(self.text[0])
        return "unseen" if category in _UNSEEN else "letter" if category[0] in "LM" else "sign"

    @property
    def name(self) -> str:
        """What Unicode calls it."""
        names = (unicodedata.name(c, _UNSEEN.get(unicodedata.category(c), "unnamed")).lower() for c in self.text)
        return f"{' with '.join(names)} ({' '.join(f'U+{ord(c):04X}' for c in self.text)})"


def unprintable(text: str) -> Iterator[Unprintable]:
    """Every character that cannot be printed, in order. An accent belongs to its letter."""
    if text.isascii() and text.isprintable():
        return
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and unicodedata.category(text[end]).startswith("M"):
            continue  # An accent belongs to what stands before it.
        cluster = text[start:end]
        if not _together(cluster):
            lone = next((c for c in cluster if not _together(c)), cluster)
            yield Unprintable(start + cluster.index(lone), lone)
        start = end


@lru_cache(maxsize=4096)
def _together(cluster: str) -> bool:
    """Whether a font has a character, or the one for text a letter with its accents; and whether it can be seen."""
    if cluster in "\t\n\r":
        return True
    if any(unicodedata.category(character) in _UNSEEN for character in cluster):
        return False
    if len(cluster) == 1:
        return cluster in characters(_TEXT) or cluster in characters(_SIGNS)
    # Drawings are set in the one font: an accent is not looked for in another, nor put on a letter of another.
    forms = (cluster, unicodedata.normalize("NFC", cluster), unicodedata.normalize("NFD", cluster))
    return any(set(form) <= characters(_TEXT) for form in forms)
