"""An id names one thing in its list, and a list names a thing once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..model import Kind, Path, Reference, walk
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule


def check(collection: Collection) -> Iterator[Problem]:
    for entry in collection.entries:
        if entry.record is None:
            continue
        seen: dict[tuple[Path, str], list[str]] = defaultdict(list)
        for path, value, marks in walk(entry.record):
            names = any(isinstance(mark, Reference) or mark == Kind("figure") for mark in marks)
            at = next((i for i in (-1, -2) if len(path) >= -i and isinstance(path[i], int)), None)
            if at is None or not isinstance(value, str) or not (names or path[-1] == "id") or path[-1] == "case":
                continue
            known = seen[path[:at], str(path[-1]) if at == -2 else ""]
            if value in known:
                hint = "give it another id, or keep one of the two"
                yield entry.loaded.problem(path, "SG063", f"`{value}` stands here twice", hint)
            known.append(value)


RULE = Rule("duplicates", ("SG063",), check)
