"""Words of contributors stay words in Typst; every formula that math-core accepts is set."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from studyguide.document import Cite, Code, Emphasis, Link, Row, Table, Target, TermLink, Text, text
from studyguide.views.outline import PLAN
from studyguide.writers.typst.blocks import Writer
from studyguide.writers.typst.compile import BadTypst, compile_pdf
from studyguide.writers.typst.markup import Places, curly, inlines, string
from studyguide.writers.typst.tables import columns_of

DATE = "2026-11-21"

HOSTILE = (
    '#panic("run")',
    '"; #panic("run"); "',
    '\\"; #panic(1)',
    "\\",
    ']; #read("/etc/passwd") [',
    "$ #panic() $ *b* _i_ `c` = h - l + e / t <lab> @ref // gone /* gone */ ~ -- --- ...",
    '#import "@preview/x:1.0.0": *',
    "\\u{23}panic()",
    "```typ #panic()```",
    "a\nb\r\n\tc",
    "{{ 7 * 7 }} ${x} %s",
)


def pdf_text(source: str) -> str:
    """All the text of a page set from Typst source, white space collapsed."""
    made = compile_pdf(f'#set document(title: "t")\n{source}', {}, date=DATE)
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages).split())


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_printed_and_never_run(words: str) -> None:
    shown = pdf_text(f"#set text(hyphenate: false, size: 6pt)\n#raw({string(words)})")
    assert shown == " ".join(words.split())


@pytest.mark.parametrize("words", HOSTILE)
def test_inlines_hold_words_only_in_literals(words: str) -> None:
    content = (Text(words), Emphasis(text(words)), Code(words), Link(Target("case", words), text(words)), Cite(words, words))
    source = inlines(content, Places(frozenset({f"case:{words}"})))
    given = "#let code = raw\n#let citation(p, b) = b\n#let go(p, b, far: true) = b\n"
    shown = pdf_text(given + source)
    assert [shown.count(mark) for mark in ("panic", "read", "//")] == [words.count(mark) * 5 for mark in ("panic", "read", "//")]


def test_control_and_direction_characters_are_dropped() -> None:
    assert string("a\u0000b\u202ec\ue000d") == '"abcd"'


@pytest.mark.parametrize(
    ("plain", "printed"),
    [
        ('say "yes" now', "say “yes” now"),
        ("the index's cost", "the index’s cost"),
        ("'quoted'", "‘quoted’"),
        ('("x")', "(“x”)"),
        ("5' 3\"", "5’ 3”"),
        ("20 % of", "20\u00a0% of"),
    ],
)
def test_quotation_marks(plain: str, printed: str) -> None:
    assert curly(plain) == printed


def test_quotation_mark_after_another_inline_closes() -> None:
    source = inlines((Emphasis(text("word")), Text("'s end\" here")), Places())
    assert "’s end” here" in source


def test_links_lead_inside_the_volume_or_nowhere() -> None:
    places = Places(frozenset({"case:a", "case:a#serve", "page:glossary#recall", "page:sources"}), PLAN.addresses)
    assert places.find(Target("case", "a", "serve")) == "case:a#serve"
    assert places.find(Target("case", "a", "gone")) == "case:a"
    assert places.find(Target("case", "b")) == ""
    assert places.find(Target("term", "recall")) == "page:glossary#recall"
    assert places.find(Target("source", "unlisted")) == "page:sources"
    assert '#go("")' in inlines((Link(Target("file", "x.pdf"), text("x")),), places).replace(", far: true", "")
    assert "far: true" not in inlines((Link(Target("case", "a", "serve"), text("x")),), places, "case:a")
    assert '#term("page:glossary#recall")' in inlines((TermLink("recall", text("recall"), ()),), places)


def test_a_warning_is_an_error() -> None:
    with pytest.raises(BadTypst, match="unknown font"):
        compile_pdf('#set document(title: "t")\n#set text(font: "Nowhere Sans")\nx', {}, date=DATE)


def test_missing_alternative_text_is_an_error() -> None:
    with pytest.raises(BadTypst, match="alt"):
        compile_pdf('#set document(title: "t")\n$x$', {}, date=DATE)


def test_nothing_outside_can_be_read() -> None:
    with pytest.raises(BadTypst):
        compile_pdf('#read("/etc/hostname")', {}, date=DATE)


def test_long_words_get_room_and_numbers_stay_on_a_line() -> None:
    head = (text("Name"), text("Value"), text("Why"))
    rows = (Row((text("x"), text("57.9 k auctions/s"), text("words " * 60))),)
    widths = columns_of(Table(head, rows, numeric=(1,)))
    assert widths[1] / sum(widths) * 112 >= len("57.9 k auctions/s")
    assert widths[2] == max(widths)


def test_an_anchor_is_defined_once() -> None:
    writer = Writer({}, Places(frozenset({"case:a#x"})), lambda svg: svg)
    writer.open(Target("case", "a"), "1")
    assert [writer.place("x"), writer.place("x"), writer.place("unlinked")] == ['"case:a#x"', '""', '""']
