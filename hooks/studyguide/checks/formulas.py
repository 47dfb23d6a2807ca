"""Every formula can be computed: figures, stages of the request path, counts of the funnel.

A figure that fails only because another one failed is not reported: the other one is.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..collection import Collection, Entry
from ..figures import CYCLE, DIMENSION, SYNTAX, UNKNOWN, ZERO, FigureError, Ledger, names_in
from ..model import Case, Kind, Path, walk
from ..problems import Problem
from .rule import Rule, each


def check(collection: Collection) -> Iterator[Problem]:
    if not collection.units.plurals:
        return  # Without units every formula fails; the problem is reported at data/units.yml.
    for entry, case in each(collection, Case):
        ledger = collection.ledger(entry)
        yield from _figures(entry, case, ledger)
        for path, value, marks in walk(case):
            if Kind("expression") in marks and path[:2] != ("clarify", "figures"):
                error = fault(ledger, value)
                if error and not broken(ledger) & names_in(value):
                    yield _at(entry, path, error)


def broken(ledger: Ledger) -> frozenset[str]:
    """Names of figures that have no value."""
    return frozenset(name for name in ledger.figures if fault(ledger, name) is not None)


def fault(ledger: Ledger, expression: str, unit: str | None = None) -> FigureError | None:
    """Why a formula has no value, or None when it has one."""
    try:
        ledger.quantity(expression, unit)
    except FigureError as error:
        return error
    return None


def _figures(entry: Entry, case: Case, ledger: Ledger) -> Iterator[Problem]:
    bad, told = broken(ledger), set()
    for name, figure in case.clarify.figures.items():
        origin = next((o for o in ("given", "assumed", "derived") if getattr(figure, o) is not None), None)
        if origin is None:
            continue
        expression, path = getattr(figure, origin), ("clarify", "figures", name)
        if figure.unit and (error := fault(ledger, f"1 * ({figure.unit})")):
            yield _at(entry, (*path, "unit"), error)
        elif name in bad:
            error = fault(ledger, name)
            assert error is not None
            if error.code == CYCLE and str(error) not in told:
                told.add(str(error))
                yield _at(entry, (*path, origin), error)
            elif error.code != CYCLE and not bad & names_in(expression):
                yield _at(entry, (*path, origin), error)


def _at(entry: Entry, path: Path, error: FigureError) -> Problem:
    return entry.loaded.problem(path, error.code, str(error), error.hint, needle=error.needle)


RULE = Rule("formulas", (SYNTAX, UNKNOWN, CYCLE, ZERO, DIMENSION), check)
