"""Ways in: home, the index of cases, the index of questions, downloads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..document import (
    Answer,
    Badge,
    Block,
    Card,
    Cards,
    Document,
    Inline,
    Link,
    Paragraph,
    Row,
    Section,
    Strong,
    Table,
    Target,
    Text,
    find,
    text,
)
from ..markup import Markup
from ..model import LEVELS, STEPS, Case
from .context import Context
from .framework import step_card
from .lines import AnyPage
from .parts import callout, follow_ups, pattern_ids, section
from .shelf import Copy


def home(context: Context) -> Document:
    """One screen that gets a candidate going: what this is, where to start, what to carry."""
    words, framework = context.words, context.guide.framework
    start = Cards(
        (
            _way(context, "start_framework", Target("page", "framework")),
            _way(context, "start_cases", Target("page", "cases")),
            _way(context, "start_downloads", Target("page", "downloads")),
            _way(context, "start_questions", Target("page", "questions")),
        ),
        role="compact",
    )
    blocks: tuple[Block, ...] = (
        Paragraph(context.markup.line(framework.promise), "lead"),
        start,
        section("cases", words["cases"], Cards(tuple(case_card(context, case) for case in context.guide.cases.values()))),
        section(
            "steps", words["seven_steps"], Cards(tuple(step_card(context, step) for step in framework.steps), role="compact")
        ),
        section("about", words["how_to_read"], *context.markup.prose(framework.about)),
    )
    return Document(Target("page", "index"), framework.title, words["home_summary"], blocks, "data/framework.yml")


def _way(context: Context, key: str, target: Target) -> Card:
    words = context.words
    return Card(text(words[key]), target, (Paragraph(text(words[f"{key}_says"])),))


def case_card(context: Context, case: Case) -> Card:
    """A case for an index, with the facets that a filter works on."""
    words = context.words
    meta: list[Inline] = [Badge("status", case.walkthrough.family, words[f"family_{case.walkthrough.family}"])]
    if case.walkthrough.status == "draft":
        meta += [Text(" "), Badge("status", "draft", words["draft"])]
    levels = tuple(dict.fromkeys(q.level for q in follow_ups(case)))
    facets = (("family", (case.walkthrough.family,)), ("level", levels), ("pattern", pattern_ids(case)))
    teaches = Markup(context.ledger(case), context.names).line(case.walkthrough.teaches)
    blocks: tuple[Block, ...] = (Paragraph(text(case.walkthrough.summary)), Paragraph(teaches, "lesson"))
    return Card(text(case.title), Target("case", case.id), blocks, tuple(meta), facets)


def cases_index(context: Context) -> Document:
    words, cases = context.words, context.guide.cases.values()
    families = sorted({case.walkthrough.family for case in cases})
    used = sorted({id for case in cases for id in pattern_ids(case)})
    filters = (
        ("family", words["family"], tuple((f, words[f"family_{f}"]) for f in families)),
        ("level", words["level"], tuple((level, words[f"level_{level}"]) for level in LEVELS)),
        ("pattern", words["pattern"], tuple((p, context.names.titles["pattern"][p]) for p in used)),
    )
    cards = Cards(tuple(case_card(context, case) for case in cases), filters)
    return Document(Target("page", "cases"), words["cases"], words["cases_summary"], (cards, _facts(context)))


def _facts(context: Context) -> Section:
    """What each case teaches, and where its sheet is."""
    words = context.words
    rows = []
    for case in context.guide.cases.values():
        sheet = Target("sheet", case.id)
        carry: list[Inline] = [Link(sheet, text(words["sheet"]))]
        for copy, file in context.shelf.of(sheet):
            carry += [Text(" · "), Link(file, text(copy.form))]
        asked = len(follow_ups(case))
        title = (Strong((Link(Target("case", case.id), text(case.title)),)),)
        rows.append(Row((title, text(str(len(case.figures))), text(str(asked)), tuple(carry))))
    head = (text(words["case"]), text(words["figures"]), text(words["follow_ups"]), text(words["carry"]))
    return section("at-a-glance", words["at_a_glance"], Table(head, tuple(rows), (), (4, 1, 1, 2), (1, 2)))


def questions(context: Context, documents: Sequence[Document]) -> Document:
    """Every question of the guide, by step, leading to the one place that answers it."""
    words = context.words
    by_step: dict[str, list[tuple[Answer, Document]]] = defaultdict(list)
    for document in documents:
        for answer in find(document, Answer):
            by_step[answer.step or document.step or "clarify"].append((answer, document))
    parts = []
    count = 0
    for step in STEPS:
        rows = []
        for answer, document in sorted(by_step[step], key=lambda pair: LEVELS.index(pair[0].level)):
            target = Target(document.target.kind, document.target.id, answer.id)
            topic = text(answer.topic) if answer.topic else text(document.title)
            rows.append(Row(((Link(target, answer.ask),), (context.level_badge(answer.level),), topic, text(document.title))))
            count += 1
        head = tuple(text(words[key]) for key in ("question", "level", "topic", "where"))
        parts.append(Section(step, text(context.steps[step].title), (Table(head, tuple(rows), (), (6, 1, 2, 2)),), step))
    lead = Paragraph(text(words["questions_lead"].format(count)), "lead")
    return Document(Target("page", "questions"), words["questions_index"], words["questions_summary"], (lead, *parts))


def downloads(context: Context, pages: Sequence[AnyPage]) -> Document:
    """What can be carried away: the files of which there is one, then those of which each page of a kind has its own."""
    words = context.words
    titles = {page.target: page.title for page in pages}

    def cards(copies: Iterable[Copy]) -> Cards:
        return Cards(tuple(card(copy, id) for copy in copies for id in copy.ids(titles)), role="downloads")

    def card(copy: Copy, id: str) -> Card:
        title = titles[Target(copy.of, id)] if copy.of else words[copy.title]
        return Card(text(title), copy.file(id), (Paragraph(text(words[copy.says])),), text(copy.form))

    offered = [copy for copy in context.shelf.copies if copy.ids(titles)]
    blocks: tuple[Block, ...] = (
        cards(copy for copy in offered if not copy.of),
        *(section(copy.id, words[copy.title], cards([copy])) for copy in offered if copy.of),
        callout("note", words["offline_title"], text(words["offline_says"])),
    )
    return Document(Target("page", "downloads"), words["downloads"], words["downloads_summary"], blocks)
