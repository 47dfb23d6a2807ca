"""Blocks → HTML: prose, lists, callouts, sections, and the way to every other kind.

Must not know pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...document import (
    Answer,
    Block,
    Bullets,
    Callout,
    Cards,
    Definitions,
    Diagram,
    Entry,
    Formula,
    IdeaBox,
    LevelSwitch,
    Paragraph,
    Reveal,
    Section,
    Table,
)
from .context import PageContext
from .figures import diagram, formula
from .idea import idea_box
from .inlines import inlines, mark
from .practice import answer, cards, heading, level_switch, reveal
from .scenes import told
from .tables import table
from .tags import Html, el, join, lines

_ROLES = {"minutes": "sg-scene__minutes"}


def blocks(content: tuple[Block, ...], at: PageContext) -> Html:
    """A run of blocks."""
    return lines(_run(content, at))


def _run(content: tuple[Block, ...], at: PageContext) -> Iterator[Html]:
    skip = False
    for item, following in zip(content, (*content[1:], None), strict=False):
        if skip:
            skip = False
        elif _kind(item) == "right" and _kind(following) == "wrong" and following is not None:
            # Right and wrong answers stand side by side where there is room.
            yield el("div", block(item, at), block(following, at), class_="sg-pair")
            skip = True
        else:
            yield block(item, at)


def _kind(item: Block | None) -> str:
    return item.kind if isinstance(item, Callout) else ""


def block(item: Block, at: PageContext) -> Html:
    """One block."""
    match item:
        case Paragraph():
            return el("p", inlines(item.content, at), class_=_ROLES.get(item.role, f"sg-{item.role}") if item.role else "")
        case Bullets():
            return bullets(item, at)
        case Definitions(entries=entries):
            return el("dl", lines(entry(each, at) for each in entries), class_="sg-definitions")
        case Table():
            return table(item, at)
        case Callout():
            title = el("p", item.title, class_="sg-callout__title")
            return el("div", title, "\n", blocks(item.content, at), class_=f"sg-callout sg-callout--{item.kind}")
        case Diagram():
            return diagram(item, at, blocks)
        case IdeaBox():
            return idea_box(item, at, blocks)
        case Formula():
            return formula(item, at)
        case Answer():
            return answer(item, at, blocks)
        case Reveal():
            return reveal(item, at, blocks)
        case Cards():
            return cards(item, at, blocks)
        case Section():
            return section(item, at)
        case LevelSwitch():
            return level_switch(item, at)
        case _:
            return told(item, at, blocks)


def bullets(item: Bullets, at: PageContext) -> Html:
    """A list. An item of one paragraph is set tight."""
    items = []
    for content in item.items:
        if len(content) == 1 and isinstance(content[0], Paragraph) and not content[0].role:
            items.append(el("li", inlines(content[0].content, at)))
        else:
            items.append(el("li", blocks(content, at)))
    return el("ol" if item.ordered else "ul", lines(items), class_=f"sg-list--{item.role}" if item.role else "")


def entry(item: Entry, at: PageContext) -> Html:
    """A term and what is said about it, in one group so that an anchor shows both."""
    return el("div", el("dt", inlines(item.name, at)), el("dd", blocks(item.content, at)), id=item.id)


def section(item: Section, at: PageContext) -> Html:
    """A headed section. Its level is what the level switch looks at."""
    inside = at.deeper()
    title = (
        mark(item.step, at),
        inlines(item.title, at),
        el("a", "#", class_="headerlink", href=f"#{item.id}", title=at.words["html_permalink"], data_search_exclude="1"),
    )
    needs = item.level if item.level != "junior" else None
    head = heading(join((part for part in title if part), " "), inside, id=item.id)
    return el("section", lines((head, blocks(item.blocks, inside))), class_="sg-section", data_step=item.step, data_needs=needs)
