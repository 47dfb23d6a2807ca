"""Everything in a text that would raise, or be lost.

Text is data: whatever is not in the dialect is refused, never passed through. Must not know files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markdown_it.token import Token

from .. import maths
from ..figures import FigureError
from ..maths import LATEX
from ..problems import did_you_mean
from .dialect import parser
from .text import SCHEMES, Markup, Names

REFERENCE, CITATION, FORM, LINK, THIS = "SG030", "SG031", "SG032", "SG033", "SG035"

Field = Literal["line", "prose"]

_ALLOWED = {"paragraph_open", "paragraph_close", "inline", "bullet_list_open", "bullet_list_close"} | {
    f"{name}_{end}" for name in ("ordered_list", "list_item") for end in ("open", "close")
}
_NAMED = {"heading_open": "a heading", "fence": "a code block", "code_block": "an indented code block", "hr": "a rule"} | {
    "blockquote_open": "a quotation block",
    "image": "an image",
    "table_open": "a table",
}
_HTML = re.compile(r"</?[A-Za-z][^<>]*>|<!--")
# What is left standing in plain text when a mark of the dialect was begun and not understood.
_LEFT = (
    (re.compile(r"\{\{|\}\}"), FORM, "stands alone", "a figure is written `{{ name }}`, on one line"),
    (re.compile(r"\[@"), CITATION, "is not a citation", "a citation is written `[@source-id]`; several: `[@one; @two]`"),
    (re.compile(r"\]\("), LINK, "is not a link", "a link is written `[words](pattern:its-id)`, without spaces in the address"),
    (re.compile(r"https?://\S+"), LINK, "is an address in running text", "a publication is cited: `[@source-id]`"),
)
# What follows a mark that is left, as far as it stands in the file as it stands in the text: it tells two places apart.
_AFTER = re.compile(r"[\w ,@:]{1,24}")


@dataclass(frozen=True)
class Fault:
    """Something in a text that does not hold; `needle` is the part to point at."""

    code: str
    message: str
    hint: str
    needle: str
    offset: int = 0
    """How many characters into `needle` the fault lies."""


def faults(markup: Markup, text: str, kind: Field, this: str | None = None) -> Iterator[Fault]:
    """Everything in `text` that would raise or be lost."""
    tokens = parser().parse(text) if kind == "prose" else parser().parseInline(" ".join(text.split()))
    for token in tokens:
        if token.type not in _ALLOWED and not token.type.endswith("_close"):
            shown = token.content.strip().splitlines()[0] if token.content.strip() else token.markup
            what = _NAMED.get(token.type, f"`{token.type}`")
            yield Fault(FORM, f"{what} is not allowed in text", "paragraphs, lists and inline marks only", shown)
        for child in token.children or []:
            yield from _faults_of(markup, child, this)


def _faults_of(markup: Markup, token: Token, this: str | None) -> Iterator[Fault]:
    match token.type:
        case "value":
            yield from _faults_of_value(markup, token.content, this)
        case "cite":
            for source in token.meta["ids"]:
                if source not in markup.names.cites:
                    hint = did_you_mean(source, markup.names.cites) or f"add data/sources/{source}.yml"
                    yield Fault(CITATION, f"there is no source `{source}`", hint, f"@{source}")
        case "link_open":
            yield from _faults_of_link(markup.names, str(token.attrGet("href") or ""))
        case "math_inline":
            if found := maths.fault(token.content):
                hint = found.hint or "a literal dollar sign is written `\\$`"
                yield Fault(LATEX, f"invalid maths: {found.message}", hint, f"${token.content}$", found.offset + 1)
        case "math_inline_double":
            yield Fault(LATEX, "displayed maths is not allowed in text", "use single dollar signs", token.content)
        case "image":
            yield Fault(FORM, "an image is not allowed in text", "diagrams are made from the data", f"![{token.content}")
        case "text":
            for tag in _HTML.finditer(token.content):
                yield Fault(FORM, f"`{tag[0]}` is not allowed in text", "write `\\<` for a literal sign, or use `code`", tag[0])
            for pattern, code, what, hint in _LEFT:
                for left in pattern.finditer(token.content):
                    after = _AFTER.match(token.content, left.end())
                    yield Fault(code, f"`{left[0]}` {what}", hint, left[0] + (after[0] if after else ""))


def _faults_of_value(markup: Markup, code: str, this: str | None) -> Iterator[Fault]:
    if re.search(r"\bthis\b", code) and this is None:
        yield Fault(
            THIS, "`this` means something only in a figure's `eliminates`", "write the figure's name", f"{{{{ {code} }}}}"
        )
        return
    try:
        markup.value(code, this)
    except FigureError as error:
        yield Fault(error.code, error.message, error.hint, f"{{{{ {code} }}}}")


def _faults_of_link(names: Names, href: str) -> Iterator[Fault]:
    scheme, _, name = href.partition(":")
    if scheme not in SCHEMES:
        hint = f"links are {', '.join(f'`{s}:id`' for s in SCHEMES)}; a publication is cited: `[@source-id]`"
        yield Fault(LINK, f"`{href}` is not a link of the guide", hint, href)
    elif name not in names.titles[scheme]:
        hint = did_you_mean(name, names.titles[scheme]) or f"add data/{scheme}s/{name}.yml"
        yield Fault(REFERENCE, f"there is no {scheme} `{name}`", hint, href)
