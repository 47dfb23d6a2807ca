"""An idea explains one thing: it needs none that needs it, and its box is short. Its numbers say where they come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..figures import ORIGIN, names_in
from ..markup import values_in
from ..markup.count import words
from ..model import Idea, Kind, walk
from ..problems import Problem
from ..reading.collection import Collection, Entry
from .formulas import fault
from .rule import Rule, each

CIRCLE, WORDS, UNUSED = "SG113", "SG114", "SG044"

LEAST, MOST = 80, 280
"""Words of the whole box: what it is, the toy sum, and what not to confuse."""

_ORIGINS = ("given", "assumed", "derived")


def check(collection: Collection) -> Iterator[Problem]:
    ideas = {idea.id: idea for _, idea in each(collection, Idea)}
    for entry, idea in each(collection, Idea):
        yield from _circle(entry, idea, ideas)
        yield from _length(entry, idea)
        if collection.units.nouns:
            yield from _figures(collection, entry, idea)


def _circle(entry: Entry, idea: Idea, ideas: Mapping[str, Idea]) -> Iterator[Problem]:
    """A circle is reported once, at the first of its ideas in the order of ids."""
    way = _way(idea.id, ideas)
    if way and idea.id == min(way):
        index = next(i for i, need in enumerate(idea.needs) if need == way[1 % len(way)])
        message = f"ideas need one another in a circle: {' → '.join((*way, way[0]))}"
        yield entry.loaded.problem(("needs", index), CIRCLE, message, "explain one of them without the other")


def _way(start: str, ideas: Mapping[str, Idea]) -> tuple[str, ...]:
    """The shortest way from an idea back to itself; empty when there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for need in ideas[way[-1]].needs if way[-1] in ideas else ():
            if need == start:
                return way
            if need not in seen:
                seen.add(need)
                ways.append((*way, need))
    return ()


def _length(entry: Entry, idea: Idea) -> Iterator[Problem]:
    count = words(idea.plain) + words(idea.example) + words(idea.confuse)
    if not LEAST <= count <= MOST:
        hint = f"`plain`, `example` and `confuse` have {LEAST} to {MOST} words together"
        problem = "too short to explain anything" if count < LEAST else "too long for a box"
        yield entry.loaded.problem(("plain",), WORDS, f"{count} words: {problem}", hint, key=True)


def _figures(collection: Collection, entry: Entry, idea: Idea) -> Iterator[Problem]:
    ledger, used = collection.ledger(entry), set(_used(idea))
    for name, figure in idea.figures.items():
        path = ("figures", name)
        present = [origin for origin in _ORIGINS if getattr(figure, origin) is not None]
        if len(present) != 1:
            message = f"`{name}` has no value" if not present else f"`{name}` is both {present[0]} and {present[1]}"
            yield entry.loaded.problem(path, ORIGIN, message, "write one of `given`, `assumed` and `derived`", key=True)
        elif figure.derived is not None and figure.unit is None:
            hint = 'add `unit:` with the unit to show it in; `unit: "%"` for a share, `unit: 1` for a plain number'
            yield entry.loaded.problem(path, ORIGIN, f"`{name}` is derived without a unit", hint, key=True)
        elif error := fault(ledger, name):
            yield entry.loaded.problem((*path, present[0]), error.code, str(error), error.hint, needle=error.needle)
        if name not in used:
            hint = "say in the text what follows from it, or remove it"
            yield entry.loaded.problem(path, UNUSED, f"nothing refers to the figure `{name}`", hint, key=True)


def _used(idea: Idea) -> Iterator[str]:
    """Names of figures in the texts, formulas and pictures of an idea."""
    for _, value, marks in walk(idea):
        if Kind("expression") in marks or Kind("function") in marks:
            yield from names_in(value)
        elif Kind("line") in marks or Kind("prose") in marks:
            for code in values_in(value):
                yield from names_in(code)


RULE = Rule("ideas", (CIRCLE, WORDS, ORIGIN, UNUSED), check)
