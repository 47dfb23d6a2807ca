"""Formulas are LaTeX that every edition can set. (Maths inside text is checked with the text.)"""

from __future__ import annotations

from collections.abc import Iterator

from .. import maths
from ..maths import LATEX
from ..model import Kind, walk
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule

_HINT = "no packages, no commands of your own; a subscript of several signs needs braces: `x_{ij}`"


def check(collection: Collection) -> Iterator[Problem]:
    for entry in collection.entries:
        for path, value, marks in walk(entry.record) if entry.record else ():
            if Kind("latex") not in marks:
                continue
            if "$" in value:
                yield entry.loaded.problem(path, LATEX, "a formula stands without dollar signs", "remove the `$`", needle="$")
            elif found := maths.fault(value):
                message, hint = f"invalid maths: {found.message}", found.hint or _HINT
                yield entry.loaded.problem(path, LATEX, message, hint, needle=value, offset=found.offset)


RULE = Rule("latex", (LATEX,), check)
