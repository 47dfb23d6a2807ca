"""Every formula can be computed: figures, stages of the request path, counts of the funnel.

A figure that fails only because another one failed is not reported: the other one is.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import CYCLE, DIMENSION, SYNTAX, UNKNOWN, ZERO, CircleError, FigureError, Ledger, names_in
from ..model import Kind, Path, walk
from ..problems import Problem
from ..reading.collection import Collection
from .numbered import Numbered, numbered
from .rule import Rule


def check(collection: Collection) -> Iterator[Problem]:
    if not collection.units.nouns:
        return  # Without nouns every formula fails; the problem is reported at data/units.yml.
    for record in numbered(collection):
        yield from _figures(record)
        for path, value, marks in walk(record.record):
            if Kind("expression") in marks and not record.own(path):
                yield from _own_faults(record, path, value, fault(record.ledger, value))


def broken(ledger: Ledger) -> frozenset[str]:
    """Names of figures that have no value."""
    return frozenset(name for name in ledger.figures if fault(ledger, name) is not None)


def fault(ledger: Ledger, expression: str) -> FigureError | None:
    """Why a formula has no value, or None when it has one."""
    try:
        ledger.quantity(expression)
    except FigureError as error:
        return error
    return None


def _figures(record: Numbered) -> Iterator[Problem]:
    ledger = record.ledger
    told: set[frozenset[str]] = set()
    for name, path in record.places.items():
        figure = record.figures[name]
        origin = next((o for o in ("given", "assumed", "derived") if getattr(figure, o) is not None), None)
        if origin is None:
            continue  # Reported by the rule on origins.
        try:
            if figure.unit:
                ledger.unit(figure.unit)
        except FigureError as fault_of_unit:
            yield _at(record, (*path, "unit"), fault_of_unit)
            continue
        error = fault(ledger, name)
        if isinstance(error, CircleError) and name in error.circle:
            if frozenset(error.circle) not in told:
                told.add(frozenset(error.circle))
                yield _at(record, (*path, origin), error)
        else:
            yield from _own_faults(record, (*path, origin), getattr(figure, origin), error)


def _own_faults(record: Numbered, path: Path, expression: str, error: FigureError | None) -> Iterator[Problem]:
    """What is wrong in this formula itself: all unknown names, or else the error, unless it comes from another figure."""
    ledger = record.ledger
    if error is None:
        return
    if error.code == UNKNOWN or broken(ledger) & set(names_in(expression)):
        for name in names_in(expression):
            alone = fault(ledger, name)
            if alone is not None and alone.code == UNKNOWN and name not in ledger.figures:
                yield _at(record, path, alone)
    else:
        yield _at(record, path, error)


def _at(record: Numbered, path: Path, error: FigureError) -> Problem:
    return record.problem(path, error.code, str(error), error.hint, needle=error.needle)


RULE = Rule("formulas", (SYNTAX, UNKNOWN, CYCLE, ZERO, DIMENSION), check)
