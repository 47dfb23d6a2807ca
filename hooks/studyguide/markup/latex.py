"""Whether a formula is LaTeX that every edition can set.

The only module of the checks' side that knows math-core. Must not know where formulas stand.
"""

from __future__ import annotations

import re
from functools import cache

from math_core import LatexError, LatexToMathML

LATEX = "SG034"

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_WHERE = re.compile(r"\[ input:(\d+):(\d+) \]")
# Beyond this, typesetting a formula would exhaust the stack of the library that does it.
_MAX_LATEX, _MAX_BRACES = 2000, 60


def latex_fault(latex: str) -> tuple[str, int] | None:
    """Why `latex` is not a formula, and at which of its characters; None when it is one."""
    if len(latex) > _MAX_LATEX:
        return f"longer than {_MAX_LATEX} characters", 0
    depth = 0
    for index, sign in enumerate(latex):
        depth += (sign in "{[") - (sign in "}]")
        if depth > _MAX_BRACES:
            return f"braces nested more than {_MAX_BRACES} deep", index
    try:
        _latex().convert_with_local_state(latex, displaystyle=False)
    except LatexError as error:
        # math-core prints a coloured report of several lines: the message, then the place, then an excerpt.
        report = _COLOUR.sub("", str(error)).strip()
        message = report.splitlines()[0].removeprefix("Error: ").rstrip(".") if report else "not LaTeX"
        where = _WHERE.search(report)
        lines = latex.splitlines(keepends=True)
        return message, sum(map(len, lines[: int(where[1]) - 1])) + int(where[2]) - 1 if where else 0
    return None


@cache
def _latex() -> LatexToMathML:
    return LatexToMathML()
