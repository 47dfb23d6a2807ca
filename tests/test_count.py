"""Own words are running text: what the author wrote, and nothing that is computed from it."""

from __future__ import annotations

import pytest

from studyguide.markup.count import own_words, words
from studyguide.model import Term


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("One two three.", 3),
        ("two-tower retrieval doesn't", 3),
        ("1,000 pairs at 2.5 %", 4),
        ("about {{ ceil(load / shards) in machine }} machines", 3),
        ("with $x_i + y_i$ it holds [@doe-2020; @roe-2021]", 5),
        ("see [the pattern](pattern:two-tower-retrieval)", 3),
        ("- **first**\n- `second`", 2),
        (r"\$5 or \$6", 3),
    ],
)
def test_words(text: str, count: int) -> None:
    assert words(text) == count


def test_only_running_text_counts() -> None:
    # `name`, `aliases` and ids are no sentences.
    term = Term(id="recall", name="recall", aliases=["sensitivity"], short="Share found.", more="Of all.", see=["precision"])
    assert own_words(term) == 4
