"""What a reader works with: answers, cards to turn over, quiz questions, the level switch, filtered indexes.

Everything is there without JavaScript; the script in the site only hides what was not asked for.
"""

from __future__ import annotations

from ...document import Answer, Badge, Block, Bullets, Card, Cards, LevelSwitch, Reveal, still
from .context import PageContext
from .figures import Blocks
from .inlines import inlines, mark
from .tags import Html, el, join, lines


def heading(content: Html, at: PageContext, **values: str) -> Html:
    """A heading one step below the block's place."""
    return el(f"h{min(at.depth, 6)}", content, **values)


def answer(item: Answer, at: PageContext, blocks: Blocks) -> Html:
    """A question with the right answer and, beside it, the wrong one and what it gives away."""
    words = at.words
    meta = [
        el("span", words[f"level_{item.level}"], class_="sg-badge sg-badge--level", data_level=item.level),
        el("span", item.topic, class_="sg-answer__topic") if item.topic else None,
    ]
    inside = at.deeper()
    ask = join((mark(item.step, at), " ", inlines(item.ask, at))) if item.step else inlines(item.ask, at)
    right = _side("right", words["html_right"], blocks(item.answer, inside))
    against = []
    if item.wrong:
        against.append(_side("wrong", words["html_wrong"], el("p", inlines(item.wrong, at))))
    if item.flag:
        against.append(_side("flag", words["html_flag"], el("p", inlines(item.flag, at))))
    sides = el("div", right, el("div", *against, class_="sg-answer__against") if against else None, class_="sg-answer__sides")
    top = el("div", heading(ask, inside, id=item.id), el("p", join(meta, " "), class_="sg-answer__meta"), class_="sg-answer__top")
    return el("div", lines((top, sides)), class_="sg-answer", data_needs=item.level, data_step=item.step)


def _side(kind: str, title: str, content: Html) -> Html:
    return el("div", el("p", title, class_="sg-callout__title"), content, class_=f"sg-callout sg-callout--{kind}")


def reveal(item: Reveal, at: PageContext, blocks: Blocks) -> Html:
    """Something to think about first. The options of a quiz question stand in the open, its answer does not."""
    if item.role == "quiz" and item.content and isinstance(item.content[0], Bullets):
        options: tuple[Block, ...] = item.content[:1]
        hidden = el("details", el("summary", at.words["show_answer"]), blocks(item.content[1:], at))
        question = el("p", inlines(item.summary, at), class_="sg-quiz__question")
        return el("div", lines((question, blocks(options, at), hidden)), class_="sg-quiz", id=item.id)
    content = blocks(item.content, at)
    return el(
        "details",
        el("summary", inlines(still(item.summary), at)),
        "\n",
        content,
        class_=f"sg-reveal sg-reveal--{item.role}",
        id=item.id,
    )


def level_switch(item: LevelSwitch, at: PageContext) -> Html:
    """Radio buttons, hidden until the script is there to obey them."""
    name = at.fresh("level")
    choices = [
        el("label", el("input", type="radio", name=name, value=value, checked=value == "all"), el("span", text))
        for value, text in item.options
    ]
    return el("fieldset", el("legend", item.label), lines(choices), class_="sg-levels", hidden=True, data_level_switch=True)


def cards(item: Cards, at: PageContext, blocks: Blocks) -> Html:
    """An index as cards, with its filters (hidden until the script is there)."""
    shown = el("ul", lines(_card(card, at, blocks) for card in item.items), class_=f"sg-cards sg-cards--{item.role or 'full'}")
    if not item.filters:
        return shown
    selects = [_select(facet, name, options, at) for facet, name, options in item.filters]
    return el(
        "div", el("form", *selects, el("output"), class_="sg-filters", hidden=True), shown, class_="sg-index", data_index=True
    )


def _select(facet: str, name: str, options: tuple[tuple[str, str], ...], at: PageContext) -> Html:
    choices = [el("option", text, value=value) for value, text in options]
    everything = el("option", at.words["html_filter_all"], value=None)
    return el("label", el("span", name), el("select", everything, *choices, data_facet=facet))


def _card(item: Card, at: PageContext, blocks: Blocks) -> Html:
    facets = {f"data-facet-{facet}": " ".join(values) for facet, values in item.facets}
    # A title that shows its step itself needs no second mark.
    shown = mark(item.step, at) if not any(isinstance(part, Badge) for part in item.title) else None
    title = el("p", shown, el("a", inlines(still(item.title), at), href=at.href(item.target)), class_="sg-card__title")
    meta = el("p", inlines(item.meta, at), class_="sg-card__meta") if item.meta else None
    return el("li", lines((title, blocks(item.content, at), meta)), class_="sg-card", data_step=item.step, **facets)
