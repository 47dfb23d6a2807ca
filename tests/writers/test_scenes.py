"""The blocks of a walk-through: the markup that the style sheet describes, and predictions whose answers wait on paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from studyguide.document import Aside, Document, Paragraph, Predict, Tab, Tabs, Target, text
from studyguide.saying.words import words
from studyguide.views.outline import PLAN
from studyguide.writers.html.page import render
from studyguide.writers.html.sitemap import SiteMap
from studyguide.writers.typst.blocks import Writer, labels
from studyguide.writers.typst.markup import Places
from writers.kitchen_sink import DOCUMENT, TOLD

SITE = SiteMap(PLAN.addresses)


def _html(*blocks: object) -> str:
    return render(Document(Target("case", "x"), "X", "", tuple(blocks)), SITE, words()).html  # type: ignore[arg-type]


def _paper(document: Document) -> str:
    writer = Writer(words(), Places(frozenset(labels(document)), PLAN.addresses), str)
    writer.open(document.target, "1")
    return writer.page(document, 3)


def test_every_class_is_one_that_the_style_sheet_dresses(repository: Path) -> None:
    style = (repository / "docs" / "assets" / "stylesheets" / "walkthrough.css").read_text(encoding="utf-8")
    html = render(Document(Target("case", "x"), "X", "", TOLD), SITE, words()).html
    used = {name for names in re.findall(r'class="([^"]*)"', html) for name in names.split()}
    own = {
        name
        for name in used
        if re.match(r"sg-(talk|predict|example|number|ladder|rung|board|built|trap|interrupt|say|close|layers|paths|door)", name)
    }
    assert own >= {
        "sg-talk__line--you",
        "sg-predict__ask",
        "sg-number__decides",
        "sg-board__seen",
        "sg-interrupt__ask",
        "sg-trap__said",
    }
    assert {name for name in own if name not in style} == set()


def test_a_prediction_folds_without_a_script() -> None:
    html = _html(Predict("guess", "Predict first", text("How many?"), (Paragraph(text("Four.")),)))
    assert re.search(
        r'<div class="sg-predict" id="guess">.*How many\?</p>\s*<details><summary>[^<]+</summary><p>Four\.', html, re.DOTALL
    )


def test_a_board_is_called_by_its_version_and_an_example_by_a_heading() -> None:
    board = _html(Aside("board", "", (), mark="V1", title=text("More")))
    assert '<p class="sg-label"><b class="sg-version">V1</b>  <span>More</span></p>' in board
    assert "<h2>A kettle</h2>" in _html(Aside("example", "The example", (), title=text("A kettle")))


def test_tabs_say_where_one_is() -> None:
    html = _html(Tabs("Layers", (Tab("Told", Target("case", "x"), True), Tab("Sheet", Target("sheet", "x")))))
    assert 'aria-current="page">Told</a>' in html
    assert html.count("aria-current") == 1
    assert "../sheets/x.html" in html


def test_on_paper_the_answer_stands_at_the_end_and_both_lead_to_each_other() -> None:
    source = _paper(DOCUMENT)
    asked, answered = source.index("#predict("), source.index("#answers(")
    assert "Four in ten" not in source[:answered]
    assert source.index("Four in ten") > answered > asked
    assert '"case:kitchen-sink#guess-answer"' in source[asked:answered]
    assert '"case:kitchen-sink#guess"' in source[answered:]


@pytest.mark.parametrize("blocks", [(), (Paragraph(text("No question.")),)])
def test_no_answers_where_nothing_was_asked(blocks: tuple[Paragraph, ...]) -> None:
    assert "#answers" not in _paper(Document(Target("case", "x"), "X", "", blocks))
