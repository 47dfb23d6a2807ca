"""The index of questions: by step in the order of the framework, and within a step from junior to staff."""

from __future__ import annotations

from studyguide.document import Answer, Document, Link, Paragraph, Section, Table, Target, find, plain, text
from studyguide.figures.units import Units
from studyguide.model import Level
from studyguide.publishing.build import Built
from studyguide.publishing.editions import SHELF
from studyguide.views.context import Context
from studyguide.views.indexes import questions


def _asked(id: str, level: Level, step: str = "") -> Answer:
    return Answer(id, level, text(f"Why {id}?"), (Paragraph(text("Because.")),), topic="", step=step)


def _index(tiny: Built, units: Units, *pages: Document) -> dict[str, list[str]]:
    """The questions of each step, as they are asked, in the order of the index."""
    page = questions(Context(tiny.guide, units, tiny.words, SHELF), pages)
    return {
        section.id: [plain(link.content) for link in find(section, Link)]
        for section in find(page, Section)
        if next(find(section, Table)).rows
    }


def test_order(tiny: Built, units: Units) -> None:
    late = Document(
        Target("case", "a"),
        "A",
        "",
        (_asked("one", "staff", "serve"), _asked("two", "junior", "serve"), _asked("three", "staff", "data")),
    )
    early = Document(Target("metric", "m"), "M", "", (_asked("four", "senior"), _asked("five", "junior")), step="serve")
    assert _index(tiny, units, late, early) == {
        "data": ["Why three?"],
        "serve": ["Why two?", "Why five?", "Why four?", "Why one?"],
    }


def test_a_question_without_a_step_belongs_to_the_first(tiny: Built, units: Units) -> None:
    assert _index(tiny, units, Document(Target("page", "p"), "P", "", (_asked("x", "junior"),))) == {"clarify": ["Why x?"]}
