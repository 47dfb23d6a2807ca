"""The cheat sheets: a case on exactly one A4 page.

Owns what is handed to `typst/template/sheet.typ` and what happens when it does not fit. Must not know where files go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..document import Sheet, StepLook
from ..saying.palette import Palette
from ..saying.words import Words
from .typst.blocks import Writer
from .typst.compile import BadTypst, compile_pdf
from .typst.markup import Places, array, string
from .typst.theme import theme

_SPILLS = re.compile(r"sheet-spills ([a-z0-9-]+) (\d+)")


class SheetSpills(Exception):
    """A sheet that does not fit on its page: the case, how many millimetres are missing, and what to do."""

    def __init__(self, case_id: str, millimetres: int, hint: str) -> None:
        super().__init__(f"the sheet of {case_id} is {millimetres} mm too long for one page; {hint}")
        self.case_id, self.millimetres, self.hint = case_id, millimetres, hint


def sheets(contents: Sequence[Sheet], title: str, steps: Sequence[StepLook], palette: Palette, words: Words) -> bytes:
    """One page for each sheet, as PDF/UA-1. `title` is the guide's. Raises SheetSpills, BadTypst or FormulaError."""
    writer = Writer(words, Places(), palette.resolve)
    name = f"{contents[0].title} · {title}" if len(contents) == 1 else f"{words['sheets']} · {title}"
    source = "\n\n".join(
        [
            '#import "sheet.typ": *',
            f"#show: set-sheet.with({string(name)}, language: {string(words['language'])})",
            *(_source(content, title, writer, words) for content in contents),
            f"#finish({len(contents)})",
        ]
    )
    files = {**writer.files, "theme.typ": theme(palette, steps, words)}
    try:
        return compile_pdf(source, files, date=max(content.updated for content in contents))
    except BadTypst as error:
        if found := _SPILLS.search(str(error)):
            raise SheetSpills(found[1], int(found[2]), words["sheet_spills_hint"]) from None
        raise


def sheet(content: Sheet, title: str, steps: Sequence[StepLook], palette: Palette, words: Words) -> bytes:
    """One sheet as a PDF of one page. Raises as `sheets` does."""
    return sheets((content,), title, steps, palette, words)


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
