"""What stands at the door of a walk-through: how long it takes, what to know first, the ways through.

Must not know the scenes.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...document import (
    Aside,
    Block,
    Blocks,
    Diagram,
    IdeaBox,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Paths,
    Section,
    Strong,
    Text,
    find,
    listed,
    running_text,
    text,
    walk,
)
from ...markup.count import own_words, words
from .page import CasePage

WORDS_A_MINUTE = 180
"""Reading of technical prose that is new, slower than of a novel."""
SECONDS_A_DRAWING = 8


def minutes(blocks: Blocks) -> float:
    """How long it takes to read."""
    drawings = sum(1 for _ in find(blocks, Diagram))
    return words(running_text(blocks)) / WORDS_A_MINUTE + drawings * SECONDS_A_DRAWING / 60


def door(page: CasePage, body: Blocks) -> tuple[Block, ...]:
    """`body` is what follows on the page."""
    told, said = page.walkthrough, page.words
    needs: list[Inline] = [Strong(text(said["takes_minutes"].format(round(minutes(body)))))]
    if told.needs:
        needs += [Text(f" {said['you_need']} "), *listed(page.lines(told.needs))]
    lines = [Paragraph(tuple(needs)), Paragraph((Strong(text(said["you_learn"])), Text(" "), *page.line(told.teaches)))]
    if told.skip_if:
        lines.append(Paragraph((Strong(text(said["skip"])), Text(f" {said['skip_if']} "), *page.line(told.skip_if))))
    return (Aside("door", "", tuple(lines)), Paths(said["paths"], tuple(_ways(page, body))))


def _ways(page: CasePage, body: Blocks) -> Iterable[tuple[str, Inlines]]:
    said = page.words
    short = tuple(_short(body))
    places = [Link(page.target("case", id), text(name)) for id, name in _stations(page, short)]
    yield _time(page, minutes(short)), listed([(place,) for place in places])
    yield _time(page, minutes(body)), text(said["path_all"])
    more = [kind for kind in ("reference", "questions") if page.has(kind)]
    if more:
        layers = (page.case.reference, page.case.questions)
        longer = sum(own_words(layer) for layer in layers if layer) / WORDS_A_MINUTE
        links: list[Inlines] = [(Link(page.target(kind), text(said[f"path_{kind}"])),) for kind in more]
        yield _time(page, minutes(body) + longer), (Text(f"{said['path_then']} "), *listed(links))


def _short(body: Blocks) -> Iterable[Block]:
    """What is read when time is short: the answer, the example, the ideas, the boards."""
    for block in walk(body):
        match block:
            case Aside(kind="example" | "board") | IdeaBox() | Section(id="answer"):
                yield block


def _stations(page: CasePage, short: Blocks) -> Iterable[tuple[str, str]]:
    """The first of each kind, with its name; the boards one by one. The answer comes first, wherever it stands."""
    yield "answer", page.words["path_answer"]
    examples = [block.id for block in short if isinstance(block, Aside) and block.kind == "example"]
    ideas = [block.id for block in short if isinstance(block, IdeaBox)]
    for ids, name in ((examples, "path_example"), (ideas, "path_ideas")):
        if ids:
            yield ids[0], page.words[name]
    for block in short:
        if isinstance(block, Aside) and block.kind == "board":
            yield block.id, page.words["path_board"].format(block.mark)


def _time(page: CasePage, long: float) -> str:
    """Whole minutes up to an hour, then half hours."""
    if long < 60:
        return page.words["minutes_long"].format(max(1, round(long)))
    hours = round(long / 30) / 2
    return page.words["hour_long"] if hours == 1 else page.words["hours_long"].format(f"{hours:g}".replace(".5", " ½"))
