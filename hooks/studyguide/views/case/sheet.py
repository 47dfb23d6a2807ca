"""A case on one page: what the cheat sheet says, in the voice of speech. How it is laid out is for the editions."""

from __future__ import annotations

from ...diagrams import sheet_picture
from ...document import Inlines, Sheet, SheetNumber, SheetSlot, Target
from ...figures import explain
from ...model import place
from .page import CasePage


def sheet(page: CasePage) -> Sheet:
    """The sheet of a case: its own lines, with the framing, architecture and minutes of the case."""
    page = page.aloud
    case, told, own = page.case, page.walkthrough, page.walkthrough.sheet
    [drawing] = page.drawn("architecture")
    line = page.line
    return Sheet(
        case_id=case.id,
        title=case.title,
        prompt=line(told.prompt),
        teaches=line(told.teaches),
        questions=tuple(map(line, own.questions)),
        numbers=tuple(_number(page, name) for name in own.numbers),
        framing=_framing(page),
        picture=sheet_picture(case, page.markup, page.words),
        picture_alt=drawing.alt,
        picture_equivalent=drawing.equivalent,
        model=line(own.model),
        model_flip=line(own.model_flip),
        metrics=line(own.metrics),
        metrics_flip=line(own.metrics_flip),
        traps=tuple(map(line, own.traps)),
        minutes=tuple(SheetSlot(s.minutes[0], s.minutes[1], s.step, line(s.do)) for s in told.scenes),
        staff_line=line(own.staff_line),
        source=f"data/{place('walkthrough', case.id)}",
        updated=case.updated,
        tabs=page.tabs("sheet"),
        printed=next((file for _, file in page.context.shelf.of(Target("sheet", case.id))), None),
    )


def _framing(page: CasePage) -> tuple[tuple[str, Inlines], ...]:
    """What is predicted from what, where the reference says it."""
    if page.case.reference is None:
        return ()
    names = ("task", "input", "output", "decision")
    return tuple((page.words[name], page.line(getattr(page.reference.frame, name))) for name in names)


def _number(page: CasePage, name: str) -> SheetNumber:
    said = page.ledger.say(name)
    label = page.markup.plain(page.case.figures[name].label)
    return SheetNumber(label, said.amount, said.unit, page.markup.worded(explain(page.ledger, name)))
