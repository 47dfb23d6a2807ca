"""The id of a question, a card or a section names one thing in its file: links and learners' progress hold on to it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import parts
from ..model.item import Item
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule


def check(collection: Collection) -> Iterator[Problem]:
    for entry in collection.entries:
        lines: dict[str, int] = {}
        for path, item in parts(entry.record, Item) if entry.record else ():
            where = (*path, "id")
            if item.id in lines:
                message = f"the id `{item.id}` belongs to something on line {lines[item.id]}"
                hint = "give the newer of the two another id; nobody holds on to it yet"
                yield entry.loaded.problem(where, "SG078", message, hint)
            lines.setdefault(item.id, entry.loaded.span(where).line)


RULE = Rule("item-ids", ("SG078",), check)
