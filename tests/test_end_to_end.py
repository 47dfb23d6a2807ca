"""The tiny guide from its data files to site, book and sheet."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

import golden


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return golden.built_site(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[str, str]:
    return golden.as_text(site)


@pytest.mark.parametrize("name", [*(f"{page}.txt" for page in golden.PAGES), "book.txt", "sheet.txt"])
def test_golden(texts: dict[str, str], name: str) -> None:
    expected = (golden.EXPECTED / name).read_text(encoding="utf-8")
    assert texts[name] == expected, "run `make golden` and read the difference"


def test_no_golden_file_is_left_over() -> None:
    names = {file.relative_to(golden.EXPECTED).as_posix() for file in golden.EXPECTED.rglob("*.txt")}
    assert names == {*(f"{page}.txt" for page in golden.PAGES), "book.txt", "sheet.txt"}


def test_same_input_same_bytes(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    again = golden.built_site(tmp_path)
    assert _digests(again) == _digests(site)


def _digests(site: Path) -> dict[str, str]:
    # MkDocs writes the day of the build into its sitemap; nothing else may know the date.
    files = [file for file in sorted(site.rglob("*")) if file.is_file() and not file.name.startswith("sitemap.xml")]
    return {file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
