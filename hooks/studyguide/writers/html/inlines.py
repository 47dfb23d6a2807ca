"""Inlines → HTML.

Must not know blocks.
"""

from __future__ import annotations

from typing import assert_never

from ... import maths
from ...document import (
    Badge,
    Break,
    Cite,
    Code,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Math,
    Strong,
    Target,
    TermLink,
    Text,
    Value,
    WebLink,
    plain,
    still,
)
from .context import PageContext
from .tags import EMPTY, Html, el, escape, join


def inlines(content: Inlines, at: PageContext) -> Html:
    """A run of inlines."""
    return join(inline(item, at) for item in content)


def inline(item: Inline, at: PageContext) -> Html:
    """One inline."""
    match item:
        case Text(text=text):
            return escape(text)
        case Emphasis(content=inner):
            return el("em", inlines(inner, at))
        case Strong(content=inner):
            return el("strong", inlines(inner, at))
        case Code(text=text):
            return el("code", text)
        case Math(latex=latex):
            return mathml(latex)
        case Break():
            return el("br")
        case Link(target=target, content=inner):
            return el("a", inlines(still(inner), at), href=at.href(target))
        case WebLink(url=url, content=inner):
            return el("a", inlines(still(inner), at), href=url, rel="noopener")
        case Cite(id=id_, label=label):
            return el("a", f"[{label}]", class_="sg-cite", href=at.href(Target("source", id_)))
        case TermLink():
            return term(item, at)
        case Value():
            return value(item, at)
        case Badge():
            return badge(item, at)
        case _:
            assert_never(item)


def mathml(latex: str, display: bool = False) -> Html:
    """LaTeX as MathML. Raises FormulaError."""
    return Html(maths.mathml(latex, display))


def term(item: TermLink, at: PageContext) -> Html:
    """A term with its definition beside it: style shows it on hover and on focus, a screen reader as a description."""
    if not item.short:
        return el("a", inlines(still(item.content), at), href=at.href(Target("term", item.id)))
    tip = at.fresh("tip")
    link = el("a", inlines(still(item.content), at), href=at.href(Target("term", item.id)), aria_describedby=tip)
    note = el("span", inlines(still(item.short), at), class_="sg-tip", role="tooltip", id=tip, data_search_exclude="1")
    return el("span", link, note, class_="sg-term")


def value(item: Value, at: PageContext) -> Html:
    """A computed number, linked to its row in the ledger where there is one."""
    if item.row:
        return el("a", item.text, class_="sg-value", href=at.href(item.row), title=item.how)
    return el("span", item.text, class_="sg-value", title=item.how)


def mark(step: str, at: PageContext) -> Html:
    """The coloured square with the letter of a step. Silent: the words beside it name the step."""
    letter = at.site.marks.get(step, step[:1].upper())
    return el("span", letter, class_="sg-mark", data_step=step, aria_hidden="true", data_search_exclude="1") if step else EMPTY


def badge(item: Badge, at: PageContext) -> Html:
    """A short mark. `kind` names its attribute, so that style can tell staff from junior."""
    look = {f"data-{item.kind}": item.value}
    if item.kind == "step":
        if item.text == at.site.marks.get(item.value, item.text[:1]):
            return el("span", item.text, class_="sg-mark", **look)
        return el("span", mark(item.value, at), item.text, class_="sg-badge sg-badge--step", **look)
    return el("span", item.text, class_=f"sg-badge sg-badge--{item.kind}", **look)


def label(content: Inlines) -> str:
    """Inlines as the plain text of a label."""
    return " ".join(plain(content).split())
