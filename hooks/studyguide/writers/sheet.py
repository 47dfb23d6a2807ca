"""The cheat sheets: a case on exactly one A4 page.

Owns what is handed to `typst/template/sheet.typ` and what happens when it does not fit. Must not know where files go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from ..document import Sheet, StepLook
from ..saying.palette import Palette
from ..saying.words import Words
from .typst.bind import Sheaf, bind
from .typst.blocks import Writer
from .typst.compile import BadTypst, Printed, Refused, Task, printed, typeset_all
from .typst.markup import Places, array, string
from .typst.pieces import Press, here
from .typst.theme import theme

_SPILLS = re.compile(r"sheet-spills [a-z0-9-]+ (\d+)")
_BATCH = 4
"""Sheets that one process sets: enough that starting it does not count, few enough that it stays below half a gigabyte."""


@dataclass(frozen=True)
class Spill:
    """A sheet that does not fit on its page, and how many millimetres are missing."""

    sheet: Sheet
    millimetres: int

    def __str__(self) -> str:
        return f"{self.sheet.case_id} by {self.millimetres} mm"


class SheetsSpill(Exception):
    """Sheets that do not fit on their pages, all of them, and what to do."""

    def __init__(self, spills: Sequence[Spill], hint: str) -> None:
        super().__init__(f"sheets are too long for one page: {', '.join(map(str, spills))}; {hint}")
        self.spills, self.hint = tuple(spills), hint


@dataclass(frozen=True)
class SheetFiles:
    """Each sheet as a PDF of one page, in the order given, and all of them in one."""

    single: tuple[bytes, ...]
    together: bytes


def sheets(
    contents: Sequence[Sheet], title: str, steps: Sequence[StepLook], palette: Palette, words: Words, press: Press = here
) -> SheetFiles:
    """The sheets as PDF/UA-1; the same bytes for the same sheets. `title` is the guide's.

    Each is set once: the file of all is bound from them. Raises SheetsSpill, BadTypst or FormulaError.
    """
    tasks = [_task(content, title, steps, palette, words) for content in contents]
    batches = [tuple(tasks[start : start + _BATCH]) for start in range(0, len(tasks), _BATCH)]
    results = [result for batch in press([partial(typeset_all, batch) for batch in batches]) for result in batch]
    spills = [spill for sheet, result in zip(contents, results, strict=True) if (spill := _spill(sheet, result))]
    if spills:
        raise SheetsSpill(spills, words["sheet_spills_hint"])
    single = tuple(printed(result).pdf for result in results)
    date = max(content.updated for content in contents)
    [together] = press([partial(bind, [Sheaf(pdf) for pdf in single], title=f"{words['sheets']} · {title}", date=date)])
    if isinstance(together, Refused):
        raise BadTypst(together.message)
    return SheetFiles(single, together)


def _task(content: Sheet, title: str, steps: Sequence[StepLook], palette: Palette, words: Words) -> Task:
    writer = Writer(words, Places(), palette.resolve)
    source = (
        '#import "sheet.typ": *',
        f"#show: set-sheet.with({string(f'{content.title} · {title}')}, language: {string(words['language'])})",
        _source(content, title, writer, words),
        "#finish(1)",
    )
    return Task("\n\n".join(source), {**writer.files, "theme.typ": theme(palette, steps, words)}, content.updated)


def _spill(sheet: Sheet, result: Printed | Refused) -> Spill | None:
    found = _SPILLS.search(result.message) if isinstance(result, Refused) else None
    return Spill(sheet, int(found[1])) if found else None


def _source(content: Sheet, title: str, writer: Writer, words: Words) -> str:
    line = writer.line
    picture = content.picture
    values = (
        string(content.case_id),
        string(title),
        string(content.title),
        line(content.prompt),
        line(content.teaches),
        array([line(question) for question in content.questions]),
        array([f"({string(n.amount)}, {string(n.unit)}, {string(n.label)})" for n in content.numbers]),
        array([f"({string(word)}, {line(said)})" for word, said in content.framing]),
        writer.image(picture),
        f"({picture.width}, {picture.height})",
        string(content.picture_alt or content.title),
        line(content.model),
        line(content.model_flip),
        line(content.metrics),
        line(content.metrics_flip),
        array([line(trap) for trap in content.traps]),
        array([f"({slot.start}, {slot.end}, {string(slot.step)}, {line(slot.do)})" for slot in content.minutes]),
        line(content.staff_line),
        array([line(need) for need in content.requirements]),
        string(" · ".join(_footer(content, words))),
    )
    return f"#sheet({', '.join(values)})"


def _footer(content: Sheet, words: Words) -> Iterator[str]:
    yield content.title
    if content.source:
        yield content.source
    if content.updated:
        yield words["book_dated"].format(content.updated)
