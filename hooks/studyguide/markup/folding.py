"""Text compared without regard to case and to how its accents are encoded.

The canonical caseless matching of the Unicode Standard (chapter 3.13, D145), one character at a time, so that a place in
the folded text is known in the text itself. Must not know what is compared.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

COMBINING = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""The accents of alphabets, for a class of a regular expression: folding takes them off their letters, and a word ends
after them, not before."""


@dataclass(frozen=True)
class Folded:
    """A folded text. `starts[i]` is where the folded form of its i-th character begins; the last entry is its length."""

    text: str
    starts: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """What a span of the folded text covers in the text itself, in whole characters."""
        return bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1)


def fold(text: str) -> str:
    """`text` as it is compared: `Straße` and `STRASSE` are one, `İ` and `I` are two."""
    return text.lower() if text.isascii() else "".join(map(_fold, text))


def folded(text: str) -> Folded:
    """`text` as it is compared, with the way back."""
    if text.isascii():
        return Folded(text.lower(), range(len(text) + 1))
    parts = [_fold(character) for character in text]
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part))
    return Folded("".join(parts), starts)


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", character).casefold())
