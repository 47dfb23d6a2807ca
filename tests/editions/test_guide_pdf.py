"""The PDFs of the real guide: every sheet is one page, and the book holds every case, with outline and links."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from editions.tags import assert_tags_are_whole
from studyguide.publishing.build import Built
from studyguide.publishing.editions import SHELF
from studyguide.views.shelf import Copy

COPIES = {copy.id: copy for copy in SHELF.copies}


@pytest.fixture(scope="module")
def files(site: Path) -> dict[str, PdfReader]:
    """Every PDF of the site by its path. Typst's warnings are errors, so that it was made says that there was none."""
    found = sorted((site / "downloads").rglob("*.pdf"))
    return {file.relative_to(site).as_posix(): PdfReader(io.BytesIO(file.read_bytes())) for file in found}


def _text(reader: PdfReader) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages).replace("\u00ad", "-"))


def test_every_sheet_is_one_page_with_its_title(real: Built, files: dict[str, PdfReader]) -> None:
    for sheet in real.sheets:
        reader = files[COPIES["sheets"].at(sheet.case_id)]
        assert len(reader.pages) == 1, sheet.case_id
        assert sheet.title in _text(reader)
    assert len(files[COPIES["all-sheets"].path].pages) == len(real.sheets)


def test_book_opens_every_case_from_its_outline(real: Built, files: dict[str, PdfReader]) -> None:
    book = files[COPIES["guide"].path]
    places = {str(entry.title): book.get_destination_page_number(entry) for entry in _entries(book.outline)}
    for case in real.guide.cases.values():
        [place] = [page for title, page in places.items() if title.endswith(case.title)]
        assert place is not None
        opening = book.pages[place].extract_text()
        assert case.title in opening, "the text can be extracted, on the page that the outline names"
    links = [a for page in book.pages for a in page.get("/Annots", ()) if a.get_object().get("/Subtype") == "/Link"]
    assert len(links) > 1000


def _entries(outline: list[Any]) -> Iterator[Destination]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _entries(entry)
        else:
            yield entry


@pytest.mark.parametrize("copy", [copy for copy in SHELF.copies if not copy.of and copy.form == "PDF"], ids=lambda copy: copy.id)
def test_tags_are_whole(copy: Copy, files: dict[str, PdfReader]) -> None:
    """Files of many pages are bound from pieces; nothing of what makes them accessible may get lost on the way."""
    stream = files[copy.path].stream
    stream.seek(0)
    assert_tags_are_whole(stream.read())


def test_book_is_small_enough_to_carry(files: dict[str, PdfReader]) -> None:
    stream = files[COPIES["guide"].path].stream
    stream.seek(0, io.SEEK_END)
    assert stream.tell() < 15e6
