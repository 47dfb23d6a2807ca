"""Everything the guide knows, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from .base import Record
from .case import Case
from .framework import Framework
from .metric import Metric
from .pattern import Pattern
from .source import Source
from .term import Term

KINDS: dict[str, type[Record]] = {
    "case": Case,
    "pattern": Pattern,
    "metric": Metric,
    "source": Source,
    "term": Term,
}
"""Kinds of record that have a file each, by the name that references use."""

FOLDERS: dict[str, str] = {kind: f"{kind}s" for kind in KINDS}
"""Folder of each kind below `data/`."""


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
