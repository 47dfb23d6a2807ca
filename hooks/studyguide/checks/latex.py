"""Formulas are LaTeX that can be typeset. (Maths inside text is checked with the text.)"""

from __future__ import annotations

from collections.abc import Iterator

from ..markup import LATEX, latex_fault
from ..model import Kind, walk
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule


def check(collection: Collection) -> Iterator[Problem]:
    for entry in collection.entries:
        for path, value, marks in walk(entry.record) if entry.record else ():
            if Kind("latex") not in marks:
                continue
            if "$" in value:
                yield entry.loaded.problem(path, LATEX, "a formula stands without dollar signs", "remove the `$`", needle="$")
            elif found := latex_fault(value):
                message, offset = found
                hint = "no packages, no `\\newcommand`; a subscript of several signs needs braces: `x_{ij}`"
                yield entry.loaded.problem(path, LATEX, f"invalid maths: {message}", hint, needle=value, offset=offset)


RULE = Rule("latex", (LATEX,), check)
