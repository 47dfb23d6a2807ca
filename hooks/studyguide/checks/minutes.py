"""Plans run from minute 0 to the end, without gap or overlap."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Path, Walkthrough
from ..problems import Problem
from ..reading.collection import Collection, Entry
from .rule import Rule, each, framework

INTERVIEW = 45


def check(collection: Collection) -> Iterator[Problem]:
    for entry, walkthrough in each(collection, Walkthrough):
        yield from _plan(entry, ("scenes",), [scene.minutes for scene in walkthrough.scenes], INTERVIEW)
    guide = framework(collection)
    for entry in collection.of("framework"):
        for index, blueprint in enumerate(guide.blueprints if guide else []):
            path: Path = ("blueprints", index, "phases")
            yield from _plan(entry, path, [phase.minutes for phase in blueprint.phases], blueprint.length)


def _plan(entry: Entry, path: Path, slots: list[list[int]], length: int) -> Iterator[Problem]:
    expected = 0
    for index, (start, end) in enumerate(slots):
        where: Path = (*path, index, "minutes")
        if end <= start:
            yield entry.loaded.problem(where, "SG073", f"ends at {end}, before it has begun at {start}", "write `[start, end]`")
        if start != expected:
            what = "a gap" if start > expected else "an overlap"
            message = f"{what} between minutes {min(start, expected)} and {max(start, expected)}"
            yield entry.loaded.problem(where, "SG073", message, f"this one starts at {expected}")
        expected = end
    if expected != length:
        where, hint = (*path, len(slots) - 1, "minutes"), f"the last one ends at {length}"
        yield entry.loaded.problem(where, "SG073", f"the plan ends at {expected}, not at {length}", hint)


RULE = Rule("minutes", ("SG073",), check)
