"""The bookmarks of a PDF as values: read from one file, written to another.

Must not know what is bound.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf


@dataclass
class Bookmark:
    """A title, the page that it leads to (from 0), the point on it in pt from the lower left, and the bookmarks below it."""

    title: str
    page: int
    x: float
    y: float
    closed: bool = False
    children: list[Bookmark] = field(default_factory=list)


def bookmarks(pdf: Pdf, shift: int = 0) -> Iterator[Bookmark]:
    """Those of a file, in order; `shift` is added to their pages."""
    pages = {page.obj.objgen: number + shift for number, page in enumerate(pdf.pages)}
    yield from _below(pdf.Root.get("/Outlines", Dictionary()), pages)


def _below(parent: Object, pages: dict[tuple[int, int], int]) -> Iterator[Bookmark]:
    item = parent.get("/First")
    while item is not None:
        page, _, x, y, *_ = item.Dest
        closed = int(item.get("/Count", 0)) < 0
        yield Bookmark(str(item.Title), pages[page.objgen], float(x), float(y), closed, list(_below(item, pages)))
        item = item.get("/Next")


def write_bookmarks(pdf: Pdf, marks: Sequence[Bookmark]) -> None:
    """Give a file these bookmarks and no other."""
    pages = [page.obj for page in pdf.pages]

    def item(mark: Bookmark) -> OutlineItem:
        made = OutlineItem(mark.title, Array([pages[mark.page], Name.XYZ, mark.x, mark.y, 0]))
        made.is_closed = mark.closed
        made.children = [item(child) for child in mark.children]
        return made

    with pdf.open_outline() as outline:
        outline.root[:] = [item(mark) for mark in marks]
