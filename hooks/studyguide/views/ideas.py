"""Ideas: the box that a walk-through shows, the page of each, and the index in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..document import (
    Block,
    Callout,
    Card,
    Cards,
    Cite,
    Document,
    IdeaBox,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Strong,
    Target,
    Text,
    text,
)
from ..model import STEPS, Idea
from .context import Context
from .parts import section


def reading_order(ideas: Iterable[Idea]) -> tuple[Idea, ...]:
    """Every idea after those that it needs; else by step, then by name. There is no circle: a rule sees to it."""
    left = sorted(ideas, key=lambda idea: (STEPS.index(idea.step), idea.name.casefold()))
    placed: list[Idea] = []
    while left:
        waiting = {idea.id for idea in left}
        free = next((idea for idea in left if not waiting & set(idea.needs)), left[0])
        left.remove(free)
        placed.append(free)
    return tuple(placed)


def idea_box(context: Context, idea: Idea) -> IdeaBox:
    """The idea as a walk-through shows it: name, plain words, picture, toy sum, what not to confuse."""
    markup = context.of_idea(idea)
    parts = (markup.prose(idea.plain), context.diagram_of(idea), markup.prose(idea.example), markup.prose(idea.confuse))
    return IdeaBox(f"idea-{idea.id}", text(idea.name), Target("idea", idea.id), *parts)


def idea_document(context: Context, idea: Idea) -> Document:
    """An idea in full, with what to read before and after it and where it is used."""
    words, markup = context.words, context.of_idea(idea)
    builds = [other.id for other in reading_order(context.guide.ideas.values()) if idea.id in other.needs]
    further = [("idea", id) for id in dict.fromkeys((*builds, *idea.see))]
    further += [("pattern", id) for id in idea.patterns] + [("metric", id) for id in idea.metrics]
    around = [
        *_links(context, words["idea_used"], [("case", case.id) for case in context.cases_of(idea)]),
        *_links(context, words["idea_see"], further),
        *_links(context, words["idea_terms"], [("term", id) for id in idea.terms]),
        *(
            Paragraph((Cite(cited.source, context.names.cites[cited.source]), Text(" "), *markup.line(cited.reports)))
            for cited in idea.sources
        ),
    ]
    blocks: list[Block] = [
        Paragraph((context.step_badge(idea.step),), "meta"),
        *_links(context, words["idea_needs"], [("idea", id) for id in idea.needs]),
        *markup.prose(idea.plain),
        context.diagram_of(idea),
        section("example", words["idea_toy"], *markup.prose(idea.example)),
        Callout("wrong", words["idea_confuse"], markup.prose(idea.confuse)),
        *([section("around", words["idea_around"], *around)] if around else []),
    ]
    return Document(Target("idea", idea.id), idea.name, idea.summary, tuple(blocks), f"data/ideas/{idea.id}.yml", idea.step)


def ideas_index(context: Context) -> Document:
    """All ideas by step, numbered in reading order."""
    words, ordered = context.words, reading_order(context.guide.ideas.values())
    parts: list[Block] = [Paragraph(text(words["ideas_lead"]), "lead")]
    for step in STEPS:
        cards = tuple(_card(context, idea, number) for number, idea in enumerate(ordered, 1) if idea.step == step)
        if cards:
            parts.append(section(step, context.steps[step].title, Cards(cards), step=step))
    return Document(Target("page", "ideas"), words["ideas"], words["ideas_summary"], tuple(parts))


def _card(context: Context, idea: Idea, number: int) -> Card:
    after = ", ".join(context.names.titles["idea"][id] for id in idea.needs)
    meta = text(context.words["idea_after"].format(after)) if after else ()
    return Card(text(f"{number}. {idea.name}"), Target("idea", idea.id), (Paragraph(text(idea.summary)),), meta, step=idea.step)


def _links(context: Context, label: str, targets: Sequence[tuple[str, str]]) -> list[Block]:
    """`Label: one, another`, or nothing."""
    shown: list[Inline] = []
    for kind, id in targets:
        shown += [*([Text(", ")] if shown else []), Link(Target(kind, id), _name(context, kind, id))]
    return [Paragraph((Strong(text(f"{label}:")), Text(" "), *shown))] if shown else []


def _name(context: Context, kind: str, id: str) -> Inlines:
    return text(context.names.titles[kind][id])
