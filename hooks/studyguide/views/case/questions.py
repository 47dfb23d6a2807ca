"""The questions of a case: what one practises with, level by level."""

from __future__ import annotations

from collections.abc import Iterable

from ...document import (
    Answer,
    Block,
    Callout,
    Document,
    Inlines,
    Link,
    Paragraph,
    Paths,
    Reveal,
    Row,
    Section,
    Table,
    Target,
    Text,
    text,
)
from ...model import LEVELS, Level, place
from ...model.practice import FollowUp
from ..parts import bullets, section, table
from .page import CasePage

_OF_LEVEL: dict[Level, tuple[str, ...]] = {
    "junior": ("levels", "mistakes", "flashcards"),
    "senior": ("drills", "quiz"),
    "staff": ("transfer",),
}
"""Besides its follow-ups, the sections that a level adds to those of the level below."""


def questions_document(page: CasePage) -> Document | None:
    """The page, or None for a case that has no questions yet."""
    if page.case.questions is None:
        return None
    page = page.aloud
    words = page.words
    blocks = (
        page.tabs("questions"),
        Paragraph(text(words["questions_of_case_lead"]), "lead"),
        Paths(words["paths"], tuple(_ways(page))),
        levels(page),
        follow_ups(page),
        drills(page),
        mistakes(page),
        quiz(page),
        flashcards(page),
        transfer(page),
    )
    title = words["questions_title"].format(page.case.title)
    source = f"data/{place('questions', page.case.id)}"
    return Document(page.target("questions"), title, words["questions_of_case_summary"].format(page.case.title), blocks, source)


def _ways(page: CasePage) -> Iterable[tuple[str, Inlines]]:
    """What each level should be able to answer, on top of the level below."""
    words = page.words
    for level in LEVELS:
        places = [(f"follow-ups-{level}", words[f"follow_ups_{level}"])]
        places += [(id, words[id]) for id in _OF_LEVEL[level]]
        links: list[Link | Text] = []
        for id, name in places:
            links += [*([Text(", ")] if links else []), Link(page.target("questions", id), text(name))]
        yield words[f"level_{level}"], tuple(links)


def levels(page: CasePage) -> Section:
    """The level table: one decision a row, the three levels side by side."""
    words = page.words
    rows = tuple(
        Row(tuple(map(page.line, (r.decision, r.junior, r.senior, r.staff, r.concludes))), step=r.step)
        for r in page.questions.levels
    )
    head = (words["decision"], *(words[f"level_{level}"] for level in LEVELS), words["concludes"])
    return section("levels", words["levels"], Table(tuple(map(text, head)), rows, (), (1.5, 2.4, 2.6, 2.8, 2.2)))


def follow_ups(page: CasePage) -> Section:
    words = page.words
    parts = [
        Section(f"follow-ups-{level}", text(words[f"follow_ups_{level}"]), answers)
        for level in LEVELS
        if (answers := tuple(_answer(page, q) for q in page.questions.follow_ups if q.level == level))
    ]
    return section("follow-ups", words["follow_ups"], *parts)


def _answer(page: CasePage, q: FollowUp) -> Answer:
    said = (page.line(q.ask), page.prose(q.answer), page.line(q.wrong), page.line(q.red_flag))
    return Answer(q.id, q.level, *said, q.topic, q.step)


def drills(page: CasePage) -> Section:
    words = page.words
    parts = [
        Reveal(
            page.line(drill.alarm),
            (
                Callout("right", words["first"], (Paragraph(page.line(drill.first)),)),
                bullets(page.lines(drill.then), ordered=True),
                Callout("wrong", words["most_people"], (Paragraph(page.line(drill.wrong)),)),
            ),
            "more",
            drill.id,
        )
        for drill in page.questions.drills
    ]
    return section("drills", words["drills"], *parts)


def mistakes(page: CasePage) -> Section:
    rows = [(page.line(m.mistake), page.line(m.instead)) for m in page.questions.mistakes]
    return section("mistakes", page.words["mistakes"], table((page.words["mistake"], page.words["instead"]), rows, widths=(3, 4)))


def quiz(page: CasePage) -> Section:
    parts = []
    for question in page.questions.quiz:
        options = bullets(page.lines(question.options), ordered=True)
        right = page.line(question.options[question.answer - 1])
        answer = Callout(
            "right",
            page.words["answer_is"].format(question.answer),
            (Paragraph(right), Paragraph(page.line(question.explanation))),
        )
        parts.append(section(question.id, page.markup.plain(question.question), options, _hidden(page, answer)))
    return section("quiz", page.words["quiz"], *parts)


def _hidden(page: CasePage, answer: Block) -> Reveal:
    return Reveal(text(page.words["show_answer"]), (answer,), "quiz")


def flashcards(page: CasePage) -> Section:
    cards = [Reveal(page.line(c.front), (Paragraph(page.line(c.back)),), "card", c.id) for c in page.questions.flashcards]
    return section("flashcards", page.words["flashcards"], *cards)


def transfer(page: CasePage) -> Section:
    words = page.words
    rows: list[tuple[Inlines, ...]] = []
    for other in page.questions.transfer:
        prompt = page.line(other.prompt)
        linked: Inlines = (Link(Target("case", other.case), prompt),) if other.case else prompt
        rows.append((linked, page.line(other.same), page.line(other.changes)))
    return section(
        "transfer", words["transfer"], table((words["prompt"], words["same"], words["changes"]), rows, widths=(2, 3, 3))
    )
