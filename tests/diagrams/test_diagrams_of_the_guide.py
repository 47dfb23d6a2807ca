"""Every drawing of the real guide: accepted by real Mermaid, narrow enough, and in the palette's colours."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from diagrams.svg_text import crossed, outside, overlaps
from studyguide.document import Diagram, find
from studyguide.publishing.build import Built


@pytest.fixture(scope="module")
def drawings(real: Built) -> list[tuple[str, Diagram]]:
    return [(d.target.id, drawing) for d in real.documents for drawing in find(d.blocks, Diagram)]


def test_there_are_many(drawings: list[tuple[str, Diagram]]) -> None:
    assert len(drawings) >= 150


def test_the_longest_sources_of_each_kind_are_accepted_by_real_mermaid(
    drawings: list[tuple[str, Diagram]], mermaid_says: Callable[[str], str]
) -> None:
    """One module writes the sources of a kind; real words try it hardest where there are most of them."""
    kinds: dict[str, list[str]] = {}
    for _, drawing in drawings:
        kinds.setdefault(drawing.id, []).append(drawing.mermaid)
    longest = [source for sources in kinds.values() for source in sorted(set(sources), key=len)[-2:] if source]
    assert len(longest) > 20
    assert [source for source in longest if not mermaid_says(source).startswith("ok ")] == []


def test_none_is_wider_than_a_page_can_show(drawings: list[tuple[str, Diagram]]) -> None:
    wide = [(page, drawing.id, drawing.picture.width) for page, drawing in drawings if drawing.picture.width > 1400]
    assert not wide


def test_boards_fit_a_column_and_every_case_has_one_for_each_version(drawings: list[tuple[str, Diagram]]) -> None:
    boards = [(page, drawing) for page, drawing in drawings if "board-v" in drawing.id]
    assert not [(page, drawing.id) for page, drawing in boards if drawing.picture.width > 724]
    assert {page: sum(page == other for other, _ in boards) for page, _ in boards} == dict.fromkeys(
        {page for page, _ in boards}, 3
    )
    assert len(boards) >= 33


BESIDE = {f"diagram-{id}" for id in ("framing", "data-flow", "features", "request-path", "monitoring")}
"""Drawings of the reference whose table stands beside them on the page."""


def test_every_one_has_words_for_those_who_cannot_see_it(drawings: list[tuple[str, Diagram]]) -> None:
    assert all(drawing.alt and drawing.caption for _, drawing in drawings)
    assert {drawing.id for _, drawing in drawings if not drawing.equivalent} <= BESIDE


def test_colours_are_tokens_of_the_palette(real: Built, drawings: list[tuple[str, Diagram]]) -> None:
    for page, drawing in drawings:
        assert "#" not in drawing.picture.svg.replace("&#", ""), (page, drawing.id)
        for scheme in ("light", "dark"):
            assert "var(--sg-" not in real.palette.resolve(drawing.picture.svg, scheme), (page, drawing.id)


def test_labels_of_pictures_have_places_of_their_own(real: Built) -> None:
    pages = [page for page in real.documents if page.target.kind in ("idea", "case")]
    pictures = [drawing for page in pages for drawing in find(page.blocks, Diagram) if _is_picture(drawing)]
    assert len(pictures) >= 60
    for drawing in pictures:
        assert overlaps(drawing.picture.svg) == [], drawing.id
        assert outside(drawing.picture.svg) == [], drawing.id
        assert crossed(drawing.picture.svg) == [], drawing.id


def _is_picture(drawing: Diagram) -> bool:
    """Curves, bars, grids, points and timelines have no source and are narrow; other drawings are not."""
    return not drawing.mermaid and drawing.picture.width <= 560
