"""Editions are values: what is promised is made, and pages and links follow from the list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from studyguide.document import Card, Document, Link, Section, Sheet, Target, find, plain
from studyguide.publishing import build
from studyguide.publishing.build import Built
from studyguide.publishing.editions import EDITIONS, SHELF, Edition, downloads
from studyguide.publishing.press import Press
from studyguide.views.shelf import Copy, Shelf
from studyguide.writers.html import website


def letters(built: Built, press: Press, every: Copy, each: Copy) -> dict[str, bytes]:
    """The writer of a new edition."""
    return {every.at(): b"all", **{each.at(id): id.encode() for id in built.guide.cases}}


NOTES = Edition(
    "Writing the notes",
    (
        Copy("all-notes", "downloads/notes.txt", "Text", "book", "book_says", gathers="case"),
        Copy("notes", "downloads/notes/{id}.txt", "Text", "sheets", "sheet_says", of="case"),
    ),
    letters,
)
"""The entry of a new edition."""


@pytest.fixture(scope="module")
def noted(tiny_guide: Path) -> Built:
    """The tiny guide with a new edition on its shelf."""
    return build.guide(tiny_guide, shelf=Shelf((*SHELF.copies, *NOTES.copies)))


def _downloads_page(built: Built) -> Document:
    [page] = [d for d in built.documents if d.target == Target("page", "downloads")]
    return page


def test_a_new_edition_is_a_writer_and_an_entry(noted: Built) -> None:
    said: list[str] = []
    files = downloads(noted, said.append, [NOTES])
    assert said == ["Writing the notes"]
    assert files == {"downloads/notes.txt": b"all", "downloads/notes/album-ranking.txt": b"album-ranking"}
    page = _downloads_page(noted)
    cards = [card.target.id for card in find(page.blocks, Card)]
    assert set(files) <= set(cards)
    [section] = [block for block in page.blocks if isinstance(block, Section) and block.id == "notes"]
    [card] = find(section, Card)
    assert (plain(card.title), plain(card.meta)) == (noted.guide.cases["album-ranking"].title, "Text")


def test_every_file_that_a_page_leads_to_is_promised(tiny: Built) -> None:
    promised = {path for edition in EDITIONS for path in edition.paths(tiny)}
    linked = {node.target.id for d in tiny.documents for node in find(d.blocks, Link, Card) if node.target.kind == "file"}
    assert linked == promised


def test_the_page_of_a_sheet_leads_to_its_print_where_there_is_one(tiny: Built) -> None:
    [sheet] = tiny.sheets
    assert sheet.printed == Target("file", "downloads/cheat-sheets/album-ranking.pdf")
    site = website(tiny.pages, tiny.outline, tiny.words, {})
    assert 'href="../downloads/cheat-sheets/album-ranking.pdf"' in site.pages["sheets/album-ranking.md"].page.html
    alone = website((replace(sheet, printed=None),), tiny.outline, tiny.words, {})
    assert ".pdf" not in alone.pages["sheets/album-ranking.md"].page.html


def test_an_edition_that_breaks_its_promise_is_a_fault_of_the_program(tiny: Built) -> None:
    lazy = replace(NOTES, make=lambda built, press, every, each: {every.at(): b""})
    with pytest.raises(RuntimeError, match="album-ranking"):
        downloads(tiny, editions=[lazy])


def test_what_there_is_nothing_for_is_neither_made_nor_offered(tiny: Built) -> None:
    bare = replace(tiny, pages=tuple(page for page in tiny.pages if not isinstance(page, Sheet)))
    sheets = [edition for edition in EDITIONS if any(copy.of == "sheet" for copy in edition.copies)]
    said: list[str] = []
    assert downloads(bare, said.append, sheets) == {}
    assert said == []
    assert [copy.id for copy in SHELF.copies if copy.ids(page.target for page in bare.pages)] == ["guide"]
