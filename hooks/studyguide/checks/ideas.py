"""An idea explains one thing: it needs none that needs it, and its box is short."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..markup.count import words
from ..model import Idea
from ..problems import Problem
from ..reading.collection import Collection, Entry
from .rule import Rule, each

CIRCLE, WORDS = "SG113", "SG114"

LEAST, MOST = 80, 280
"""Words of the whole box: what it is, the toy sum, and what not to confuse."""


def check(collection: Collection) -> Iterator[Problem]:
    ideas = {idea.id: idea for _, idea in each(collection, Idea)}
    for entry, idea in each(collection, Idea):
        yield from _circle(entry, idea, ideas)
        yield from _length(entry, idea)


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


RULE = Rule("ideas", (CIRCLE, WORDS), check)
