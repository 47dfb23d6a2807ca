"""The editions on paper: the guide's documents, handed to the writers of books and sheets.

Must not know how paper looks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..document import Sheet, StepLook, Volume
from ..problems import Broken, Problem
from ..views.shelf import Copy
from ..writers.book import BookMeta, book
from ..writers.sheet import SheetFiles, SheetsSpill, Spill, sheets
from ..writers.typst.pieces import Press
from .blame import broken
from .built import Built
from .press import PressFailed

SPILLS = "SG090"


def volume(built: Built, press: Press, copy: Copy) -> dict[str, bytes]:
    """The volume of the outline that is called as the copy is."""
    framework = built.guide.framework
    [found] = [volume for volume in built.outline.volumes if volume.id == copy.id]
    meta = BookMeta(framework.title, built.promise, built.about, built.updated, step_looks(built))

    def write(volume: Volume) -> bytes:
        return book(volume, built.outline.addresses, meta, built.palette, built.words, press)

    try:
        return {copy.at(): write(found)}
    except PressFailed:
        raise
    except Exception as error:
        alone = [
            (leaf.document.source, replace(found, parts=(replace(p, leaves=(leaf,)),))) for p in found.parts for leaf in p.leaves
        ]
        raise broken(error, alone, lambda each: write(each[1]), lambda each: each[0], built.texts) from error


def sheet_files(built: Built, press: Press, every: Copy, each: Copy) -> dict[str, bytes]:
    """The sheets in one file, and each alone. Raises Broken with every sheet that does not fit on its page."""

    def write(contents: Sequence[Sheet]) -> SheetFiles:
        return sheets(contents, built.guide.framework.title, step_looks(built), built.palette, built.words, press)

    try:
        made = write(built.sheets)
    except SheetsSpill as found:
        raise Broken([_problem(spill, found.hint) for spill in found.spills], built.texts) from None
    except PressFailed:
        raise
    except Exception as error:
        raise broken(error, built.sheets, lambda each: write([each]), lambda each: each.source, built.texts) from error
    single = {each.at(content.case_id): pdf for content, pdf in zip(built.sheets, made.single, strict=True)}
    return {every.at(): made.together, **single}


def step_looks(built: Built) -> tuple[StepLook, ...]:
    """How the steps look, for editions that draw them."""
    return tuple(StepLook(step.id, step.title, step.mark) for step in built.guide.framework.steps)


def _problem(spill: Spill, hint: str) -> Problem:
    message = f"the cheat sheet is {spill.millimetres} mm too long for one page"
    return Problem(spill.sheet.source, 1, 1, SPILLS, message, hint)
