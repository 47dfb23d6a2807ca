"""Whatever the check accepts is written: a guide of random texts through the real check and every edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz import build_all, written


@pytest.mark.parametrize("seed", [1, 11])
def test_what_the_check_accepts_is_written(tmp_path: Path, seed: int) -> None:
    _, texts = written(tmp_path, seed)
    assert texts > 100, "the check refused nearly everything: the test says nothing"
    assert all(content.startswith(b"%PDF") for path, content in build_all(tmp_path).items() if path.endswith(".pdf"))
