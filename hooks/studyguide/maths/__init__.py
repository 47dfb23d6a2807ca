"""Formulas: judged once, written for every edition.

LaTeX is read by math-core; its MathML is read into a tree of what all editions can set, and whatever else it holds is
refused. `mathml`, `equation` and `spoken` write what `fault` accepts. Must not know documents or files.
"""

from __future__ import annotations

from functools import lru_cache

from . import latex as _latex
from .faults import FormulaError
from .grids import ruled
from .judge import fault, tree
from .speech import say
from .typst import write

LATEX = "SG034"
"""The code of a problem with a formula."""


def mathml(latex: str, display: bool = False) -> str:
    """`latex` as a MathML element. Raises FormulaError."""
    tree(latex, display)
    return ruled(_latex.mathml(latex, display))


@lru_cache(maxsize=4096)
def equation(latex: str, display: bool = False) -> str:
    """`latex` as the inside of a Typst equation, without dollar signs. Raises FormulaError."""
    return write(tree(latex, display))


@lru_cache(maxsize=4096)
def spoken(latex: str) -> str:
    """`latex` as a line of plain characters, for alternative text. Raises FormulaError."""
    return say(tree(latex)) or latex


__all__ = ["LATEX", "FormulaError", "equation", "fault", "mathml", "spoken"]
