"""Two cases that say the same in the same words: what they share belongs into a pattern."""

from __future__ import annotations

from collections.abc import Iterator

from ..markup.repetition import overlaps
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, cases

LIMIT = 0.01
"""Of the shorter case's runs of six words. Cases written apart share 0.1 to 0.3 % (set phrases of the field); one pasted
paragraph of 60 words in a case of 6,000 is 1 %."""


def check(collection: Collection) -> Iterator[Problem]:
    for found in overlaps({case.id: case for _, case in cases(collection)}):
        if found.share > LIMIT:
            message = f"{found.share:.1%} of the wording stands in `{found.second}` too, the longest: “{found.passage}”"
            hint = "move what both share into a pattern, link to it, and say here what is different"
            yield collection.cases[found.first].problem(found.path, "SG084", message, hint)


RULE = Rule("repetition", ("SG084",), check)
