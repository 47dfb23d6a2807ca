"""Phrases of a formula in words, with how tightly each holds together.

Owns where parentheses stand, and how functions are said. Must not know formulas, figures or units.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from .units import Quantity

_ROUNDED = {"ceil": "rounded up", "floor": "rounded down", "round": "rounded"}
_NAMED = {"log": "ln", "log2": "log₂", "log10": "log₁₀", "exp": "exp"}
# How tightly a phrase holds together, from `x, rounded up` to a single word.
LOOSE, SUM, PRODUCT, WORDS, ATOM = range(5)


@dataclass(frozen=True)
class Piece:
    """A part of a formula in words. `figure` is the name of the figure whose label `text` is; empty for all else."""

    text: str
    figure: str = ""


Pieces: TypeAlias = tuple[Piece, ...]


@dataclass(frozen=True)
class Phrase:
    """Words with how tightly they hold, and the quantity that they spell where it is nothing else."""

    pieces: Pieces
    hold: int
    quantity: Quantity | None = None
    percent: bool = False

    def held(self, least: int) -> Pieces:
        """The words, in parentheses unless they hold together as tightly as `least`."""
        return self.pieces if self.hold >= least else (Piece("("), *self.pieces, Piece(")"))


def call(name: str, args: Sequence[Phrase]) -> Phrase:
    """A function of the language of formulas, said of its arguments."""
    if name in _ROUNDED:
        return Phrase((*args[0].held(SUM), Piece(f", {_ROUNDED[name]}")), LOOSE)
    if name == "sqrt":
        return root(args[0])
    if name in _NAMED:
        return Phrase((Piece(f"{_NAMED[name]}("), *args[0].pieces, Piece(")")), ATOM)
    if len(args) == 1:
        return args[0]
    size = ("larger" if name == "max" else "smaller") if len(args) == 2 else "largest" if name == "max" else "smallest"
    listed = between(", ", (arg.held(SUM) for arg in args[:-1]))
    return Phrase((Piece(f"the {size} of "), *listed, Piece(" and "), *args[-1].held(SUM)), LOOSE)


def root(phrase: Phrase) -> Phrase:
    """The square root of a phrase."""
    return Phrase((Piece("√"), *phrase.held(ATOM)), ATOM)


def joined(left: Pieces, sign: str, right: Pieces, hold: int) -> Phrase:
    """Two sides with a sign between them."""
    return Phrase((*left, Piece(sign), *right), hold)


def between(sign: str, parts: Iterable[Pieces]) -> Pieces:
    """Parts with a sign between each two; nothing for no parts."""
    found: list[Piece] = []
    for part in parts:
        found += [*([Piece(sign)] if found else []), *part]
    return tuple(found)
