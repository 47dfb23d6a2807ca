"""A word means one term: no name or alias belongs to two."""

from __future__ import annotations

from collections.abc import Iterator

from ..markup.folding import fold
from ..model import Path, Term
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, each


def check(collection: Collection) -> Iterator[Problem]:
    owners: dict[str, tuple[str, str]] = {}
    for entry, term in each(collection, Term):
        spellings: list[tuple[Path, str]] = [(("name",), term.name)]
        spellings += [(("aliases", index), alias) for index, alias in enumerate(term.aliases)]
        for path, spelling in spellings:
            word = " ".join(fold(spelling).split())
            if word not in owners:
                owners[word] = (entry.id, entry.path)
                continue
            owner, where = owners[word]
            message, hint = f"`{spelling}` already means the term `{owner}`", f"remove it here or in {where}"
            if owner == entry.id:
                message, hint = f"`{spelling}` stands in this term twice", "capitals make no difference; keep one"
            yield entry.loaded.problem(path, "SG082", message, hint)


RULE = Rule("term-names", ("SG082",), check)
