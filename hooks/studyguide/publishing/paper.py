"""The editions on paper: the guide's documents, handed to the writers of books and sheets.

Must not know how paper looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..document import StepLook, Volume
from ..problems import Broken, Problem
from ..views.shelf import Copy
from ..writers.book import BookMeta, book
from ..writers.sheet import SheetSpills, sheet, sheets
from .blame import broken, problem
from .built import Built

SPILLS = "SG090"


def volume(built: Built, copy: Copy) -> dict[str, bytes]:
    """The volume of the outline that is called as the copy is."""
    framework = built.guide.framework
    [found] = [volume for volume in built.outline.volumes if volume.id == copy.id]
    meta = BookMeta(framework.title, built.promise, built.about, built.updated, step_looks(built))

    def write(volume: Volume) -> bytes:
        return book(volume, built.outline.addresses, meta, built.palette, built.words)

    try:
        return {copy.at(): write(found)}
    except Exception as error:
        alone = [
            (leaf.document.source, replace(found, parts=(replace(p, leaves=(leaf,)),))) for p in found.parts for leaf in p.leaves
        ]
        raise broken(error, alone, lambda each: write(each[1]), lambda each: each[0], built.texts) from error


def sheet_files(built: Built, every: Copy, each: Copy) -> dict[str, bytes]:
    """The sheets in one file, and each alone. Raises Broken with every sheet that does not fit on its page."""
    single = {each.at(id): pdf for id, pdf in _singles(built)}
    title, looks = built.guide.framework.title, step_looks(built)
    return {every.at(): sheets(built.sheets, title, looks, built.palette, built.words), **single}


def step_looks(built: Built) -> tuple[StepLook, ...]:
    """How the steps look, for editions that draw them."""
    return tuple(StepLook(step.id, step.title, step.mark) for step in built.guide.framework.steps)


def _singles(built: Built) -> Iterator[tuple[str, bytes]]:
    problems = []
    for content in built.sheets:
        try:
            pdf = sheet(content, built.guide.framework.title, step_looks(built), built.palette, built.words)
            yield content.case_id, pdf
        except SheetSpills as spill:
            message = f"the cheat sheet is {spill.millimetres} mm too long for one page"
            problems.append(Problem(content.source, 1, 1, SPILLS, message, spill.hint))
        except Exception as error:
            problems.append(problem(error, content.source, built.texts))
    if problems:
        raise Broken(problems, built.texts)
