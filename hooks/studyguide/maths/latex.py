"""LaTeX → MathML: the only module that knows math-core.

Owns what is not LaTeX, and how large a formula may be. Must not know what an edition can set.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from math_core import LatexError, LatexToMathML

from .faults import FormulaError

_WHERE = re.compile(r"(\d+): (.*)", re.DOTALL)
# Beyond this, typesetting a formula would exhaust the stack of the library that does it.
_MAX_LATEX, _MAX_BRACES = 2000, 60


@lru_cache(maxsize=4096)
def mathml(latex: str, display: bool = False) -> str:
    """`latex` as a MathML element. Raises FormulaError where it is not LaTeX."""
    if len(latex) > _MAX_LATEX:
        raise FormulaError(f"longer than {_MAX_LATEX} characters")
    depth = 0
    for index, sign in enumerate(latex):
        depth += (sign in "{[") - (sign in "}]")
        if depth > _MAX_BRACES:
            raise FormulaError(f"braces nested more than {_MAX_BRACES} deep", offset=index)
    try:
        return _converter().convert_with_local_state(latex, displaystyle=display)
    except LatexError as error:
        found = _WHERE.fullmatch(str(error))
        message, place = (found[2], int(found[1])) if found else (str(error), 0)
        raise FormulaError(message.rstrip(".") or "not LaTeX", offset=place) from error


@cache
def _converter() -> LatexToMathML:
    return LatexToMathML(fancy_error=False)
