"""A figure that nothing refers to, and that rules nothing out, is a number without a purpose."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import names_in
from ..markup import values_in
from ..model import Kind, walk
from ..problems import Problem
from ..reading.collection import Collection
from .numbered import Numbered, numbered
from .rule import Rule


def check(collection: Collection) -> Iterator[Problem]:
    for record in numbered(collection):
        used = set(_used(record))
        for name, path in record.places.items():
            if name not in used:
                hint = "say in the text what follows from it, or remove it"
                yield record.problem(path, "SG044", f"nothing refers to the figure `{name}`", hint, key=True)


def _used(record: Numbered) -> Iterator[str]:
    for path, value, marks in walk(record.record):
        if Kind("figure") in marks:
            yield value
        elif Kind("expression") in marks or Kind("function") in marks:
            yield from names_in(value)
        elif Kind("line") in marks or Kind("prose") in marks:
            names = [name for code in values_in(value) for name in names_in(code)]
            if own := record.own(path):
                # What a figure says about itself is no use of it, unless it rules something out.
                names = [name for name in names if name not in ("this", own)] + [own] * (path[-1] == "eliminates")
            yield from names


RULE = Rule("figure-unused", ("SG044",), check)
