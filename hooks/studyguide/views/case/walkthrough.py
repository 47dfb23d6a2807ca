"""The page of a case: its walk-through, with the way to the other layers.

Must not know how a scene is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...document import (
    Block,
    Blocks,
    Bullets,
    Cite,
    Document,
    Inlines,
    Json,
    Link,
    Paragraph,
    Section,
    Strong,
    Target,
    Text,
    anchors,
    find,
    text,
)
from ...model import LEVELS, place
from ..parts import bullets, callout, section
from .door import door
from .page import LAYERS, CasePage
from .questions import questions_document
from .reference import reference_document
from .scenes import scenes


def walkthrough_document(page: CasePage) -> Document:
    """The interview, told once."""
    exact, page = page, page.aloud
    told, words = page.walkthrough, page.words
    draft = (callout("draft", words["draft"], text(words["draft_says"])),) if told.status == "draft" else ()
    body = (*scenes(page), _answer(page), *_after(page))
    blocks = (
        page.tabs("case"),
        *draft,
        Paragraph(page.line(told.prompt), "quote"),
        *door(page, body),
        *body,
        *_sources(page, body),
    )
    source = f"data/{place('walkthrough', page.case.id)}"
    values = {"elsewhere": _elsewhere(exact)} if len(page.tabs("case").tabs) > 2 else {}
    return Document(page.target("case"), page.case.title, told.summary, blocks, source, values=values)


def _answer(page: CasePage) -> Section:
    """About ten claims: the answer in a minute."""
    claims = bullets(
        [(Strong(page.line(c.claim)), Text(" "), *page.line(c.because)) for c in page.walkthrough.answer], ordered=True
    )
    return section("answer", page.words["answer"], Bullets(claims.items, True, "claims"))


def _after(page: CasePage) -> Blocks:
    told, words = page.walkthrough, page.words
    parts: list[Block] = [
        section("minutes", words["minutes"], *page.drawn("minutes")),
        section("versions", words["versions"], *page.drawn("versions")),
        section("variants", words["variants"], bullets(page.lines(told.variants))),
    ]
    if page.case.questions:
        parts.append(_test(page))
    if told.read_next:
        titles = page.context.names.titles
        ways = [
            (Link(Target(way.kind, way.content), text(titles[way.kind][way.content])), Text(": "), *page.line(way.why))
            for way in told.read_next
        ]
        parts.append(section("read-next", words["read_next"], bullets(ways)))
    return tuple(parts)


def _test(page: CasePage) -> Section:
    """A question of each level and an incident, without their answers."""
    questions = page.questions
    first = [next((q for q in questions.follow_ups if q.level == level), None) for level in LEVELS]
    links: list[Inlines] = [
        (page.context.level_badge(q.level), Text(" "), Link(page.target("questions", q.id), page.line(q.ask))) for q in first if q
    ]
    links.append((Link(page.target("questions", "drills"), page.line(questions.drills[0].alarm)),))
    every = Paragraph((Link(page.target("questions"), text(page.words["test_all"].format(len(questions.follow_ups)))),), "meta")
    return section("test-yourself", page.words["test_yourself"], bullets(links), every)


def _sources(page: CasePage, body: Sequence[Block]) -> tuple[Section, ...]:
    """Every source that the page cites, in the order in which it does."""
    sources, cites = page.context.guide.sources, page.context.names.cites
    ids = dict.fromkeys(cite.id for cite in find(tuple(body), Cite))
    lines: list[Inlines] = [(Link(Target("source", id), text(f"{cites[id]}. {sources[id].title}")),) for id in ids]
    return (section("sources", page.words["sources"], bullets(lines)),) if lines else ()


def _elsewhere(page: CasePage) -> Json:
    """For each layer in the bar, what stands on its page: links from the time when a case was one page lead on by it."""
    pages = {"reference": reference_document, "questions": questions_document}
    kinds = [kind for kind, _ in LAYERS if page.has(kind)]
    made = [pages[kind](page) if kind in pages else None for kind in kinds]
    return [sorted(set(anchors(document))) if document else [] for document in made]
