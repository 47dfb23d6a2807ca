"""A figure's name may not mean something else in a formula: a unit, a function, or a word of the language."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import FUNCTIONS
from ..figures.units import SCALES
from ..model import Case
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, each

_WORDS = frozenset({"this", "in", "bare"})


def check(collection: Collection) -> Iterator[Problem]:
    units = collection.units
    for entry, case in each(collection, Case):
        for name in case.clarify.figures:
            what = "a unit" if name in units or name in SCALES else "a function" if name in FUNCTIONS else "a word of formulas"
            if name in units or name in SCALES or name in FUNCTIONS or name in _WORDS:
                hint = f"say more: `{name}_count`, `{name}s_a_day`"
                yield entry.loaded.problem(("clarify", "figures", name), "SG043", f"`{name}` is {what}", hint, key=True)


RULE = Rule("figure-names", ("SG043",), check)
