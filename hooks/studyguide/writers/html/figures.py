"""Diagrams and displayed formulas → HTML figures.

A picture keeps its own size down to three quarters, below that its frame scrolls: nothing becomes illegible on a phone.
The language of the source is called `diagram` on the page, because the plugin for live fences takes every
page that names it apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ...document import Block, Diagram, Formula
from .context import PageContext
from .inlines import inlines, label, mathml
from .tags import Attribute, Html, el, join, lines

Blocks = Callable[[tuple[Block, ...], PageContext], Html]

_SMALLEST = 0.75
_OPENING = re.compile(r"<svg\b[^>]*>", re.DOTALL)
_SPOKEN = re.compile(r'\s(?:role|aria-[a-z]+|focusable|tabindex|width|height|style)="[^"]*"')


def diagram(item: Diagram, at: PageContext, blocks: Blocks) -> Html:
    """A numbered figure with its equivalent in words and its source."""
    number = at.words["html_figure"].format(number=at.figures[item.id])
    picture = el("div", _drawing(item), role="img", aria_label=item.alt)
    frame = el(
        "div",
        picture,
        class_="sg-frame",
        tabindex=0,
        role="group",
        aria_label=f"{number}: {label(item.caption)}",
        style=f"--w:{item.picture.width}px;--min:{round(item.picture.width * _SMALLEST)}px",
        data_scroll=True,
        data_search_exclude="1",
    )
    caption = el("figcaption", el("span", number, class_="sg-figure__number"), " ", inlines(item.caption, at))
    source = el("pre", el("code", item.mermaid, class_="language-diagram"), tabindex=0, data_search_exclude="1")
    words = at.words

    def named(tag: str, key: str, **values: Attribute) -> Html:
        # A page has a dozen figures: a listener hears which one a control belongs to.
        return el(tag, words[key], aria_label=f"{words[key]}: {number}", **values)

    more = [
        named("button", "html_enlarge", type="button", hidden=True, data_enlarge=True),
        el("details", named("summary", "html_in_words"), blocks(item.equivalent, at)) if item.equivalent else None,
        el("details", named("summary", "html_diagram_source"), source) if item.mermaid else None,
    ]
    return el("figure", lines((frame, caption, el("div", *more, class_="sg-figure__more"))), class_="sg-figure", id=item.id)


def _drawing(item: Diagram) -> Html:
    """The SVG as it came, silent (its frame speaks) and sized by the style sheet through its view box."""
    size = f' width="{item.picture.width}" height="{item.picture.height}" aria-hidden="true" focusable="false"'

    def opening(match: re.Match[str]) -> str:
        bare = _SPOKEN.sub("", match[0])
        box = "" if "viewBox" in bare else f' viewBox="0 0 {item.picture.width} {item.picture.height}"'
        return bare.rstrip("/>") + size + box + ">"

    return Html(_OPENING.sub(opening, item.picture.svg.strip(), count=1))


def formula(item: Formula, at: PageContext) -> Html:
    """A displayed formula with its symbols explained."""
    shown = el("div", mathml(item.latex, display=True), class_="sg-formula__math", tabindex=0, role="math", aria_label=item.alt)
    where = [el("div", el("dt", mathml(symbol)), el("dd", inlines(meaning, at))) for symbol, meaning in item.where]
    return el("div", shown, el("dl", join(where, "\n"), class_="sg-formula__where") if where else None, class_="sg-formula")
