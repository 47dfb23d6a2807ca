"""The book and the sheets as files: pages, outline, links, tags, text, and the same bytes twice."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from editions.example import ELSEWHERE, GLOSSARY, META, PALETTE, PATTERN, STEPS, TITLE, all_text, links, reader, titles
from editions.tags import assert_tags_are_whole
from studyguide.document import (
    Document,
    Picture,
    Sheet,
    SheetNumber,
    SheetSlot,
    text,
)
from studyguide.saying.words import words
from studyguide.views.outline import PLAN
from studyguide.writers.book import book
from studyguide.writers.sheet import SheetsSpill, sheets
from writers.kitchen_sink import DOCUMENT, HOSTILE, SVG

SHEET = Sheet(
    case_id="kitchen-sink",
    title=f"Kitchen sink {HOSTILE}",
    prompt=text("Design a system that washes up."),
    teaches=text("Water is a budget."),
    questions=tuple(text(f"Question {n}? Then build {n}.") for n in range(5)),
    numbers=tuple(
        SheetNumber(f"label {n}", amount, unit)
        for n, (amount, unit) in enumerate(
            (("46,000", "requests a second"), ("35", "ms"), ("$1.4", "million a month"), ("2.5 %", ""))
        )
    ),
    framing=(("Task", text("ranking")), ("Input", text("a plate")), ("Output", text("a score")), ("Decision", text("wash it"))),
    picture=Picture(SVG, 900, 120),
    picture_alt="Ranker sends events to the event log.",
    picture_equivalent=(),
    model=text("A small network."),
    model_flip=text("above 10 ms a large one."),
    metrics=text("clean plates a minute."),
    metrics_flip=text("when plates break."),
    traps=(text("Forgetting the forks."), text(HOSTILE)),
    minutes=tuple(SheetSlot(n * 9, n * 9 + 9, STEPS[n % 3].id, text(f"Do thing {n}.")) for n in range(5)),
    staff_line=text("I would buy a bigger sink."),
    source="data/cases/kitchen-sink.yml",
    updated="2026-11-21",
)


def make_book(*documents: Document) -> bytes:
    [volume] = PLAN.outline(documents or (DOCUMENT, PATTERN, GLOSSARY, ELSEWHERE), words()).volumes
    return book(volume, PLAN.addresses, META, PALETTE, words())


def one_sheet(content: Sheet) -> bytes:
    [pdf] = sheets((content,), TITLE, STEPS, PALETTE, words()).single
    return pdf


@cache
def the_book() -> bytes:
    return make_book()


def assert_accessible(pdf: bytes) -> None:
    """What PDF/UA-1 leaves in a file: its mark, tags, a language, a title that is shown."""
    root: Any = reader(pdf).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"].startswith("en")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_book_has_an_outline_of_parts_chapters_and_sections() -> None:
    found = list(titles(reader(the_book()).outline))
    said = words()
    assert [said["cases"], "Kitchen <sink>", "Clarify requirements", "Serve", "The deep dive"] == found[:5]
    assert {"Two-tower retrieval", "Glossary"} <= set(found)
    assert "Downloads" not in found


def test_book_says_every_block() -> None:
    shown = all_text(the_book())
    for words_of_a_block in (
        "The lead says what the page is for.",
        "and more",
        "Say this.",
        "Every number of this case.",
        "rules out the large network",
        "Below 10 ms.",
        "The architecture: what is late never blocks the request.",
        "Only for staff.",
        "Wait thirty days for clean labels.",
        "Treats freshness as free.",
        "Agreement of shares.",
        "share found",
        "Find what is in the picture.",
        "Affiliated with nobody.",
        "2026-11-21",
    ):
        assert words_of_a_block in shown, words_of_a_block
    assert "<script>alert(“x”)</script> & </title> ]]>" in shown


def test_figures_are_numbered_within_their_chapter() -> None:
    assert f"{words()['figure']} 1.1" in all_text(the_book())


def test_links_stay_in_the_book_but_for_publications() -> None:
    found = links(the_book())
    outside = {link["/A"]["/URI"] for link in found if "/URI" in link.get("/A", {})}
    assert outside == {"https://example.org/a?b=1&c=<d>"}
    alone = len(links(make_book(DOCUMENT)))
    assert alone < len(found), "a link to a chapter that is not there must be plain words"


def test_running_head_shows_the_chapter_of_its_own_page() -> None:
    pages = [page.extract_text() for page in reader(the_book()).pages]
    opening = next(text for text in pages if "Two networks." in text and "See the case" in text)
    assert "Kitchen" not in opening


def test_book_is_accessible() -> None:
    assert_accessible(the_book())
    assert_tags_are_whole(the_book())
    assert reader(the_book()).metadata.title == TITLE  # type: ignore[union-attr]


def test_same_bytes_twice() -> None:
    assert make_book() == the_book()
    assert one_sheet(SHEET) == one_sheet(SHEET)


def test_sheet_is_one_page_and_says_everything() -> None:
    pdf = one_sheet(SHEET)
    assert len(reader(pdf).pages) == 1
    shown = all_text(pdf)
    for part in (
        "washes up",
        "Water is a budget",
        "Question 4?",
        "46,000",
        "requests a second",
        "a plate",
        "Ranker",
        "above 10 ms",
        "bigger sink",
        "36–45",
    ):
        assert part in shown, part
    assert_accessible(pdf)


def test_all_sheets_in_one_file() -> None:
    second = replace(SHEET, case_id="other", title="Other", updated="2026-11-22")
    made = sheets((SHEET, second), TITLE, STEPS, PALETTE, words())
    together = reader(made.together)
    assert [page.extract_text() for page in together.pages] == [reader(pdf).pages[0].extract_text() for pdf in made.single]
    assert list(titles(together.outline)) == [SHEET.title, "Other"]
    assert together.metadata is not None
    assert together.metadata.title == f"{words()['sheets']} · {TITLE}"
    assert str(together.metadata.creation_date).startswith("2026-11-22")
    assert_accessible(made.together)
    root: Any = together.trailer["/Root"]
    told = root["/Metadata"].get_data().decode()
    assert f"{words()['sheets']} · {TITLE}" in told
    assert "<xmpTPg:NPages>2<" in told
    assert_tags_are_whole(made.together)


@pytest.mark.parametrize("size", [(900, 120), (800, 800), (600, 1100)])
def test_sheet_takes_drawings_of_any_shape(size: tuple[int, int]) -> None:
    pdf = one_sheet(replace(SHEET, picture=Picture(SVG, *size)))
    assert len(reader(pdf).pages) == 1


@pytest.mark.parametrize(
    ("size", "left"),
    [((900, 740), (False, False)), ((600, 1100), (True, True))],
    ids=["all below the drawing", "traps below the words"],
)
def test_a_sheet_fills_the_column_that_ends_early(size: tuple[int, int], left: tuple[bool, bool]) -> None:
    words_of_a_case = replace(
        SHEET,
        framing=tuple(
            (word, text("Some ten or twenty words about what this is, and about what it is not, so that it takes a few lines."))
            for word, _ in SHEET.framing
        ),
        questions=tuple(text("Which of these is it? Then build the one that it is.") for _ in range(5)),
        traps=tuple(text("A trap that needs a line or two to be told.") for _ in range(5)),
    )
    pdf = one_sheet(replace(words_of_a_case, picture=Picture(SVG, *size)))
    page = reader(pdf).pages[0]
    starts: dict[str, float] = {}

    def note(said: str, outer: list[float], inner: list[float], *_: object) -> None:
        starts.setdefault(said.strip(), inner[4] * outer[0] + inner[5] * outer[2] + outer[4])

    page.extract_text(visitor_text=note)
    quarter = float(page.mediabox.width) / 4
    assert tuple(starts[words()[key]] < quarter for key in ("sheet_model", "sheet_traps")) == left


@pytest.mark.parametrize("size", [(900, 120), (600, 1100)])
def test_all_sheets_that_spill_are_told_and_by_how_much(size: tuple[int, int]) -> None:
    long = replace(SHEET, traps=tuple(text("A trap that goes on and on. " * 20) for _ in range(9)), picture=Picture(SVG, *size))
    longer = replace(long, case_id="longer", teaches=text("What it teaches goes on and on. " * 90))
    with pytest.raises(SheetsSpill) as found:
        sheets((long, SHEET, longer), TITLE, STEPS, PALETTE, words())
    assert [spill.sheet.case_id for spill in found.value.spills] == ["kitchen-sink", "longer"]
    short, tall = (spill.millimetres for spill in found.value.spills)
    assert 5 < short < tall < 800
    assert found.value.hint == words()["sheet_spills_hint"]
