"""Everything the guide knows, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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
    """All records by id, in the order of their file names."""

    framework: Framework
    cases: Mapping[str, Case]
    patterns: Mapping[str, Pattern]
    metrics: Mapping[str, Metric]
    sources: Mapping[str, Source]
    terms: Mapping[str, Term]

    def of(self, kind: str) -> Mapping[str, Record]:
        """Records of one kind, by id."""
        records: Mapping[str, Record] = getattr(self, FOLDERS[kind])
        return records
