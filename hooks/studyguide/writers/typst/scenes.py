"""The blocks of a walk-through → calls of the functions in `template/scenes.typ`.

Owns which block calls which function. How it looks is for the template; what stands inside is written by the `Pen` given.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, assert_never

from ...document import Aside, BigNumber, Blocks, Inlines, Ladder, Paths, Predict, Rung, Tabs, Talk, Target, Told
from .markup import array, label, string


class Pen(Protocol):
    """What writes the inside of a block: the writer of the page."""

    def line(self, content: Inlines) -> str: ...
    def body(self, blocks: Blocks, depth: int) -> str: ...
    def place(self, anchor: str = "") -> str: ...


def told(item: Told, pen: Pen, page: Target, depth: int) -> str:
    """One block of a walk-through, on the page that `page` leads to."""
    match item:
        case Talk(lines=lines):
            said = array([f"({string(line.who)}, {string(line.name)}, {pen.line(line.said)})" for line in lines])
            return f"#talk({said})"
        case Aside():
            return _aside(item, pen, depth)
        case Predict():
            there = string(label(Target(page.kind, page.id, item.answer_id)))
            return f"#predict({pen.place(item.id)}, {string(item.label)}, {pen.line(item.ask)}, {there})"
        case BigNumber():
            return f"#big-number({', '.join(map(pen.line, (item.value, item.label, item.sum, item.decides)))})"
        case Ladder(on=on, rungs=rungs):
            return f"#ladder({pen.line(on)}, {array([_rung(rung, pen, depth) for rung in rungs])})"
        case Paths(label=title, ways=ways):
            return f"#paths({string(title)}, {array([f'({string(time)}, {pen.line(way)})' for time, way in ways])})"
        case Tabs():
            return ""  # On paper one turns pages.
        case _:
            assert_never(item)


def answers(title: str, found: Sequence[Predict], pen: Pen, page: Target, depth: int) -> str:
    """The answers of a page's predictions, at its end; empty when it has none."""
    if not found:
        return ""
    shown = [
        f"({pen.place(item.answer_id)}, {string(label(Target(page.kind, page.id, item.id)))}, {pen.line(item.ask)}, "
        f"{pen.body(item.answer, depth + 1)})"
        for item in found
    ]
    return f"#answers({string(title)}, {array(shown)})"


def _aside(item: Aside, pen: Pen, depth: int) -> str:
    title = pen.line(item.title) if item.title else "none"
    lead = pen.line(item.lead) if item.lead else "none"
    head = f"{pen.place(item.id)}, {string(item.kind)}, {string(item.label)}, {string(item.mark)}, {title}, {lead}"
    return f"#aside({head}, {pen.body(item.content, depth + 1)})"


def _rung(item: Rung, pen: Pen, depth: int) -> str:
    facts = array([f"({string(name)}, {pen.line(fact)})" for name, fact in item.facts])
    return f"({pen.line(item.name)}, {pen.body(item.how, depth + 1)}, {facts})"
