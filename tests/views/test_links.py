"""Every link of the real guide leads to a page and an anchor that exist; anchors are unique; the index is complete."""

from __future__ import annotations

from collections import Counter

from studyguide.document import Answer, Card, Diagram, Document, Link, Section, Target, TermLink, anchors, find
from studyguide.publishing.build import Built


def _pages(built: Built) -> dict[tuple[str, str], Document]:
    return {(d.target.kind, d.target.id): d for d in built.documents}


def test_anchors_are_unique_on_each_page(real: Built) -> None:
    for document in real.documents:
        twice = [id for id, count in Counter(anchors(document)).items() if count > 1]
        assert not twice, document.target


def test_every_link_leads_somewhere(real: Built) -> None:
    pages = _pages(real)
    known = {key: set(anchors(document)) for key, document in pages.items()}
    sheets = {sheet.case_id for sheet in real.sheets}
    checked = 0
    for document in real.documents:
        for node in find(document.blocks, Link, Card):
            target: Target = node.target
            checked += 1
            home = real.outline.addresses.home(target)
            match home.kind:
                case "sheet":
                    assert home.id in sheets, (document.target, target)
                case "file":
                    assert home.id.startswith("downloads/"), (document.target, target)
                case kind:
                    assert (kind, home.id) in pages, (document.target, target)
                    assert not home.anchor or home.anchor in known[(kind, home.id)], (document.target, target)
    assert checked > 500


def test_every_answer_is_in_the_index_of_questions(real: Built) -> None:
    pages = _pages(real)
    index = pages[("page", "questions")]
    linked = {(node.target.kind, node.target.id, node.target.anchor) for node in find(index.blocks, Link)}
    asked = {
        (document.target.kind, document.target.id, answer.id)
        for document in real.documents
        for answer in find(document.blocks, Answer)
    }
    assert len(asked) > 80
    assert linked == asked


def test_terms_explain_themselves_once_a_section(real: Built) -> None:
    case = _pages(real)[("case", "visual-search")]
    sections = [block for block in case.blocks if isinstance(block, Section)]
    linked = 0
    for section in sections:
        counts = Counter(term.id for term in find(section, TermLink))
        linked += len(counts)
    assert linked > 30


def test_every_case_has_ten_drawings_and_a_sheet(real: Built) -> None:
    for id in real.guide.cases:
        drawings = list(find(_pages(real)[("case", id)].blocks, Diagram))
        assert len(drawings) >= 10, id
    assert [sheet.case_id for sheet in real.sheets] == list(real.guide.cases)
