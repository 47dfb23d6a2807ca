"""An id names one thing in its list, and a list names a thing once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..model import Kind, Path, Reference, parts, walk
from ..model.item import Item
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, cases


def check(collection: Collection) -> Iterator[Problem]:
    yield from _in_files(collection)
    yield from _over_layers(collection)


def _over_layers(collection: Collection) -> Iterator[Problem]:
    """Figures and components of the reference whose name the walk-through has used."""
    for files, case in cases(collection):
        if case.reference is None:
            continue
        taken = set(case.walkthrough.figures)
        names: list[tuple[Path, str]] = []
        for name in case.reference.clarify.figures:
            names += [(("reference", "clarify", "figures", name), name)] if name in taken else []
        boxes = {component.id for component in case.walkthrough.design.components}
        for index, component in enumerate(case.reference.serve.components):
            names += [(("reference", "serve", "components", index, "id"), component.id)] if component.id in boxes else []
        for path, name in names:
            message, hint = f"`{name}` stands in the walk-through already", "both layers may refer to it; keep it in one"
            yield files.problem(path, "SG063", message, hint, key=path[-1] == name)


def _in_files(collection: Collection) -> Iterator[Problem]:
    for entry in collection.entries:
        if entry.record is None:
            continue
        seen: dict[tuple[Path, str], list[str]] = defaultdict(list)
        items = {path for path, _ in parts(entry.record, Item)}
        for path, value, marks in walk(entry.record):
            names = any(isinstance(mark, Reference) or mark == Kind("figure") for mark in marks)
            at = next((i for i in (-1, -2) if len(path) >= -i and isinstance(path[i], int)), None)
            if at is None or not isinstance(value, str) or not (names or path[-1] == "id") or path[-1] == "case":
                continue
            if path[:-1] in items:
                continue  # Unique in the whole file: a rule of its own.
            known = seen[path[:at], str(path[-1]) if at == -2 else ""]
            if value in known:
                hint = "give it another id, or keep one of the two"
                yield entry.loaded.problem(path, "SG063", f"`{value}` stands here twice", hint)
            known.append(value)


RULE = Rule("duplicates", ("SG063",), check)
