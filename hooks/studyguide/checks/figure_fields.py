"""Fields that hold the name of a figure: the case must have that figure."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Kind, walk
from ..problems import Problem, did_you_mean
from ..reading.collection import Collection
from .rule import Rule, cases


def check(collection: Collection) -> Iterator[Problem]:
    for files, case in cases(collection):
        figures = case.figures
        for path, value, marks in walk(case):
            if Kind("figure") in marks and value not in figures:
                hint = (
                    did_you_mean(value, figures) or f"add it to `{'figures' if path[0] == 'walkthrough' else 'clarify.figures'}`"
                )
                yield files.problem(path, "SG042", f"there is no figure `{value}`", hint)


RULE = Rule("figure-fields", ("SG042",), check)
