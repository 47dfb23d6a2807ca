"""A source can be found: it has an arXiv number, a DOI or an address."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Source
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, each


def check(collection: Collection) -> Iterator[Problem]:
    for entry, source in each(collection, Source):
        if not (source.arxiv or source.doi or source.url):
            hint = "add `arxiv:`, `doi:`, or `url:` where there is neither"
            yield entry.loaded.problem(("id",), "SG080", f"`{source.id}` has no identifier", hint, key=True)


RULE = Rule("source-identifier", ("SG080",), check)
