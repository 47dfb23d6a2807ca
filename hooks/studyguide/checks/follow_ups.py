"""Every level has follow-ups: a page read at one level must not run dry."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import LEVELS, CaseQuestions
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, each


def check(collection: Collection) -> Iterator[Problem]:
    for entry, questions in each(collection, CaseQuestions):
        present = {follow_up.level for follow_up in questions.follow_ups}
        for level in LEVELS:
            if level not in present:
                hint = f"add one with `level: {level}`"
                yield entry.loaded.problem(("follow_ups",), "SG070", f"no follow-up is asked at level {level}", hint, key=True)


RULE = Rule("follow-ups", ("SG070",), check)
