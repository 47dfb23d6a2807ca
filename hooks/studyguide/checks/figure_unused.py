"""A figure that nothing refers to, and that rules nothing out, is a number without a purpose."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import names_in
from ..markup import values_in
from ..model import Case, Kind, figure_at, walk
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, cases


def check(collection: Collection) -> Iterator[Problem]:
    for files, case in cases(collection):
        used = set(_used(case))
        for name, path in case.figure_places.items():
            if name not in used:
                hint = "say in the text what follows from it, or remove it"
                yield files.problem(path, "SG044", f"nothing refers to the figure `{name}`", hint, key=True)


def _used(case: Case) -> Iterator[str]:
    for path, value, marks in walk(case):
        if Kind("figure") in marks:
            yield value
        elif Kind("expression") in marks:
            yield from names_in(value)
        elif Kind("line") in marks or Kind("prose") in marks:
            names = [name for code in values_in(value) for name in names_in(code)]
            if own := figure_at(path[1:]):
                # What a figure says about itself is no use of it, unless it rules something out.
                names = [name for name in names if name not in ("this", own)] + [own] * (path[-1] == "eliminates")
            yield from names


RULE = Rule("figure-unused", ("SG044",), check)
