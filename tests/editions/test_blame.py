"""What an edition could not write is reported at the text that it came from: with real editions, past the checks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from studyguide import maths
from studyguide.document import Block, Document, Formula, Paragraph, text
from studyguide.problems import Broken
from studyguide.publishing import build, editions, web
from studyguide.publishing.blame import UNWRITTEN, problem
from studyguide.publishing.build import Built
from studyguide.views.lines import Line, Page
from studyguide.views.outline import PLAN

FILE = "data/patterns/cheap-first.yml"
TEXTS = {FILE: "id: cheap-first\nhow: Sort,\n  then score 中文 well.\nformula: x + \\foo\n", "data/other.yml": "name: 中"}


def _past_the_checks(tiny: Built, *blocks: Block) -> Built:
    """The tiny guide with blocks on the page of a pattern that no check has seen."""
    pages = [
        replace(page, blocks=(*page.blocks, *blocks)) if isinstance(page, Document) and page.source == FILE else page
        for page in tiny.pages
    ]
    return replace(tiny, pages=tuple(pages), outline=PLAN.outline(pages, tiny.words), texts=TEXTS)


def test_the_book_names_the_line(tiny: Built) -> None:
    with pytest.raises(Broken) as caught:
        editions.downloads(_past_the_checks(tiny, Paragraph(text("Then score 中文 well."))))
    [found] = caught.value.problems
    assert (found.path, found.line, found.column, found.code) == (FILE, 3, 14, UNWRITTEN)
    assert "could not be displayed" in found.message
    assert "3 |   then score 中文 well." in str(caught.value)


def test_the_site_names_the_formula(tiny: Built) -> None:
    with pytest.raises(Broken) as caught:
        web.site(_past_the_checks(tiny, Formula(r"x + \foo", "")))
    [found] = caught.value.problems
    assert (found.path, found.line, found.column, found.code) == (FILE, 4, 10, UNWRITTEN)


def test_what_names_no_text_is_reported_at_the_file() -> None:
    found = problem(KeyError("serve"), FILE, TEXTS)
    assert (found.path, found.line, found.message) == (FILE, 1, "something here cannot be written: KeyError: 'serve'")
    assert problem(RuntimeError(""), "", TEXTS).path == "data"


def test_a_file_that_is_not_known_is_looked_for_in_all() -> None:
    with pytest.raises(maths.FormulaError) as caught:
        maths.equation(r"x + \foo")
    assert problem(caught.value, "", TEXTS).path == FILE


def test_a_view_that_stumbles_names_its_record(tiny_guide: Path) -> None:
    def stumbles(*record: object) -> None:
        raise KeyError("serve")

    def broken(line: Line) -> Line:
        if isinstance(line, Page) or all(kind.kind != "pattern" for kind in line.kinds):
            return line
        return replace(line, kinds=tuple(replace(kind, view=stumbles) for kind in line.kinds))

    chapters = tuple(replace(chapter, lines=tuple(map(broken, chapter.lines))) for chapter in PLAN.chapters)
    with pytest.raises(Broken) as caught:
        build.guide(tiny_guide, replace(PLAN, chapters=chapters))
    assert [(found.path, found.code) for found in caught.value.problems] == [(FILE, UNWRITTEN)]


def test_a_guide_that_can_be_written_is(tiny: Built, tiny_guide: Path) -> None:
    assert tiny.texts[FILE] == (tiny_guide / FILE).read_text(encoding="utf-8")
    assert web.site(tiny).pages
