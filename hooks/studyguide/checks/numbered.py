"""Records with figures of their own: a case with its layers, and an idea.

Owns how rules on figures look at both alike. Must not know any particular rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..figures import Ledger
from ..model import BareFigure, Idea, Path, Record, figure_at
from ..problems import Problem
from ..reading.collection import CaseFiles, Collection, Entry
from .rule import cases, each


@dataclass(frozen=True)
class Numbered:
    """A record with its figures, where each of them stands, and how a problem at a path of it is reported."""

    record: Record
    figures: Mapping[str, BareFigure]
    places: Mapping[str, Path]
    ledger: Ledger
    files: CaseFiles | Entry

    def own(self, path: Path) -> str | None:
        """The figure that a path of the record leads into, or None."""
        # A path into a case begins with the name of the layer.
        return figure_at(path[1:] if isinstance(self.files, CaseFiles) else path)

    def problem(self, path: Path, code: str, message: str, hint: str = "", *, needle: str = "", key: bool = False) -> Problem:
        where = self.files if isinstance(self.files, CaseFiles) else self.files.loaded
        return where.problem(path, code, message, hint, needle=needle, key=key)


def numbered(collection: Collection) -> Iterator[Numbered]:
    """Every case whose layers are all valid, and every valid idea."""
    for files, case in cases(collection):
        yield Numbered(case, case.figures, case.figure_places, collection.ledger_of(case.id), files)
    for entry, idea in each(collection, Idea):
        places: dict[str, Path] = {name: ("figures", name) for name in idea.figures}
        yield Numbered(idea, idea.figures, places, collection.ledger(entry), entry)
