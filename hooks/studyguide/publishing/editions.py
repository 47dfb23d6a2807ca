"""The editions: one list of what there is for download, and who makes it.

The downloads page, links to files, progress lines and the closing report are made from this list. Must not know how an edition
looks, or where files are written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..views.shelf import Copy, Shelf
from . import paper
from .built import Built


@dataclass(frozen=True)
class Edition:
    """What is said while it is made, the files that come of it, and who makes them.

    The maker is called with the guide and these copies, and returns content by path below the site. It raises Broken for
    faults of the data.
    """

    making: str
    copies: tuple[Copy, ...]
    make: Callable[..., dict[str, bytes]]

    def paths(self, built: Built) -> list[str]:
        """The files that it promises for this guide."""
        pages = [page.target for page in built.pages]
        return [copy.at(id) for copy in self.copies for id in copy.ids(pages)]


EDITIONS = (
    Edition("Setting the book", (Copy("guide", "downloads/guide.pdf", "PDF", "book", "book_says"),), paper.volume),
    Edition(
        "Setting the sheets",
        (
            Copy("all-sheets", "downloads/cheat-sheets.pdf", "PDF", "all_sheets", "all_sheets_says", gathers="sheet"),
            Copy("sheets", "downloads/cheat-sheets/{id}.pdf", "PDF", "sheets", "sheet_says", of="sheet"),
        ),
        paper.sheet_files,
    ),
)

SHELF = Shelf(tuple(copy for edition in EDITIONS for copy in edition.copies))


def downloads(
    built: Built, say: Callable[[str], None] = lambda _: None, editions: Sequence[Edition] = EDITIONS
) -> dict[str, bytes]:
    """Every file for download by its path below the site. `say` hears of each edition. Raises what makers raise."""
    made: dict[str, bytes] = {}
    for edition in editions:
        if promised := edition.paths(built):
            say(edition.making)
            files = edition.make(built, *edition.copies)
            if sorted(files) != sorted(promised):
                raise RuntimeError(f"{edition.making}: made {sorted(files)} and promised {sorted(promised)}")
            made |= files
    return made
