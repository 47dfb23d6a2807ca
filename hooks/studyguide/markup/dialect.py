"""The dialect: CommonMark without HTML, with `$maths$`, `{{ figure }}` and `[@source]`.

Owns the one parser. Must not know what figures are worth or which sources exist.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

CITED = "[@]"
_CITE = re.compile(r"\[@([^\[\]\s;]+(?:;\s*@[^\[\]\s;]+)*)\]")
_VALUE = re.compile(r"\{\{(.+?)\}\}", re.DOTALL)
_LINK = re.compile(r"\]\(([a-z]+):([^()\s]+)\)")
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


def values_in(text: str) -> Iterator[str]:
    """What stands between `{{` and `}}` in a text, code spans apart."""
    return (match[1].strip() for match in _VALUE.finditer(_CODE.sub(" ", text)))


def citations_in(text: str) -> Iterator[str]:
    """Ids of the sources that a text cites, code spans apart."""
    for match in _CITE.finditer(_CODE.sub(" ", text)):
        yield from (part.strip().lstrip("@") for part in match[1].split(";"))


def links_in(text: str) -> Iterator[tuple[str, str]]:
    """Scheme and id of every link of a text, code spans apart."""
    return ((match[1], match[2]) for match in _LINK.finditer(_CODE.sub(" ", text)))


def running_text(text: str) -> Iterator[str]:
    """The words of a text as a reader meets them, by paragraph; `CITED` for a citation, `\ufffc` for figures, code, maths."""
    for token in parser().parse(text):
        if token.type == "inline":
            yield "".join(_as_word(child) for child in token.children or [])


def _as_word(token: Token) -> str:
    if token.type in ("text", "text_special"):
        return token.content
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type == "cite":
        return CITED
    return "\ufffc" if token.type in ("value", "code_inline", "math_inline", "math_inline_double") else ""


@cache
def parser() -> MarkdownIt:
    """The one parser of contributors' text."""
    made = MarkdownIt("commonmark", {"html": False}).use(dollarmath_plugin, allow_space=False, double_inline=True)
    made.disable(["autolink", "html_inline", "entity"])
    # References would let a definition elsewhere in the text change what a link means.
    made.disable(["reference"])
    made.inline.ruler.before("link", "cite", _cite)
    made.inline.ruler.before("backticks", "value", _value)
    return made


def _cite(state: StateInline, silent: bool) -> bool:
    match = _CITE.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("cite", "", 0)
        token.content = match[0]
        token.meta = {"ids": [part.strip().lstrip("@") for part in match[1].split(";")]}
    state.pos = match.end()
    return True


def _value(state: StateInline, silent: bool) -> bool:
    match = _VALUE.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        state.push("value", "", 0).content = match[1].strip()
    state.pos = match.end()
    return True
