"""Where glossary terms are linked, and where they are left alone."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from studyguide.document import (
    Answer,
    Block,
    Code,
    Document,
    Emphasis,
    Inlines,
    Link,
    Math,
    Paragraph,
    Row,
    Section,
    Table,
    Target,
    TermLink,
    Text,
    find,
    plain,
    running_text,
    text,
)
from studyguide.figures import Ledger
from studyguide.figures.units import make_units
from studyguide.markup import Markup, Names
from studyguide.model import Term
from studyguide.views.terms import Glossary, glossary_of, link_terms

_TERMS = {
    "recall": Term(id="recall", name="recall", short="The share of what should be found that is found."),
    "recall-at-k": Term(id="recall-at-k", name="recall at k", aliases=["recall@k"], short="Recall among the *first* k."),
}


def markup(terms: Mapping[str, Term]) -> Markup:
    names = Names({"term": {}}, {"doe-2020": "Doe 2020"}, {id: term.short for id, term in terms.items()})
    return Markup(Ledger({}, make_units([], {})), names)


def glossary(terms: Mapping[str, Term]) -> Glossary | None:
    return glossary_of(terms, markup(terms).definition)


def joined(content: Inlines) -> list[object]:
    """Neighbouring texts as one: where a text is cut is of no consequence."""
    parts: list[object] = []
    for item in content:
        if isinstance(item, Text) and parts and isinstance(parts[-1], str):
            parts[-1] += item.text
        else:
            parts.append(item.text if isinstance(item, Text) else item)
    return parts


def _linked(*blocks: Block) -> list[str]:
    document = Document(Target("page", "x"), "X", "", blocks)
    return [plain(link.content) for link in find(link_terms(document, glossary(_TERMS)), TermLink)]


def test_first_mention_in_each_section() -> None:
    one = Section("a", text("Recall"), (Paragraph(text("Recall matters. Then recall again.")),))
    two = Section("b", text("More"), (Paragraph(text("And recall.")),))
    assert _linked(one, two) == ["Recall", "recall"]


def test_longest_name_wins_across_spaces_and_signs() -> None:
    assert _linked(Paragraph(text("Report recall at k, or recall@k."))) == ["recall at k"]


def test_parts_of_words_are_not_terms() -> None:
    assert _linked(Paragraph(text("precall recalls recall-based re-recall"))) == []


def test_links_code_and_questions_keep_their_text() -> None:
    link = Link(Target("page", "y"), text("recall"))
    answer = Answer("q", "junior", text("What is recall?"), (Paragraph((link, Code("recall"))),))
    assert _linked(answer) == []


def test_cells_of_tables_are_read_and_heads_are_not() -> None:
    assert _linked(Table((text("recall"),), (Row((text("the recall"),)),))) == ["recall"]


@pytest.mark.parametrize(
    ("short", "means"),
    [
        ("Among the *first* k.", (Text("Among the "), Emphasis(text("first")), Text(" k."))),
        ("Of $k$ items, `top_k`.", (Text("Of "), Math("k"), Text(" items, "), Code("top_k"), Text("."))),
        ("One in {{ 2 * 5 }}.", (Text("One in "), Text("10"), Text("."))),
        ("As shown [@doe-2020].", (Text("As shown"), Text("."))),
        # A term within the definition is a word: a tooltip has nothing to press, and cannot explain itself for ever.
        ("Like [recall](term:recall), and [itself](term:x).", (*text("Like recall"), *text(", and itself"), Text("."))),
    ],
)
def test_a_tooltip_says_what_the_definition_says(short: str, means: Inlines) -> None:
    terms = {**_TERMS, "x": Term(id="x", name="this", short=short)}
    document = Document(Target("page", "x"), "X", "", (Paragraph(text("this")),))
    [link] = find(link_terms(document, glossary(terms)), TermLink)
    assert joined(link.short) == joined(means)
    assert markup(terms).line("[this](term:x)") == (TermLink("x", text("this"), link.short),)


def test_no_terms_no_change() -> None:
    document = Document(Target("page", "x"), "X", "", (Paragraph(text("recall")),))
    assert link_terms(document, glossary({})) == document


@pytest.mark.parametrize(
    ("name", "content", "linked"),
    [
        # A dotless or a dotted i is a letter of its own: neither is the i of `index`.
        ("index", "The ındex, the İndex and the INDEX.", ["INDEX"]),
        ("İndex", "The index and the İNDEX.", ["İNDEX"]),
        ("Straße", "STRASSE or strasse.", ["STRASSE"]),
        ("Strasse", "Eine Straße.", ["Straße"]),
        ("Stras", "Eine Straße.", []),
        ("finance", "In \ufb01nance.", ["\ufb01nance"]),
        ("kelvin", "At 3 \u212aelvin.", ["\u212aelvin"]),
        ("micro", "A µ.", []),
        ("μ", "A µ and a Μ.", ["µ"]),
        ("σίσυφος", "ΣΊΣΥΦΟΣ", ["ΣΊΣΥΦΟΣ"]),
        # One accent, encoded in two ways; and an accent belongs to the word that it ends.
        ("naïve Bayes", "A nai\u0308ve  Bayes.", ["nai\u0308ve  Bayes"]),
        ("cafe", "A café, a cafe\u0301.", []),
        ("recall", "A pre\u0301recall.", []),
        ("ı", "I, i, İ, ı", ["ı"]),
    ],
)
def test_letters_are_compared_as_unicode_folds_them(name: str, content: str, linked: list[str]) -> None:
    terms = {"x": Term(id="x", name=name, short="Something.")}
    document = link_terms(Document(Target("page", "x"), "X", "", (Paragraph(text(content)),)), glossary(terms))
    assert [plain(link.content) for link in find(document, TermLink)] == linked
    assert running_text(document) == content
