"""Text keeps to the dialect: known links and citations, figures that can be computed, valid maths, no HTML."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import CYCLE, DIMENSION, ORIGIN, SYNTAX, UNKNOWN, ZERO, names_in
from ..markup import CITATION, FORM, LINK, REFERENCE, THIS, Fault, Field, Markup, faults
from ..model import Kind, figure_at, walk
from ..problems import Problem
from ..reading.collection import Collection, Entry
from ..saying.naming import names
from .formulas import broken
from .rule import Rule, framework

_OF_FIGURES = (SYNTAX, UNKNOWN, CYCLE, ZERO, DIMENSION, ORIGIN)


def check(collection: Collection) -> Iterator[Problem]:
    known = names(((entry.kind, entry.id, entry.record) for entry in collection.entries), framework(collection))
    for entry in collection.entries:
        if entry.record is None:
            continue
        markup = Markup(collection.ledger(entry), known)
        bad = broken(markup.ledger)
        for path, value, marks in walk(entry.record):
            if Kind("line") not in marks and Kind("prose") not in marks:
                continue
            kind: Field = "line" if Kind("line") in marks else "prose"
            this = figure_at(path) if path[-1] == "eliminates" else None
            for fault in faults(markup, value, kind, this):
                if fault.code == UNKNOWN and not collection.whole(entry):
                    continue  # The name may stand in the layer that could not be read.
                if not _follows(fault, bad, this, bool(collection.units.nouns)):
                    yield _problem(entry, path, fault)


def _follows(fault: Fault, bad: frozenset[str], this: str | None, have_units: bool) -> bool:
    """Whether a fault only repeats that a figure, or the list of units, is broken: that is reported where it is."""
    if fault.code not in _OF_FIGURES:
        return False
    used = {this if name == "this" else name for name in names_in(fault.needle)}
    return not have_units or bool(used & bad)


def _problem(entry: Entry, path: tuple[str | int, ...], fault: Fault) -> Problem:
    return entry.loaded.problem(path, fault.code, fault.message, fault.hint, needle=fault.needle, offset=fault.offset)


RULE = Rule("text", (REFERENCE, CITATION, FORM, LINK, THIS), check)
