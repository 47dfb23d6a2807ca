"""What a case must hold before it may call itself complete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ..markup.count import own_words
from ..model import LEVELS, Case, Path
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, cases

WORDS = 4000

LEAST: tuple[tuple[Path, int, str], ...] = (
    (("walkthrough", "answer"), 10, "claims in the answer in one minute"),
    (("reference", "clarify", "questions"), 6, "questions that fork the design"),
    (("reference", "model", "candidates"), 3, "candidates"),
    (("reference", "monitor", "failures"), 6, "failures"),
    (("reference", "deep_dives"), 2, "deep dives"),
    (("reference", "trade_offs"), 6, "trade-offs"),
    (("reference", "sources"), 8, "sources"),
    (("questions", "follow_ups"), 12, "follow-ups"),
    (("questions", "flashcards"), 10, "flashcards"),
    (("questions", "quiz"), 5, "quiz questions"),
)
"""Place in the case, how many at least, and what they are called."""

FIGURES, DERIVED = 12, 8
"""Figures of all layers together; fewer do for a walk-through alone."""
FOLLOW_UPS_A_LEVEL = 4


def check(collection: Collection) -> Iterator[Problem]:
    for files, case in cases(collection):
        if case.walkthrough.status != "complete":
            continue
        for path, message in shortages(case):
            hint = "add what is missing, or say `status: draft`"
            yield files.problem(path, "SG071", f"a complete case has {message}", hint, key=True)


def shortages(case: Case) -> Iterator[tuple[Path, str]]:
    """Everything in which the layers that a case has fall short of complete, with its place."""
    for path, least, what in LEAST:
        value: Any = case
        for part in path:
            value = getattr(value, str(part)) if value is not None else None
        if value is not None and len(value) < least:
            yield path, f"at least {least} {what}; here {_are(len(value))} {len(value)}"
    yield from _figures(case)
    if case.questions:
        levels = Counter(follow_up.level for follow_up in case.questions.follow_ups)
        for level in LEVELS:
            if levels[level] < FOLLOW_UPS_A_LEVEL:
                message = f"at least {FOLLOW_UPS_A_LEVEL} follow-ups at level {level}; here {_are(levels[level])} {levels[level]}"
                yield ("questions", "follow_ups"), message


def _figures(case: Case) -> Iterator[tuple[Path, str]]:
    if case.reference is None:
        return
    path: Path = ("reference", "clarify", "figures")
    if (count := len(case.figures)) < FIGURES:
        yield path, f"at least {FIGURES} figures; here {_are(count)} {count}"
    derived = sum(figure.derived is not None for figure in case.figures.values())
    if derived < DERIVED:
        yield path, f"at least {DERIVED} derived figures; here {_are(derived)} {derived}"
    if (words := own_words(case)) < WORDS:
        yield ("walkthrough", "status"), f"at least {WORDS:,} words of its own; here {_are(words)} {words:,}"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


RULE = Rule("completeness", ("SG071",), check)
