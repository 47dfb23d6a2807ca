"""What a rule is.

Owns the record and the few ways in which rules look at a collection. Must not know any particular rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from ..model import Case, Framework, Idea, Pattern, Record, Walkthrough
from ..model.base import Path
from ..model.graph import Graph
from ..problems import Problem
from ..reading.collection import CaseFiles, Collection, Entry

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Rule:
    """One thing that must hold. `check` yields problems with one of `codes` and never raises."""

    name: str
    codes: tuple[str, ...]
    check: Callable[[Collection], Iterator[Problem]]


def each(collection: Collection, model: type[R]) -> Iterator[tuple[Entry, R]]:
    """Every valid record of a model, with its file."""
    for entry in collection.entries:
        if isinstance(entry.record, model):
            yield entry, entry.record


def cases(collection: Collection) -> Iterator[tuple[CaseFiles, Case]]:
    """Every case whose layers are all valid, with its files. Paths into it begin with the layer."""
    for files in collection.cases.values():
        yield files, files.case


def graphs(collection: Collection) -> Iterator[tuple[Entry, Path, Graph]]:
    """Every drawing of components and flows, with its file and place."""
    for entry in collection.entries:
        match entry.record:
            case Walkthrough(design=design):
                yield entry, ("design",), design
            case Pattern() as pattern:
                yield entry, ("drawing",), pattern.drawing
            case Idea() as idea if idea.picture.flow is not None:
                yield entry, ("picture", "flow"), idea.picture.flow


def framework(collection: Collection) -> Framework | None:
    """The framework, when its file is valid."""
    return next((record for _, record in each(collection, Framework)), None)
