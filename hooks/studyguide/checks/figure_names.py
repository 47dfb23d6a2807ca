"""A figure's name may not mean something else in a formula: a unit, a function, or a word of the language (`x` is that of a curve)."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import FUNCTIONS
from ..figures.units import SCALES
from ..problems import Problem
from ..reading.collection import Collection
from .numbered import numbered
from .rule import Rule

_WORDS = frozenset({"this", "in", "bare", "x"})


def check(collection: Collection) -> Iterator[Problem]:
    units = collection.units
    for record in numbered(collection):
        for name, path in record.places.items():
            what = "a unit" if name in units or name in SCALES else "a function" if name in FUNCTIONS else "a word of formulas"
            if name in units or name in SCALES or name in FUNCTIONS or name in _WORDS:
                hint = f"say more: `{name}_count`, `{name}s_a_day`"
                yield record.problem(path, "SG043", f"`{name}` is {what}", hint, key=True)


RULE = Rule("figure-names", ("SG043",), check)
