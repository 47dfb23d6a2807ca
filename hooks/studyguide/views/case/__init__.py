"""The page of a case: whiteboard first, the seven steps, then what one practises with.

Each module says one step; `page` holds what they share. Must not know editions.
"""

from __future__ import annotations

from ...document import Document, LevelSwitch, Paragraph, Target, text
from ...model import LEVELS
from ..context import Context
from ..parts import bullets, callout, section
from . import practice
from .clarify import clarify
from .data import data
from .evaluate import evaluate
from .frame import frame
from .modelling import modelling
from .monitor import monitor
from .page import CasePage
from .serve import serve
from .sheet import sheet

__all__ = ["CasePage", "case_document", "sheet"]


def case_document(page: CasePage) -> Document:
    """Everything the guide says about one case, on one page."""
    case, words = page.case, page.words
    draft = (callout("draft", words["draft"], text(words["draft_says"])),) if case.status == "draft" else ()
    variants = section("variants", words["variants"], bullets(page.lines(case.variants)))
    return Document(
        Target("case", case.id),
        case.title,
        case.summary,
        (
            *draft,
            Paragraph(page.line(case.prompt), "quote"),
            callout("idea", words["only_here"], page.line(case.teaches)),
            _switch(page.context),
            practice.whiteboard(page),
            variants,
            clarify(page),
            frame(page),
            data(page),
            modelling(page),
            evaluate(page),
            serve(page),
            monitor(page),
            practice.trace(page),
            practice.deep_dives(page),
            practice.patterns(page),
            practice.trade_offs(page),
            practice.levels(page),
            practice.follow_ups(page),
            practice.mistakes(page),
            practice.rubric(page),
            practice.minutes(page),
            practice.flashcards(page),
            practice.quiz(page),
            practice.transfer(page),
            practice.simplifications(page),
            practice.sources(page),
        ),
        source=f"data/cases/{case.id}.yml",
    )


def _switch(context: Context) -> LevelSwitch:
    words = context.words
    options = (*((level, words[f"level_{level}"]) for level in LEVELS), ("all", words["level_all"]))
    return LevelSwitch(words["level_switch"], options)
