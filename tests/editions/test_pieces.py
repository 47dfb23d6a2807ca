"""A book in pieces is the book in one: its text, bookmarks, links, page numbers and tags."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import pytest

from editions.example import GLOSSARY, META, PALETTE, PATTERN, links, reader, titles
from editions.tags import assert_tags_are_whole
from studyguide.document import Document, Link, Paragraph, Section, Target, Text, text
from studyguide.saying.words import words
from studyguide.views.outline import PLAN
from studyguide.writers.book import book
from studyguide.writers.typst import pieces
from studyguide.writers.typst.compile import BadTypst
from studyguide.writers.typst.pieces import Fragment, Manuscript, bound, cut, here
from writers.kitchen_sink import DOCUMENT, LEDGER

T = TypeVar("T")


def chapter(number: int) -> Document:
    """A case with a table, a section, and links to the glossary and to the next case."""
    near = Link(Target("case", f"case-{number}", "more"), text("below"))
    far = Link(Target("case", f"case-{number + 1}", "more"), text("the next"))
    filler = tuple(Paragraph(text(f"Paragraph {n} of case {number}. " * 30)) for n in range(12))
    more = Section("more", text(f"More of {number}"), (Paragraph((Text("See "), near, Text(" and "), far, Text("."))), LEDGER))
    return Document(Target("case", f"case-{number}"), f"Case {number}", "A case.", (*filler, more))


CHAPTERS = (DOCUMENT, *map(chapter, range(1, 6)), PATTERN, GLOSSARY)


def the_book(press: Callable[[Sequence[Callable[[], T]]], list[T]] = here) -> bytes:
    [volume] = PLAN.outline(CHAPTERS, words()).volumes
    return book(volume, PLAN.addresses, META, PALETTE, words(), press)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def in_one() -> bytes:
    return the_book()


@pytest.fixture(scope="module")
def in_pieces() -> bytes:
    tasks = []

    def press(jobs: Sequence[Callable[[], T]]) -> list[T]:
        tasks.append(len(jobs))
        return here(jobs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "LIMIT", 12_000)
        made = the_book(press)
    assert max(tasks) >= 3, "nothing is shown unless it is set in pieces"
    return made


def test_says_the_same_on_the_same_pages(in_one: bytes, in_pieces: bytes) -> None:
    assert [p.extract_text() for p in reader(in_pieces).pages] == [p.extract_text() for p in reader(in_one).pages]


def test_has_the_same_bookmarks_on_the_same_pages(in_one: bytes, in_pieces: bytes) -> None:
    def marks(pdf: bytes) -> list[Any]:
        read = reader(pdf)

        def below(entries: list[Any]) -> list[Any]:
            return [
                below(e) if isinstance(e, list) else (e.title, read.get_destination_page_number(e), e.top, e.left)
                for e in entries
            ]

        return below(read.outline)

    assert len(list(titles(reader(in_one).outline))) > 15
    assert marks(in_pieces) == marks(in_one)


def test_every_link_leads_to_the_page_whose_number_it_tells(in_one: bytes, in_pieces: bytes) -> None:
    read = reader(in_pieces)
    assert [link["/Rect"] for link in links(in_pieces)] == [link["/Rect"] for link in links(in_one)]
    inside = [link for link in links(in_pieces) if "/Dest" in link]
    assert len(inside) > 30
    for link in inside:
        page = read.get_destination_page_number(read.named_destinations[link["/Dest"]])
        assert link["/Contents"] == words()["book_page"].format((page or 0) + 1)
    contents = next(p.extract_text() for p in read.pages if p.extract_text().startswith(words()["book_contents"]))
    for number in range(1, 6):
        [page] = [n for n, p in enumerate(read.pages, 1) if f"Case {number}\nA case.\nParagraph 0" in p.extract_text()]
        assert f"Case {number} {page}" in contents


def test_tags_are_whole(in_one: bytes, in_pieces: bytes) -> None:
    assert_tags_are_whole(in_one)
    assert_tags_are_whole(in_pieces)


def test_same_bytes_twice(in_pieces: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "LIMIT", 12_000)
    assert the_book() == in_pieces


@pytest.mark.parametrize(
    ("sizes", "limit", "expected"),
    [
        ([], 10, [[]]),
        ([5], 10, [[5]]),
        ([30], 10, [[30]]),
        ([5, 5, 5, 5], 10, [[5, 5], [5, 5]]),
        ([9, 1, 1, 9], 10, [[9, 1], [1, 9]]),
        ([1, 20, 1], 11, [[1], [20, 1]]),
    ],
)
def test_pieces_are_few_and_of_one_size(sizes: list[int], limit: int, expected: list[list[int]]) -> None:
    made = cut([Fragment("x" * size, {}, ()) for size in sizes], limit)
    assert [[len(one.source) for one in piece] for piece in made] == [e for e in expected if e]


def manuscript(*sources: str, places: tuple[str, ...] = ()) -> Manuscript:
    opening = '#import "inline.typ": *\n#set document(title: "t")\n#set page(height: 50mm, width: 80mm)'
    theme = b"#let c = (ink: black, accent: black, muted: black)\n#let steps = (:)\n#let words = (:)"
    fragments = tuple(Fragment(source, {}, places) for source in sources)
    return Manuscript(opening, {"theme.typ": theme}, fragments, "2026-11-21", "Page {}")


def test_a_link_to_nowhere_is_refused() -> None:
    with pytest.raises(BadTypst, match="places that no piece has: case:gone"):
        bound(manuscript('= Title <here>\n#go("case:gone")[gone]', places=("here",)), here)


def test_what_typst_refuses_is_told() -> None:
    with pytest.raises(BadTypst, match="unknown variable: nothing"):
        bound(manuscript("= Title <here>\n#nothing", places=("here",)), here)


def test_numbers_that_never_settle_are_refused() -> None:
    """The page of the second heading follows the number that is printed before it, and so runs away from it."""
    running = '= A <a>\n#for _ in range(int(leaf("b"))) { pagebreak() }\n== B <b>'
    with pytest.raises(BadTypst, match="still move"):
        bound(manuscript(running, places=("a", "b")), here)
