"""The editions: one list of what there is for download, and who makes it.

The downloads page, links to files, progress lines and the closing report are made from this list. Must not know how an edition
looks, or where files are written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from ..problems import Broken, Problem
from ..views.shelf import Copy, Shelf
from ..writers.typst.compile import BadTypst
from . import paper
from .built import Built
from .press import Press, PressFailed


@dataclass(frozen=True)
class Edition:
    """What is said while it is made, the files that come of it, and who makes them.

    The maker is called with the guide, the press that sets paper, and these copies; it returns content by path below the site.
    It raises Broken for faults of the data.
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


class EditionFailed(RuntimeError):
    """An edition could not be made, and the data is not to blame: which one, and why."""


def downloads(
    built: Built, say: Callable[[str], None] = lambda _: None, editions: Sequence[Edition] = EDITIONS
) -> dict[str, bytes]:
    """Every file for download by its path below the site. `say` hears of each edition.

    Editions are made side by side. Raises Broken with the faults of all of them, or EditionFailed.
    """
    wanted = [edition for edition in editions if edition.paths(built)]
    made: dict[str, bytes] = {}
    problems: list[Problem] = []
    with Press() as press, ThreadPoolExecutor(len(wanted) or 1) as pool:
        try:
            results = [pool.submit(_made, edition, built, press, say) for edition in wanted]
            for result in results:
                try:
                    made |= result.result()
                except Broken as broken:
                    problems += broken.problems
        except BaseException:
            # An interrupt, or a process that died: what still runs would be waited for.
            press.close()
            raise
    if problems:
        raise Broken(problems, built.texts)
    return made


def _made(edition: Edition, built: Built, press: Press, say: Callable[[str], None]) -> dict[str, bytes]:
    say(edition.making)
    try:
        files = edition.make(built, press, *edition.copies)
    except (BadTypst, PressFailed) as error:
        raise EditionFailed(f"{edition.making}: {error}") from error
    promised = edition.paths(built)
    if sorted(files) != sorted(promised):
        raise RuntimeError(f"{edition.making}: made {sorted(files)} and promised {sorted(promised)}")
    return files
