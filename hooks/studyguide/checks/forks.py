"""A question that forks the design goes on with one of its forks."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import CaseReference
from ..problems import Problem, did_you_mean
from ..reading.collection import Collection
from .rule import Rule, each


def check(collection: Collection) -> Iterator[Problem]:
    for entry, reference in each(collection, CaseReference):
        for index, question in enumerate(reference.clarify.questions):
            if question.assume not in question.forks:
                hint = did_you_mean(question.assume, question.forks) or f"the forks are {', '.join(question.forks)}"
                path = ("clarify", "questions", index, "assume")
                yield entry.loaded.problem(path, "SG067", f"`{question.assume}` is none of the forks", hint)


RULE = Rule("forks", ("SG067",), check)
