"""What counts as the same wording, and that the cases of the guide do not repeat one another."""

from __future__ import annotations

import pytest

from studyguide.checks.repetition import LIMIT
from studyguide.markup.repetition import WIDTH, overlaps
from studyguide.model import Term
from studyguide.publishing.build import Built


def _term(id: str, short: str) -> Term:
    return Term(id=id, name=id, short=short)


def _share(one: str, other: str) -> float:
    return max((found.share for found in overlaps({"a": _term("a", one), "b": _term("b", other)})), default=0.0)


_SENTENCE = "a model that is stale by lunch cannot price an evening auction"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (_SENTENCE, 1.0),
        (_SENTENCE.upper() + "!", 1.0),
        ("Nothing of the sort is said here, not even in other words at all", 0.0),
        # Five shared words are fewer than a shingle has; six are one of the sentence's six.
        ("a model that is stale", 0.0),
        ("a model that is stale by tomorrow", 0.5),
    ],
)
def test_share_of_the_shorter(other: str, expected: float) -> None:
    assert _share(_SENTENCE, other) == pytest.approx(expected)


def test_figures_and_citations_are_nobodys_wording() -> None:
    assert _share("one two three {{ load }} four five six", "one two three {{ load }} four five six") == 0.0


def test_longest_passage_is_shown_with_its_place() -> None:
    [found] = overlaps({"a": _term("a", f"Before that, {_SENTENCE}."), "b": _term("b", f"{_SENTENCE} after all.")})
    assert found.passage == _SENTENCE
    assert found.path == ("short",)


def test_cases_stay_well_below_the_limit(real: Built) -> None:
    assert WIDTH == 6
    assert max((found.share for found in overlaps(real.guide.cases)), default=0.0) < LIMIT
