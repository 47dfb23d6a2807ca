"""All data files of a guide, read and validated as far as each can be.

Owns which files there are and what kind each is. Must not know rules that look across files: those are checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..figures import Ledger
from ..figures.units import Units, make_units, units_from
from ..model import FOLDERS, KINDS, Case, Framework, Guide, Record
from ..problems import Problem, did_you_mean
from .load import FORM_OF_NAME, Loaded, load, unread
from .validate import TYPE, validate


@dataclass(frozen=True)
class Entry:
    """One file: its kind, the id that its name gives it, its text with marks, and its record if it is valid."""

    kind: str
    id: str
    loaded: Loaded
    record: Record | None

    @property
    def path(self) -> str:
        return self.loaded.path


@dataclass(frozen=True)
class Collection:
    """Every entry in the order of its path, with the problems met on the way."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    units: Units
    others: Mapping[str, str] = field(default_factory=dict)
    """The text of files that are no entries, by path."""

    def of(self, kind: str) -> Iterator[Entry]:
        """Entries of a kind, broken ones included: an id exists as soon as its file does."""
        return (entry for entry in self.entries if entry.kind == kind)

    def ids(self, kind: str) -> frozenset[str]:
        return self._ids.get(kind, frozenset())

    @cached_property
    def _ids(self) -> dict[str, frozenset[str]]:
        return {kind: frozenset(entry.id for entry in self.of(kind)) for kind in KINDS}

    @cached_property
    def _ledgers(self) -> dict[str, Ledger]:
        figures = {e.path: e.record.clarify.figures for e in self.entries if isinstance(e.record, Case)}
        return {path: Ledger(own, self.units) for path, own in figures.items()}

    def ledger(self, entry: Entry) -> Ledger:
        """The figures of a case; for any other entry a ledger without figures, which still does arithmetic."""
        return self._ledgers.get(entry.path) or Ledger({}, self.units)

    @property
    def texts(self) -> dict[str, str]:
        """The text of every file by path, for excerpts."""
        return {**self.others, **{entry.path: entry.loaded.text for entry in self.entries}}

    def guide(self) -> Guide:
        """The guide. Only for a collection without problems: raises ValueError when an entry has no record."""
        tables: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
        framework: Framework | None = None
        for entry in self.entries:
            if entry.record is None:
                raise ValueError(f"{entry.path} is not valid")
            if isinstance(entry.record, Framework):
                framework = entry.record
            else:
                tables[entry.kind][entry.id] = entry.record
        if framework is None:
            raise ValueError("data/framework.yml is missing")
        return Guide(framework, tables)


def read(root: Path) -> Collection:
    """Read `root/data`. Raises nothing for bad data; a file that cannot be read has a problem and an entry without record."""
    data = root / "data"
    entries: list[Entry] = []
    problems: list[Problem] = []
    known = {(folder, kind) for kind, folder in FOLDERS.items()}
    units, listed, found = _units(data / "units.yml")
    problems += found
    files = [("framework", data / "framework.yml")]
    files += [(kind, file) for folder, kind in sorted(known) for file in sorted((data / folder).glob("*.y*ml"))]
    for kind, file in files:
        name = file.relative_to(root).as_posix()
        if not file.is_file():
            message = "is a folder, not a file" if file.is_dir() else "the file is missing"
            problems.append(
                Problem(name, 1, 1, TYPE, message, "every guide has one" if kind == "framework" else "one thing per file")
            )
            continue
        loaded, found = load(file, name)
        problems += found
        if loaded is None:
            # The id exists all the same: whatever refers to it is not to blame.
            entries.append(Entry(kind, file.stem, unread(file, name), None))
            continue
        record, invalid = validate(loaded, KINDS.get(kind, Framework))
        problems += invalid
        entries.append(Entry(kind, file.stem, loaded, record))
    problems += _strays(data, root)
    return Collection(tuple(entries), tuple(problems), units, {listed.path: listed.text} if listed else {})


def _units(file: Path) -> tuple[Units, Loaded | None, list[Problem]]:
    name = f"data/{file.name}"
    if not file.is_file():
        return make_units([], {}), None, [Problem(name, 1, 1, TYPE, "the file is missing", "every guide has one")]
    loaded, found = load(file, name)
    try:
        return units_from(loaded.value if loaded else {"counts": []}), loaded or unread(file, name), found
    except ValueError as error:
        loaded = loaded or unread(file, name)
        word = re.search("`(.+)`", str(error))
        found.append(loaded.problem((), TYPE, str(error), "nouns in the singular, a word each", needle=word[1] if word else ""))
        return make_units([], {}), loaded, found


def _strays(data: Path, root: Path) -> Iterator[Problem]:
    """Files and folders that no kind claims: a misspelled folder would otherwise vanish from the guide in silence."""
    expected = {*FOLDERS.values(), "schema", "framework.yml", "units.yml"}
    for item in sorted(data.iterdir()) if data.is_dir() else []:
        if item.name not in expected and not item.name.startswith("."):
            hint = did_you_mean(item.name, expected) or f"`data/` holds {', '.join(sorted(expected))}"
            yield Problem(item.relative_to(root).as_posix(), 1, 1, FORM_OF_NAME, "belongs to no kind of data", hint)
    for folder in FOLDERS.values():
        for item in sorted((data / folder).iterdir()) if (data / folder).is_dir() else []:
            if item.suffix != ".yml" and not item.name.startswith("."):
                name = item.relative_to(root).as_posix()
                yield Problem(name, 1, 1, FORM_OF_NAME, "is not a `.yml` file", "rename it, or move it out of `data/`")
