"""A page as lines that a review can read: what it says, in which order, under which anchors; not how an edition looks.

Anchors stand as `{#id}`, computed numbers as `{46 k/s}`, badges as `<Staff>`. Drawings are named by caption and alternative text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from studyguide.document import (
    Answer,
    Aside,
    Badge,
    BigNumber,
    Block,
    Blocks,
    Break,
    Bullets,
    Callout,
    Cards,
    Cite,
    Code,
    Definitions,
    Diagram,
    Document,
    Emphasis,
    Formula,
    IdeaBox,
    Inline,
    Inlines,
    Ladder,
    LevelSwitch,
    Link,
    Math,
    Paragraph,
    Paths,
    Predict,
    Reveal,
    Section,
    Sheet,
    Strong,
    Table,
    Tabs,
    Talk,
    Target,
    TermLink,
    Text,
    Value,
    WebLink,
)


def transcript(page: Document | Sheet) -> str:
    """The page as text."""
    lines = _sheet(page) if isinstance(page, Sheet) else _document(page)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _document(page: Document) -> Iterator[str]:
    yield f"# {page.title}{_marks(step=page.step)}"
    yield f"({_target(page.target)}{f', from {page.source}' if page.source else ''}) {page.summary}"
    yield from _blocks(page.blocks, 2)


def _sheet(page: Sheet) -> Iterator[str]:
    yield f"# {page.title}"
    yield f"({_target(page.target)}, from {page.source}, {page.updated})"
    yield f"prompt: {line(page.prompt)}"
    yield f"teaches: {line(page.teaches)}"
    yield f"picture: {page.picture_alt}"
    for name in ("questions", "traps", "requirements"):
        yield from (f"{name}: {line(item)}" for item in getattr(page, name))
    yield from (f"number: {n.amount} {n.unit}: {n.label} ({n.how})" for n in page.numbers)
    yield from (f"{name}: {line(said)}" for name, said in page.framing)
    for name in ("model", "model_flip", "metrics", "metrics_flip", "staff_line"):
        yield f"{name}: {line(getattr(page, name))}"
    yield from (f"{slot.start}-{slot.end} {slot.step}: {line(slot.do)}" for slot in page.minutes)


def line(content: Inlines) -> str:
    """A line of inlines."""
    return "".join(map(_inline, content))


def _inline(item: Inline) -> str:
    match item:
        case Text(text=said):
            return said
        case Emphasis(content=inner):
            return f"*{line(inner)}*"
        case Strong(content=inner):
            return f"**{line(inner)}**"
        case Code(text=said):
            return f"`{said}`"
        case Math(latex=latex):
            return f"${latex}$"
        case Break():
            return " / "
        case Link(target=target, content=inner):
            return f"[{line(inner)}]({_target(target)})"
        case WebLink(url=url, content=inner):
            return f"[{line(inner)}]({url})"
        case TermLink(id=id, content=inner):
            return f"[{line(inner)}](term/{id})"
        case Cite(id=id):
            return f"[@{id}]"
        case Value(text=said):
            return f"{{{said}}}"
        case Badge(text=said):
            return f"<{said}>"
        case _:
            assert_never(item)


def _blocks(blocks: Blocks, depth: int) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, depth)


def _inside(blocks: Blocks, depth: int) -> Iterator[str]:
    return (f"  {said}" for said in _blocks(blocks, depth))


def _block(item: Block, depth: int) -> Iterator[str]:
    match item:
        case Paragraph(content=content, role=role):
            yield f"({role}) {line(content)}" if role else line(content)
        case Bullets(items=items, ordered=ordered, role=role):
            yield from _bullets(items, ordered, depth)
        case Definitions(entries=entries):
            for entry in entries:
                yield f"{line(entry.name)}:{_marks(entry.id)}"
                yield from _inside(entry.content, depth)
        case Table():
            yield from _table(item)
        case Callout(kind=kind, title=title, content=content):
            yield f"! {kind}: {title}"
            yield from _inside(content, depth)
        case Diagram():
            yield f"[drawing] {line(item.caption)}{_marks(item.id)}"
            yield f"  {item.alt}"
        case IdeaBox():
            yield f"[idea] {line(item.title)} ({_target(item.target)}){_marks(item.id)}"
            yield from _inside((*item.plain, item.picture, *item.toy, *item.confuse), depth)
        case Formula():
            yield f"$$ {item.latex} $$ {item.alt}"
            yield from (f"  {symbol}: {line(meaning)}" for symbol, meaning in item.where)
        case Answer():
            yield from _answer(item, depth)
        case Reveal():
            yield f"? {item.role}: {line(item.summary)}{_marks(item.id)}"
            yield from _inside(item.content, depth)
        case Cards():
            yield from _cards(item, depth)
        case Section():
            yield ""
            yield f"{'#' * depth} {line(item.title)}{_marks(item.id, item.step, '' if item.level == 'junior' else item.level)}"
            yield from _blocks(item.blocks, depth + 1)
        case LevelSwitch():
            yield f"[switch] {item.label}: {', '.join(text for _, text in item.options)}"
        case Talk(lines=lines):
            yield from (f"{said.name}: {line(said.said)}" for said in lines)
        case Aside():
            title = f" {line(item.title)}" if item.title else ""
            yield f"[{item.kind}] {' '.join(filter(None, (item.mark, item.label)))}{title}{_marks(item.id)}"
            yield from ([f"  ({line(item.lead)})"] if item.lead else [])
            yield from _inside(item.content, depth)
        case Predict():
            yield f"[predict] {line(item.ask)}{_marks(item.id)}"
            yield from _inside(item.answer, depth)
        case BigNumber():
            yield " | ".join(map(line, (item.value, item.label, item.sum, item.decides)))
        case Ladder():
            yield f"[ladder] {line(item.on)}"
            for rung in item.rungs:
                yield f"  - {line(rung.name)}; " + "; ".join(f"{name}: {line(fact)}" for name, fact in rung.facts)
                yield from (f"    {said}" for said in _blocks(rung.how, depth))
        case Tabs():
            yield " | ".join(f"**{tab.title}**" if tab.here else f"[{tab.title}]({_target(tab.target)})" for tab in item.tabs)
        case Paths():
            yield from (f"{name}: {line(way)}" for name, way in item.ways)
        case _:
            assert_never(item)


def _bullets(items: Iterable[Blocks], ordered: bool, depth: int) -> Iterator[str]:
    for number, content in enumerate(items, 1):
        mark = f"{number}. " if ordered else "- "
        for index, said in enumerate(_blocks(content, depth)):
            yield f"{' ' * len(mark) if index else mark}{said}"


def _table(item: Table) -> Iterator[str]:
    if item.caption:
        yield f"Table: {line(item.caption)}"
    yield "| " + " | ".join(map(line, item.head)) + " |"
    group = ""
    for row in item.rows:
        if row.group != group:
            yield f"| -- {row.group}"
        group = row.group
        yield "| " + " | ".join(map(line, row.cells)) + " |" + _marks(row.id, row.step)


def _answer(item: Answer, depth: int) -> Iterator[str]:
    yield f"? {item.level}: {line(item.ask)}{_marks(item.id, item.step)}{f' ({item.topic})' if item.topic else ''}"
    yield from _inside(item.answer, depth)
    yield from (f"  {name}: {line(said)}" for name, said in (("wrong", item.wrong), ("flag", item.flag)) if said)


def _cards(item: Cards, depth: int) -> Iterator[str]:
    for facet, name, options in item.filters:
        yield f"[filter {facet}] {name}: {', '.join(text for _, text in options)}"
    for card in item.items:
        meta = f" · {line(card.meta)}" if card.meta else ""
        yield f"[card] [{line(card.title)}]({_target(card.target)}){meta}{_marks(step=card.step)}"
        yield from _inside(card.content, depth)


def _marks(id: str = "", step: str = "", level: str = "") -> str:
    marks = [f"#{id}" if id else "", step, level]
    return f" {{{' '.join(filter(None, marks))}}}" if any(marks) else ""


def _target(target: Target) -> str:
    return f"{target.kind}/{target.id}" + (f"#{target.anchor}" if target.anchor else "")
