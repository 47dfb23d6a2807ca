"""The book and the sheets as files: pages, outline, links, tags, text, and the same bytes twice."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from studyguide.document import (
    Definitions,
    Document,
    Entry,
    Link,
    Paragraph,
    Picture,
    Sheet,
    SheetNumber,
    SheetSlot,
    StepLook,
    Target,
    Text,
    text,
)
from studyguide.saying.palette import DARK, LIGHT, Palette
from studyguide.saying.words import words
from studyguide.views.outline import PLAN
from studyguide.writers.book import BookMeta, book
from studyguide.writers.sheet import SheetSpills, sheet, sheets
from writers.kitchen_sink import DOCUMENT, HOSTILE, SVG

TITLE = "A #guide"
STEPS = tuple(StepLook(id, f"Step {id}", mark) for id, mark in zip(("clarify", "data", "serve"), "CDS", strict=True))
STEP_COLOURS = {f"step-{step.id}{end}": colour for step in STEPS for end, colour in (("", "#123456"), ("-soft", "#eeeeee"))}
PALETTE = Palette({**LIGHT, **STEP_COLOURS}, {**DARK, **STEP_COLOURS})
META = BookMeta(TITLE, "A promise.", (Paragraph(text("Affiliated with nobody.")),), "2026-11-21", STEPS)

GLOSSARY = Document(
    Target("page", "glossary"),
    "Glossary",
    "Terms.",
    (Definitions((Entry(text("calibration"), (Paragraph(text("Agreement.")),), "calibration"),)),),
)
PATTERN = Document(
    Target("pattern", "two-tower"),
    "Two-tower retrieval",
    "Two networks.",
    (Paragraph((Text("See "), Link(Target("case", "kitchen-sink", "serve"), text("the case")), Text("."))),),
    step="serve",
)
ELSEWHERE = Document(Target("page", "downloads"), "Downloads", "For screens only.", ())
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


@cache
def the_book() -> bytes:
    return make_book()


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def all_text(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader(pdf).pages).split())


def titles(outline: Sequence[Any]) -> Iterator[str]:
    for item in outline:
        if isinstance(item, Destination):
            yield str(item.title)
        else:
            yield from titles(item)


def links(pdf: bytes) -> list[Any]:
    found = [annotation.get_object() for page in reader(pdf).pages for annotation in page.get("/Annots", [])]
    return [annotation for annotation in found if annotation["/Subtype"] == "/Link"]


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
    assert reader(the_book()).metadata.title == TITLE  # type: ignore[union-attr]


def test_same_bytes_twice() -> None:
    assert make_book() == the_book()
    assert sheet(SHEET, TITLE, STEPS, PALETTE, words()) == sheet(SHEET, TITLE, STEPS, PALETTE, words())


def test_sheet_is_one_page_and_says_everything() -> None:
    pdf = sheet(SHEET, TITLE, STEPS, PALETTE, words())
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
    second = replace(SHEET, case_id="other", title="Other")
    pdf = sheets((SHEET, second), TITLE, STEPS, PALETTE, words())
    assert len(reader(pdf).pages) == 2
    assert list(titles(reader(pdf).outline)) == [SHEET.title, "Other"]


@pytest.mark.parametrize("size", [(900, 120), (800, 800), (600, 1100)])
def test_sheet_takes_drawings_of_any_shape(size: tuple[int, int]) -> None:
    pdf = sheet(replace(SHEET, picture=Picture(SVG, *size)), TITLE, STEPS, PALETTE, words())
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
    pdf = sheet(replace(words_of_a_case, picture=Picture(SVG, *size)), TITLE, STEPS, PALETTE, words())
    page = reader(pdf).pages[0]
    starts: dict[str, float] = {}

    def note(said: str, outer: list[float], inner: list[float], *_: object) -> None:
        starts.setdefault(said.strip(), inner[4] * outer[0] + inner[5] * outer[2] + outer[4])

    page.extract_text(visitor_text=note)
    quarter = float(page.mediabox.width) / 4
    assert tuple(starts[words()[key]] < quarter for key in ("sheet_model", "sheet_traps")) == left


@pytest.mark.parametrize("size", [(900, 120), (600, 1100)])
def test_sheet_that_spills_says_by_how_much(size: tuple[int, int]) -> None:
    long = replace(SHEET, traps=tuple(text("A trap that goes on and on. " * 20) for _ in range(9)), picture=Picture(SVG, *size))
    with pytest.raises(SheetSpills) as spill:
        sheets((SHEET, long), TITLE, STEPS, PALETTE, words())
    assert spill.value.case_id == "kitchen-sink"
    assert 5 < spill.value.millimetres < 400
    assert spill.value.hint == words()["sheet_spills_hint"]
