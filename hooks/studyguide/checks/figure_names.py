"""A figure's name may not mean something else in a formula: a unit, a function, or a word of the language."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import FUNCTIONS
from ..figures.units import SCALES
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, cases

_WORDS = frozenset({"this", "in", "bare"})


def check(collection: Collection) -> Iterator[Problem]:
    units = collection.units
    for files, case in cases(collection):
        for name, path in case.figure_places.items():
            what = "a unit" if name in units or name in SCALES else "a function" if name in FUNCTIONS else "a word of formulas"
            if name in units or name in SCALES or name in FUNCTIONS or name in _WORDS:
                hint = f"say more: `{name}_count`, `{name}s_a_day`"
                yield files.problem(path, "SG043", f"`{name}` is {what}", hint, key=True)


RULE = Rule("figure-names", ("SG043",), check)
