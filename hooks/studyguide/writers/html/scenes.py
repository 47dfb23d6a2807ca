"""The blocks of a walk-through → the markup that `walkthrough.css` describes and dresses.

Must not know pages.
"""

from __future__ import annotations

from typing import assert_never

from ...document import Aside, BigNumber, Definitions, Inlines, Ladder, Paths, Predict, Rung, Tabs, Talk, Told
from .context import PageContext
from .figures import Blocks
from .inlines import inlines
from .practice import heading
from .tags import Html, el, lines

_MARKS = {"board": "sg-version", "interrupt": "sg-minute"}
_LEADS = {"interrupt": "sg-interrupt__ask", "trap": "sg-trap__said"}
_CLASSES = {"fails": "sg-board__fails", "seen": "sg-board__seen"}


def told(item: Told, at: PageContext, blocks: Blocks) -> Html:
    """One block of a walk-through."""
    match item:
        case Talk():
            return _talk(item, at)
        case Aside():
            return _aside(item, at, blocks)
        case Predict():
            return _predict(item, at, blocks)
        case BigNumber():
            return _number(item, at)
        case Ladder():
            return _ladder(item, at, blocks)
        case Tabs():
            return _tabs(item, at)
        case Paths():
            return _paths(item, at)
        case _:
            assert_never(item)


def _label(*content: Html | str | None) -> Html:
    return el("p", *content, class_="sg-label")


def _talk(item: Talk, at: PageContext) -> Html:
    spoken = [
        el(
            "p",
            el("b", f"{line.name}.", class_="sg-talk__who"),
            " ",
            el("span", inlines(line.said, at)),
            class_=f"sg-talk__line sg-talk__line--{line.who}",
        )
        for line in item.lines
    ]
    return el("div", lines(spoken), class_="sg-talk")


def _aside(item: Aside, at: PageContext, blocks: Blocks) -> Html:
    inside = at.deeper()
    mark = [el("b", item.mark, class_=_MARKS.get(item.kind, "")), " "] if item.mark else []
    # A board is called by its label; anything else that has a title has it as a heading.
    called = [" ", el("span", inlines(item.title, at))] if item.title and item.kind == "board" else []
    parts = [
        _label(*mark, item.label, *called) if item.label or mark else None,
        heading(inlines(item.title, at), inside) if item.title and item.kind != "board" else None,
        el("p", inlines(item.lead, at), class_=_LEADS.get(item.kind, "")) if item.lead else None,
        _bare(item, inside) if item.kind == "built" else blocks(item.content, inside),
    ]
    return el("div", lines(part for part in parts if part), class_=_CLASSES.get(item.kind, f"sg-{item.kind}"), id=item.id)


def _bare(item: Aside, at: PageContext) -> Html:
    """Definitions as the style sheet wants them here: a paragraph each, without a class of their own."""
    entries = [entry for part in item.content if isinstance(part, Definitions) for entry in part.entries]
    said = [
        el(
            "div",
            el("dt", inlines(entry.name, at)),
            el("dd", *(inlines(getattr(part, "content", ()), at) for part in entry.content)),
        )
        for entry in entries
    ]
    return el("dl", lines(said))


def _predict(item: Predict, at: PageContext, blocks: Blocks) -> Html:
    hidden = el("details", el("summary", at.words["show_answer"]), blocks(item.answer, at.deeper()))
    ask = el("p", inlines(item.ask, at), class_="sg-predict__ask")
    return el("div", lines((_label(item.label), ask, hidden)), class_="sg-predict", id=item.id)


def _number(item: BigNumber, at: PageContext) -> Html:
    rows: tuple[tuple[str, Inlines], ...] = (
        ("value", item.value),
        ("label", item.label),
        ("sum", item.sum),
        ("decides", item.decides),
    )
    return el("div", lines(el("p", inlines(row, at), class_=f"sg-number__{name}") for name, row in rows), class_="sg-number")


def _ladder(item: Ladder, at: PageContext, blocks: Blocks) -> Html:
    rungs = el("ol", lines(_rung(rung, at.deeper(), blocks) for rung in item.rungs))
    return el("div", lines((el("p", inlines(item.on, at), class_="sg-ladder__on"), rungs)), class_="sg-ladder")


def _rung(item: Rung, at: PageContext, blocks: Blocks) -> Html:
    facts = [el("div", el("dt", name), el("dd", inlines(fact, at))) for name, fact in item.facts]
    parts = (heading(inlines(item.name, at), at), blocks(item.how, at), el("dl", lines(facts)))
    return el("li", lines(parts), class_="sg-rung")


def _tabs(item: Tabs, at: PageContext) -> Html:
    links = [
        el("li", el("a", tab.title, href=at.href(tab.target), aria_current="page" if tab.here else None)) for tab in item.tabs
    ]
    return el("nav", el("ul", lines(links)), class_="sg-layers", aria_label=item.label, data_search_exclude="1")


def _paths(item: Paths, at: PageContext) -> Html:
    ways = [el("li", el("b", time, class_="sg-paths__time"), " ", el("span", inlines(way, at))) for time, way in item.ways]
    return el("nav", el("ul", lines(ways)), class_="sg-paths", aria_label=item.label)
