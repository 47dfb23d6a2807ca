"""Fields that hold the id of another file: the file must exist, and a list names it once."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Reference, place, walk
from ..problems import Problem, did_you_mean
from ..reading.collection import Collection
from .rule import Rule

_FIRST = {"case": "walkthrough"}
"""The file that makes a record of a kind with several."""


def check(collection: Collection) -> Iterator[Problem]:
    for entry in collection.entries:
        if entry.record is None:
            continue
        for path, value, marks in walk(entry.record):
            for mark in marks:
                if isinstance(mark, Reference) and value not in collection.ids(mark.to):
                    near = did_you_mean(value, sorted(collection.ids(mark.to)))
                    hint = f"{near} Or add data/{place(_FIRST.get(mark.to, mark.to), value)}".removeprefix(" Or ")
                    yield entry.loaded.problem(path, "SG041", f"there is no {mark.to} `{value}`", hint)


RULE = Rule("references", ("SG041",), check)
