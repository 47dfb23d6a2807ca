"""What surrounds the steps on a case page: trace, deep dives, trade-offs, levels, follow-ups, minutes, cards, sources."""

from __future__ import annotations

from ...document import (
    Answer,
    Block,
    Bullets,
    Callout,
    Inlines,
    Link,
    Paragraph,
    Reveal,
    Section,
    Strong,
    Target,
    Text,
    text,
)
from ...model import LEVELS
from ..parts import bullets, callout, reports, section, table
from .page import CasePage


def whiteboard(page: CasePage) -> Section:
    """One drawing and about ten claims: the answer in a minute."""
    claims = bullets(
        [(Strong(page.line(c.claim)), Text(" "), *page.line(c.because)) for c in page.walkthrough.answer],
        ordered=True,
    )
    return section("whiteboard", page.words["whiteboard"], *page.drawn("architecture"), Bullets(claims.items, True, "claims"))


def trace(page: CasePage) -> Section:
    words, told = page.words, page.reference.trace
    labels = {c.id: c.label for c in page.case.architecture.components}
    steps = table(
        (words["component"], words["what_happens"]),
        [(page.line(labels[s.at]), page.line(s.happens)) for s in told.steps],
        widths=(1.4, 5),
    )
    lesson = callout("idea", words["lesson"], page.line(told.lesson))
    return section("trace", words["trace"], Paragraph(page.line(told.subject), "lead"), steps, lesson)


def deep_dives(page: CasePage) -> Section:
    words = page.words
    parts = tuple(
        Section(
            dive.id,
            page.line(dive.title),
            (
                Paragraph((page.context.level_badge(dive.level),), "meta"),
                *page.prose(dive.body),
                Callout("idea", words["remember"], (Paragraph(page.line(dive.lesson)),)),
            ),
            level=dive.level,
        )
        for dive in page.reference.deep_dives
    )
    return section("deep-dives", words["deep_dives"], *parts)


def patterns(page: CasePage) -> Section:
    titles = page.context.names.titles["pattern"]
    rows = [
        ((Link(Target("pattern", use.pattern), text(titles[use.pattern])),), page.line(use.here))
        for use in page.reference.patterns
    ]
    return section(
        "patterns", page.words["patterns_here"], table((page.words["pattern"], page.words["different_here"]), rows, widths=(2, 5))
    )


def trade_offs(page: CasePage) -> Section:
    words = page.words
    rows = [
        (
            (Strong(page.line(t.decision)), Text(f" {words['over']} "), *page.line(t.over)),
            page.line(t.because),
            page.line(t.costs),
            page.line(t.flips_when),
        )
        for t in page.reference.trade_offs
    ]
    head = (words["decision_over"], words["why"], words["it_costs"], words["what_flips_it"])
    return section(
        "trade-offs", words["trade_offs"], table(head, rows, widths=(2.6, 3, 2, 3), ids=[t.id for t in page.reference.trade_offs])
    )


def levels(page: CasePage) -> Section:
    """The level table: one decision a row."""
    words = page.words
    rows = [tuple(map(page.line, (r.decision, r.junior, r.senior, r.staff, r.concludes))) for r in page.questions.levels]
    head = (words["decision"], *(words[f"level_{level}"] for level in LEVELS), words["concludes"])
    ids = [f"decision-{r.id}" for r in page.questions.levels]
    return section("levels", words["levels"], table(head, rows, widths=(1.4, 2.4, 2.6, 3, 2.4), ids=ids))


def follow_ups(page: CasePage) -> Section:
    answers = [
        Answer(
            q.id,
            q.level,
            page.line(q.ask),
            page.prose(q.answer),
            page.line(q.wrong),
            page.line(q.red_flag),
            q.topic,
            q.step,
        )
        for level in LEVELS
        for q in page.questions.follow_ups
        if q.level == level
    ]
    return section("follow-ups", page.words["follow_ups"], *answers)


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


def flashcards(page: CasePage) -> Section:
    cards = [Reveal(page.line(c.front), (Paragraph(page.line(c.back)),), "card", c.id) for c in page.questions.flashcards]
    return section("flashcards", page.words["flashcards"], *cards)


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


def simplifications(page: CasePage) -> Section:
    rows = [(page.line(s.here), page.line(s.production)) for s in page.reference.simplifications]
    head = (page.words["here"], page.words["production"])
    return section("simplifications", page.words["simplifications"], table(head, rows, widths=(1, 1)))


def sources(page: CasePage) -> Section:
    return section("sources", page.words["sources"], reports(page.context, page.reference.sources, page.markup))
