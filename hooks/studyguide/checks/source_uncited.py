"""A source that nothing cites backs nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..markup import citations_in
from ..model import Kind, Reference, Source, walk
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, each


def check(collection: Collection) -> Iterator[Problem]:
    if any(entry.record is None for entry in collection.entries):
        return  # A file that could not be read may be the one that cites it.
    cited: set[str] = set()
    for entry in collection.entries:
        for _, value, marks in walk(entry.record) if entry.record else ():
            if Reference("source") in marks:
                cited.add(value)
            elif Kind("line") in marks or Kind("prose") in marks:
                cited.update(citations_in(value))
    for entry, source in each(collection, Source):
        if entry.id not in cited:
            hint = f"cite it as `[@{entry.id}]` where its claim is used, or remove the file"
            yield entry.loaded.problem(("id",), "SG081", f"nothing cites `{source.id}`", hint, key=True)


RULE = Rule("source-uncited", ("SG081",), check)
