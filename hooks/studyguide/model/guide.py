"""Everything the guide knows, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from .base import Record
from .case import LAYERS, Case
from .framework import Framework
from .idea import Idea
from .metric import Metric
from .pattern import Pattern
from .source import Source
from .term import Term

KINDS: dict[str, type[Record]] = {
    "idea": Idea,
    "pattern": Pattern,
    "metric": Metric,
    "source": Source,
    "term": Term,
}
"""Kinds of record that have a file each, by the name that references use. A case has a folder with a file for each layer."""

FOLDERS: dict[str, str] = {kind: f"{kind}s" for kind in ("case", *KINDS)}
"""Folder of each kind below `data/`."""

FILES: dict[str, type[Record]] = {**LAYERS, **KINDS, "framework": Framework}
"""Every kind of file, and what it holds."""


def place(kind: str, id: str) -> str:
    """Where a file of `FILES` lies below `data/`."""
    if kind == "framework":
        return "framework.yml"
    return f"{FOLDERS['case']}/{id}/{kind}.yml" if kind in LAYERS else f"{FOLDERS[kind]}/{id}.yml"


@dataclass(frozen=True)
class Guide:
    """All records by kind and id, in the order of their file names."""

    framework: Framework
    records: Mapping[str, Mapping[str, Record]]

    def of(self, kind: str) -> Mapping[str, Record]:
        """Records of one kind, by id."""
        return self.records[kind]

    @property
    def cases(self) -> Mapping[str, Case]:
        return cast("Mapping[str, Case]", self.of("case"))

    @property
    def ideas(self) -> Mapping[str, Idea]:
        return cast("Mapping[str, Idea]", self.of("idea"))

    @property
    def patterns(self) -> Mapping[str, Pattern]:
        return cast("Mapping[str, Pattern]", self.of("pattern"))

    @property
    def metrics(self) -> Mapping[str, Metric]:
        return cast("Mapping[str, Metric]", self.of("metric"))

    @property
    def sources(self) -> Mapping[str, Source]:
        return cast("Mapping[str, Source]", self.of("source"))

    @property
    def terms(self) -> Mapping[str, Term]:
        return cast("Mapping[str, Term]", self.of("term"))
