"""How much of one case's own text stands in another's, word for word.

Texts are compared by shingles, as in Broder, "On the resemblance and containment of documents", 1997: the containment of
A in B is the share of A's runs of `WIDTH` words that also stand in B. Must not know files or problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from ..model import Kind, Path, Record, walk

WIDTH = 6
"""Long enough that shared terms (`the latency objective at p99`) do not count, short enough to see a reworded sentence."""

_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
_APART = re.compile(r"\{\{.*?\}\}|\$[^$\n]*\$|\[@[^\]]*\]|\]\([^)]*\)", re.DOTALL)


@dataclass(frozen=True)
class Overlap:
    """What two records share: the larger containment, and the longest shared run with its place in the first."""

    first: str
    second: str
    share: float
    passage: str
    path: Path


def overlaps(records: Mapping[str, Record]) -> Iterator[Overlap]:
    """Every pair of records with at least one shared shingle."""
    texts = {id: _runs(record) for id, record in records.items()}
    shingles = {id: {s for words, _ in runs for s in _shingles(words)} for id, runs in texts.items()}
    for first, second in combinations(records, 2):
        common = shingles[first] & shingles[second]
        if common:
            share = len(common) / min(len(shingles[first]), len(shingles[second]))
            passage, path = _longest(texts[first], common)
            yield Overlap(first, second, share, passage, path)


def _runs(record: Record) -> list[tuple[list[str], Path]]:
    """The words of each text of a record. Figures, formulas and citations end a run: they are nobody's wording."""
    return [
        (_WORD.findall(part.lower()), path)
        for path, value, marks in walk(record)
        if Kind("line") in marks or Kind("prose") in marks
        for part in _APART.split(str(value))
    ]


def _shingles(words: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[i : i + WIDTH]) for i in range(len(words) - WIDTH + 1))


def _longest(runs: list[tuple[list[str], Path]], common: set[tuple[str, ...]]) -> tuple[str, Path]:
    best: tuple[list[str], Path] = ([], ())
    for words, path in runs:
        start: int | None = None
        for index, shingle in enumerate([*_shingles(words), ()]):
            if shingle in common:
                start = index if start is None else start
            elif start is not None:
                found = words[start : index + WIDTH - 1]
                best = (found, path) if len(found) > len(best[0]) else best
                start = None
    return " ".join(best[0]), best[1]
