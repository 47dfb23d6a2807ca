"""The files for download: the book, the sheets, each sheet alone.

Owns their names and the order in which they are made. Must not know how they look, or where they are written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..document import StepLook
from ..problems import Broken, Problem
from ..writers.book import BookMeta, book
from ..writers.sheet import SheetSpills, sheet, sheets
from .build import Built

BOOK = "downloads/guide.pdf"
SHEETS = "downloads/cheat-sheets.pdf"
SPILLS = "SG090"


def sheet_path(case_id: str) -> str:
    """Where the sheet of a case lies below the site."""
    return f"downloads/cheat-sheets/{case_id}.pdf"


def downloads(built: Built, say: Callable[[str], None] = lambda _: None) -> dict[str, bytes]:
    """Every file for download by its path below the site.

    `say` hears of each long step. Raises Broken when a sheet does not fit on its page, with every sheet that does not.
    """
    say("Setting the sheets")
    single = dict(_singles(built))
    title, looks = built.guide.framework.title, step_looks(built)
    made = {SHEETS: sheets(built.sheets, title, looks, built.palette, built.words)} if built.sheets else {}
    say("Setting the book")
    return {BOOK: the_book(built), **made, **single}


def the_book(built: Built) -> bytes:
    """The book as PDF."""
    framework = built.guide.framework
    meta = BookMeta(framework.title, built.promise, built.about, built.updated, step_looks(built))
    [volume] = built.outline.volumes
    return book(volume, built.outline.addresses, meta, built.palette, built.words)


def step_looks(built: Built) -> tuple[StepLook, ...]:
    """How the steps look, for editions that draw them."""
    return tuple(StepLook(step.id, step.title, step.mark) for step in built.guide.framework.steps)


def _singles(built: Built) -> Iterator[tuple[str, bytes]]:
    problems = []
    for content in built.sheets:
        try:
            yield (
                sheet_path(content.case_id),
                sheet(content, built.guide.framework.title, step_looks(built), built.palette, built.words),
            )
        except SheetSpills as spill:
            message = f"the cheat sheet is {spill.millimetres} mm too long for one page"
            problems.append(Problem(content.source, 1, 1, SPILLS, message, spill.hint))
    if problems:
        raise Broken(problems)
