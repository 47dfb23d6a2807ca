"""What the pages of the tiny guide say: read `fixtures/guide/expected`, beside the data it is said from."""

from __future__ import annotations

import pytest

import golden
from studyguide.publishing.build import Built

NAMES = sorted(file.name for file in golden.EXPECTED.iterdir())


@pytest.fixture(scope="module")
def texts(tiny: Built) -> dict[str, str]:
    return golden.transcripts(tiny)


@pytest.mark.parametrize("name", NAMES)
def test_page(texts: dict[str, str], name: str) -> None:
    assert texts[name] == (golden.EXPECTED / name).read_text(encoding="utf-8"), "run `make golden` and read the difference"


def test_no_page_and_no_file_is_left_over(texts: dict[str, str]) -> None:
    assert sorted(texts) == NAMES


def test_what_is_expected_can_be_read_in_review() -> None:
    assert max(len(text.read_text(encoding="utf-8").splitlines()) for text in golden.EXPECTED.iterdir()) < 400
