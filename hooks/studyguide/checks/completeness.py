"""What a case must hold before it may call itself complete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..markup.count import own_words
from ..model import LEVELS, Case, Path
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, each

WORDS = 4000

LEAST: tuple[tuple[Path, int, str], ...] = (
    (("clarify", "questions"), 6, "questions that fork the design"),
    (("clarify", "figures"), 12, "figures"),
    (("whiteboard",), 10, "claims on the whiteboard"),
    (("model", "candidates"), 3, "candidates"),
    (("monitor", "failures"), 6, "failures"),
    (("deep_dives",), 2, "deep dives"),
    (("trade_offs",), 6, "trade-offs"),
    (("follow_ups",), 12, "follow-ups"),
    (("flashcards",), 10, "flashcards"),
    (("quiz",), 5, "quiz questions"),
    (("sources",), 8, "sources"),
)
"""Place in the case, how many at least, and what they are called."""

DERIVED = 8
FOLLOW_UPS_A_LEVEL = 4


def check(collection: Collection) -> Iterator[Problem]:
    for entry, case in each(collection, Case):
        if case.status != "complete":
            continue
        for path, message in shortages(case):
            hint = "add what is missing, or say `status: draft`"
            yield entry.loaded.problem(path, "SG071", f"a complete case has {message}", hint, key=True)


def shortages(case: Case) -> Iterator[tuple[Path, str]]:
    """Everything in which a case falls short of complete, with its place."""
    for path, least, what in LEAST:
        value = case
        for part in path:
            value = getattr(value, str(part))
        if (count := len(value)) < least:  # type: ignore[arg-type]
            yield path, f"at least {least} {what}; here {_are(count)} {count}"
    derived = sum(figure.derived is not None for figure in case.clarify.figures.values())
    if derived < DERIVED:
        yield ("clarify", "figures"), f"at least {DERIVED} derived figures; here {_are(derived)} {derived}"
    levels = Counter(follow_up.level for follow_up in case.follow_ups)
    for level in LEVELS:
        if levels[level] < FOLLOW_UPS_A_LEVEL:
            message = f"at least {FOLLOW_UPS_A_LEVEL} follow-ups at level {level}; here {_are(levels[level])} {levels[level]}"
            yield ("follow_ups",), message
    if (words := own_words(case)) < WORDS:
        yield ("status",), f"at least {WORDS:,} words of its own; here {_are(words)} {words:,}"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


RULE = Rule("completeness", ("SG071",), check)
