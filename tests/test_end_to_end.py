"""The tiny guide from its data files to site, book and sheet."""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

import golden
from studyguide.document import Badge, Cards, Diagram, Document, Sheet, Tabs, Text, find, runs, still
from studyguide.publishing.build import Built
from studyguide.publishing.editions import SHELF
from studyguide.publishing.site import build_site

OFF_PAPER = (Cards, Diagram, Tabs)
"""What paper shows in another way: cards without links to files, drawings as pictures, tabs not at all."""


def _letters(text: str) -> str:
    """Letters and digits alone: hyphens, quotes and line ends are the printer's."""
    return "".join(re.findall(r"[^\W_]", text.casefold()))


def _printed(file: Path) -> str:
    return _letters(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(file.read_bytes())).pages))


def _said(page: Document | Sheet) -> list[str]:
    """The words of a page, a piece each: marks stand between pieces, and a page may end within one, so each only begins."""
    pieces = [node.text for run in runs(page, without=OFF_PAPER) for node in find(still(run), Text, Badge)]
    return [said for piece in pieces if (said := _letters(piece)[:30])]


def test_every_volume_prints_every_line_of_its_pages(tiny: Built, tiny_site: Path) -> None:
    files = {copy.id: copy.path for copy in SHELF.copies}
    volumes = [volume for volume in tiny.outline.volumes if volume.id in files]
    assert volumes
    for volume in volumes:
        printed = _printed(tiny_site / files[volume.id])
        for page in (leaf.document for part in volume.parts for leaf in part.leaves):
            assert [said for said in _said(page) if said not in printed] == [], (volume.id, page.title)


def test_the_sheet_prints_every_line_of_its_page(tiny: Built, tiny_site: Path) -> None:
    [sheet] = tiny.sheets
    printed = _printed(tiny_site / "downloads" / "cheat-sheets" / "album-ranking.pdf")
    shown = replace(sheet, picture_equivalent=())  # The picture itself is printed.
    assert [said for said in _said(shown) if said not in printed] == []


def test_same_input_same_bytes(tiny_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    root = golden.project(tmp_path)
    build_site(root)
    assert _digests(root / "site") == _digests(tiny_site)


def _digests(site: Path) -> dict[str, str]:
    # MkDocs writes the day of the build into its sitemap; nothing else may know the date.
    files = [file for file in sorted(site.rglob("*")) if file.is_file() and not file.name.startswith("sitemap.xml")]
    return {file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
