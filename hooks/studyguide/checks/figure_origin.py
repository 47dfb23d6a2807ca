"""A figure says where it comes from: given, assumed with a reason, or derived with a unit."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import ORIGIN
from ..problems import Problem
from ..reading.collection import Collection
from .numbered import numbered
from .rule import Rule

_ORIGINS = ("given", "assumed", "derived")


def check(collection: Collection) -> Iterator[Problem]:
    for record in numbered(collection):
        for name, path in record.places.items():
            figure = record.figures[name]
            present = [origin for origin in _ORIGINS if getattr(figure, origin) is not None]
            if not present:
                hint = "write `given: 250 M user/day`, `assumed:` with `because:`, or `derived:` with `unit:`"
                yield record.problem(path, ORIGIN, f"`{name}` has no value", hint, key=True)
            for origin in present[1:]:
                message = f"`{name}` is both {present[0]} and {origin}"
                yield record.problem((*path, origin), ORIGIN, message, "keep one of them", key=True)
            if figure.assumed is not None and figure.because is None:
                hint = "add `because:` with the reason for which this number is plausible"
                yield record.problem(path, ORIGIN, f"`{name}` is assumed without a reason", hint, key=True)
            if figure.derived is not None and figure.unit is None:
                hint = 'add `unit:` with the unit to show it in; `unit: "%"` for a share, `unit: 1` for a plain number'
                yield record.problem(path, ORIGIN, f"`{name}` is derived without a unit", hint, key=True)


RULE = Rule("figure-origin", (ORIGIN,), check)
