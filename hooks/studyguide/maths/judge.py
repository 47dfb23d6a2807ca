"""Whether a formula can be set in every edition, and its tree.

What is accepted here is written by every writer of this package. Must not know where formulas stand, or how they look.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any

from ..saying.characters import unprintable
from .faults import FormulaError, Unsettable, place_of
from .latex import mathml
from .nodes import INVISIBLE, Node
from .read import read

_SILENT = dict.fromkeys(map(ord, INVISIBLE))

_MACROS = ("def", "gdef", "global", "let", "newcommand", "renewcommand", "providecommand")


@lru_cache(maxsize=4096)
def tree(latex: str, display: bool = False) -> Node:
    """The tree of a formula, as it is set in a line or (`display`) on a line of its own. Raises FormulaError."""
    try:
        return _tree(latex, display)
    except FormulaError as error:
        error.latex = latex
        raise


def _tree(latex: str, display: bool) -> Node:
    if found := place_of(latex, _MACROS):
        raise FormulaError(f"`{found[1]}` defines a command", "write out what it stands for", offset=found[0])
    try:
        made = read(mathml(latex, display))
    except Unsettable as refusal:
        raise refusal.at(latex) from None
    for text in _texts(made):
        for character in text.translate(_SILENT):
            each = next(unprintable(character), None)
            if each and character not in latex:  # What stands in the source itself is found where every text is looked through.
                raise FormulaError(f"a command in it stands for {each.name}, which is in no font of the guide")
    return made


def fault(latex: str) -> FormulaError | None:
    """Why `latex` is not a formula of the guide; None when it is one."""
    try:
        tree(latex, True)
        tree(latex)
    except FormulaError as error:
        return error
    return None


def _texts(node: Any) -> Iterator[str]:
    """Every character of a tree. What only names something (`role`, `size`) consists of plain letters, and does no harm."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple):
        for item in node:
            yield from _texts(item)
    elif is_dataclass(node):
        for part in fields(node):
            yield from _texts(getattr(node, part.name))
