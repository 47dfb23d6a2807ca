"""The answer of a quiz question is one of its options, and no option stands there twice."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import CaseQuestions
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, each


def check(collection: Collection) -> Iterator[Problem]:
    for entry, questions in each(collection, CaseQuestions):
        for index, quiz in enumerate(questions.quiz):
            if not 1 <= quiz.answer <= len(quiz.options):
                message = f"there is no option {quiz.answer}: options are counted from 1 to {len(quiz.options)}"
                yield entry.loaded.problem(("quiz", index, "answer"), "SG072", message, "write the number of the right option")
            for position, option in enumerate(quiz.options):
                if option in quiz.options[:position]:
                    path = ("quiz", index, "options", position)
                    hint = "every wrong option is a misconception of its own"
                    yield entry.loaded.problem(path, "SG072", "this option stands there twice", hint)


RULE = Rule("quiz", ("SG072",), check)
