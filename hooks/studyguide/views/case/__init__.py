"""The page of a case: whiteboard first, the seven steps, then what one practises with.

Each module says one step; `page` holds what they share. Must not know editions.
"""

from __future__ import annotations

from ...document import Blocks, Document, LevelSwitch, Paragraph, Target, text
from ...model import LEVELS, place
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
from .scenes import plan, scenes
from .serve import serve
from .sheet import sheet

__all__ = ["CasePage", "case_document", "sheet"]


def case_document(page: CasePage) -> Document:
    """Everything the guide says about one case, on one page."""
    case, told, words = page.case, page.walkthrough, page.words
    draft = (callout("draft", words["draft"], text(words["draft_says"])),) if told.status == "draft" else ()
    return Document(
        Target("case", case.id),
        case.title,
        told.summary,
        (
            *draft,
            Paragraph(page.line(told.prompt), "quote"),
            callout("idea", words["only_here"], page.line(told.teaches)),
            _switch(page.context),
            practice.whiteboard(page),
            section("variants", words["variants"], bullets(page.lines(told.variants))),
            *scenes(page),
            plan(page),
            *(_reference(page) if case.reference else ()),
            *(_questions(page) if case.questions else ()),
        ),
        source=f"data/{place('walkthrough', case.id)}",
    )


def _reference(page: CasePage) -> Blocks:
    return (
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
        practice.simplifications(page),
        practice.sources(page),
    )


def _questions(page: CasePage) -> Blocks:
    return (
        practice.levels(page),
        practice.follow_ups(page),
        practice.drills(page),
        practice.mistakes(page),
        practice.flashcards(page),
        practice.quiz(page),
        practice.transfer(page),
    )


def _switch(context: Context) -> LevelSwitch:
    words = context.words
    options = (*((level, words[f"level_{level}"]) for level in LEVELS), ("all", words["level_all"]))
    return LevelSwitch(words["level_switch"], options)
