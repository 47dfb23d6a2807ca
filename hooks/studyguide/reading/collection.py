"""All data files of a guide, read and validated as far as each can be.

Owns how files become entries, cases and ledgers. Must not know rules that look across files: those are checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as FilePath

from ..figures import Ledger
from ..figures.units import Units, make_units, units_from
from ..model import FILES, FOLDERS, KINDS, LAYERS, Case, CaseReference, Figure, Framework, Guide, Idea, Path, Record, Walkthrough
from ..problems import Problem
from .files import NEEDED, files, strays
from .load import Loaded, load, unread
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
class CaseFiles:
    """A case of which every layer could be read, with the file of each layer."""

    case: Case
    layers: Mapping[str, Loaded]

    def problem(self, path: Path, code: str, message: str, hint: str = "", *, needle: str = "", key: bool = False) -> Problem:
        """A problem at a path into the case, which begins with the layer; at the walk-through when there is no such file."""
        layer = str(path[0])
        if layer not in self.layers:
            return self.layers["walkthrough"].problem((), code, message, hint)
        return self.layers[layer].problem(path[1:], code, message, hint, needle=needle, key=key)


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
        kinds: dict[str, frozenset[str]] = {kind: frozenset(entry.id for entry in self.of(kind)) for kind in KINDS}
        return {"case": frozenset(self._layers), **kinds}

    @cached_property
    def _layers(self) -> dict[str, dict[str, Entry]]:
        """The files of each case by id and layer."""
        found: dict[str, dict[str, Entry]] = {}
        for entry in self.entries:
            if entry.kind in LAYERS:
                found.setdefault(entry.id, {})[entry.kind] = entry
        return found

    @cached_property
    def cases(self) -> Mapping[str, CaseFiles]:
        """Every case whose files are all valid, by id."""
        found: dict[str, CaseFiles] = {}
        for id, layers in self._layers.items():
            if "walkthrough" in layers and all(entry.record for entry in layers.values()):
                case = Case.model_validate({layer: entry.record for layer, entry in layers.items()})
                found[id] = CaseFiles(case, {layer: entry.loaded for layer, entry in layers.items()})
        return found

    def whole(self, entry: Entry) -> bool:
        """Whether everything that an entry may refer to within its record could be read: for a layer, the whole case."""
        return entry.kind not in LAYERS or entry.id in self.cases

    @cached_property
    def _ledgers(self) -> dict[str, Ledger]:
        found: dict[str, Ledger] = {}
        for id, layers in self._layers.items():
            figures: dict[str, Figure] = {}
            for entry in reversed(layers.values()):
                match entry.record:
                    case CaseReference(clarify=clarify):
                        figures |= clarify.figures
                    case Walkthrough(figures=own):
                        figures |= own
            found[id] = Ledger(figures, self.units)
        return found

    def ledger(self, entry: Entry) -> Ledger:
        """The figures of a case, of all its layers, or of an idea; for any other entry none, which still does arithmetic."""
        if isinstance(entry.record, Idea):
            return self._ideas[entry.id]
        return self.ledger_of(entry.id) if entry.kind in LAYERS else Ledger({}, self.units)

    @cached_property
    def _ideas(self) -> dict[str, Ledger]:
        return {e.id: Ledger(e.record.figures, self.units) for e in self.entries if isinstance(e.record, Idea)}

    def ledger_of(self, case: str) -> Ledger:
        """The figures of a case, by its id."""
        return self._ledgers[case]

    @property
    def texts(self) -> dict[str, str]:
        """The text of every file by path, for excerpts."""
        return {**self.others, **{entry.path: entry.loaded.text for entry in self.entries}}

    def guide(self) -> Guide:
        """The guide. Only for a collection without problems: raises ValueError when an entry has no record."""
        tables: dict[str, dict[str, Record]] = {kind: {} for kind in FOLDERS}
        framework: Framework | None = None
        for entry in self.entries:
            if entry.record is None:
                raise ValueError(f"{entry.path} is not valid")
            if isinstance(entry.record, Framework):
                framework = entry.record
            elif entry.kind in KINDS:
                tables[entry.kind][entry.id] = entry.record
        tables["case"] |= {id: files.case for id, files in self.cases.items()}
        if framework is None:
            raise ValueError("data/framework.yml is missing")
        return Guide(framework, tables)


def read(root: FilePath) -> Collection:
    """Read `root/data`. Raises nothing for bad data; a file that cannot be read has a problem and an entry without record."""
    data = root / "data"
    entries: list[Entry] = []
    problems: list[Problem] = []
    units, listed, found = _units(data / "units.yml")
    problems += found
    for kind, id, file in files(data):
        name = file.relative_to(root).as_posix()
        if not file.is_file():
            message = "is a folder, not a file" if file.is_dir() else "the file is missing"
            problems.append(Problem(name, 1, 1, TYPE, message, NEEDED.get(kind, "one thing per file")))
            continue
        loaded, found = load(file, name)
        problems += found
        if loaded is None:
            # The id exists all the same: whatever refers to it is not to blame.
            entries.append(Entry(kind, id, unread(file, name), None))
            continue
        record, invalid = validate(loaded, FILES[kind])
        problems += invalid
        entries.append(Entry(kind, id, loaded, record))
    problems += strays(data, root)
    return Collection(tuple(entries), tuple(problems), units, {listed.path: listed.text} if listed else {})


def _units(file: FilePath) -> tuple[Units, Loaded | None, list[Problem]]:
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
