"""Contributors' text as inlines and blocks: the one Markdown of every edition.

Owns the dialect (CommonMark without HTML, `$maths$`, `{{ figure }}`, `[@source]`, links by scheme) and its faults. Must
not know pages or editions. Text is data: whatever is not in the dialect is refused, never passed through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from math_core import LatexError, LatexToMathML
from mdit_py_plugins.dollarmath import dollarmath_plugin

from .document import (
    Block,
    Blocks,
    Break,
    Bullets,
    Cite,
    Code,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Math,
    Paragraph,
    Strong,
    Target,
    TermLink,
    Text,
    Value,
    plain,
)
from .figures import FigureError, Ledger, explain
from .problems import did_you_mean

REFERENCE, CITATION, FORM, LINK, LATEX, THIS = "SG030", "SG031", "SG032", "SG033", "SG034", "SG035"

Field = Literal["line", "prose"]
CITED = "[@]"
SCHEMES = ("case", "metric", "pattern", "term", "step")

_ALLOWED = {"paragraph_open", "paragraph_close", "inline", "bullet_list_open", "bullet_list_close"} | {
    f"{name}_{end}" for name in ("ordered_list", "list_item") for end in ("open", "close")
}
_NAMED = {"heading_open": "a heading", "fence": "a code block", "code_block": "an indented code block", "hr": "a rule"} | {
    "blockquote_open": "a quotation block",
    "image": "an image",
    "table_open": "a table",
}
_HTML = re.compile(r"</?[A-Za-z][^<>]*>|<!--")
_CITE = re.compile(r"\[@([^\[\]\s;]+(?:;\s*@[^\[\]\s;]+)*)\]")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_VALUE = re.compile(r"\{\{(.+?)\}\}", re.DOTALL)
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_WHERE = re.compile(r"\[ input:(\d+):(\d+) \]")
# What is left standing in plain text when a mark of the dialect was begun and not understood.
_LEFT = (
    (re.compile(r"\{\{|\}\}"), FORM, "stands alone", "a figure is written `{{ name }}`, on one line"),
    (re.compile(r"\[@"), CITATION, "is not a citation", "a citation is written `[@source-id]`; several: `[@one; @two]`"),
    (re.compile(r"\]\("), LINK, "is not a link", "a link is written `[words](pattern:its-id)`, without spaces in the address"),
    (re.compile(r"https?://\S+"), LINK, "is an address in running text", "a publication is cited: `[@source-id]`"),
)
# What follows a mark that is left, as far as it stands in the file as it stands in the text: it tells two places apart.
_AFTER = re.compile(r"[\w ,@:]{1,24}")
# Beyond this, typesetting a formula would exhaust the stack of the library that does it.
_MAX_LATEX, _MAX_BRACES = 2000, 60


@dataclass(frozen=True)
class Fault:
    """Something in a text that does not hold; `needle` is the part to point at."""

    code: str
    message: str
    hint: str
    needle: str
    offset: int = 0
    """How many characters into `needle` the fault lies."""


@dataclass(frozen=True)
class Names:
    """What texts may refer to: titles by kind and id, citation labels by source, plain definitions by term."""

    titles: Mapping[str, Mapping[str, str]]
    cites: Mapping[str, str]
    terms: Mapping[str, str]


@dataclass(frozen=True)
class Markup:
    """Text of one record, read with the figures of that record."""

    ledger: Ledger
    names: Names
    _memo: dict[tuple[str, str | None], Inlines] = field(default_factory=dict, repr=False, compare=False)

    def line(self, text: str, this: str | None = None) -> Inlines:
        """One paragraph as inlines. `this` is the figure that `{{ this }}` means. Raises FigureError or KeyError on faults."""
        key = (text, this)
        if key not in self._memo:
            tokens = _parser().parseInline(" ".join(text.split()))
            self._memo[key] = self._inlines(iter(tokens[0].children or []), this)
        return self._memo[key]

    def prose(self, text: str) -> Blocks:
        """Paragraphs and lists. Raises as `line` does."""
        tokens = iter(_parser().parse(text))
        return self._blocks(tokens, "")

    def plain(self, text: str, this: str | None = None) -> str:
        """A line as plain text, figures and all."""
        return plain(self.line(text, this))

    def faults(self, text: str, kind: Field, this: str | None = None) -> Iterator[Fault]:
        """Everything in `text` that would raise or be lost."""
        tokens = _parser().parse(text) if kind == "prose" else _parser().parseInline(" ".join(text.split()))
        for token in tokens:
            if token.type not in _ALLOWED and not token.type.endswith("_close"):
                shown = token.content.strip().splitlines()[0] if token.content.strip() else token.markup
                what = _NAMED.get(token.type, f"`{token.type}`")
                yield Fault(FORM, f"{what} is not allowed in text", "paragraphs, lists and inline marks only", shown)
            for child in token.children or []:
                yield from self._faults_of(child, this)

    def _faults_of(self, token: Token, this: str | None) -> Iterator[Fault]:
        match token.type:
            case "value":
                yield from self._faults_of_value(token.content, this)
            case "cite":
                for source in token.meta["ids"]:
                    if source not in self.names.cites:
                        hint = did_you_mean(source, self.names.cites) or f"add data/sources/{source}.yml"
                        yield Fault(CITATION, f"there is no source `{source}`", hint, f"@{source}")
            case "link_open":
                yield from self._faults_of_link(str(token.attrGet("href") or ""))
            case "math_inline":
                if found := latex_fault(token.content):
                    message, offset = found
                    hint = "a literal dollar sign is written `\\$`"
                    yield Fault(LATEX, f"invalid maths: {message}", hint, f"${token.content}$", offset + 1)
            case "math_inline_double":
                yield Fault(LATEX, "displayed maths is not allowed in text", "use single dollar signs", token.content)
            case "image":
                yield Fault(FORM, "an image is not allowed in text", "diagrams are made from the data", f"![{token.content}")
            case "text":
                for tag in _HTML.finditer(token.content):
                    yield Fault(
                        FORM, f"`{tag[0]}` is not allowed in text", "write `\\<` for a literal sign, or use `code`", tag[0]
                    )
                for pattern, code, what, hint in _LEFT:
                    for left in pattern.finditer(token.content):
                        after = _AFTER.match(token.content, left.end())
                        yield Fault(code, f"`{left[0]}` {what}", hint, left[0] + (after[0] if after else ""))

    def _faults_of_value(self, code: str, this: str | None) -> Iterator[Fault]:
        if re.search(r"\bthis\b", code) and this is None:
            yield Fault(
                THIS, "`this` means something only in a figure's `eliminates`", "write the figure's name", f"{{{{ {code} }}}}"
            )
            return
        try:
            self._value(code, this)
        except FigureError as error:
            yield Fault(error.code, error.message, error.hint, f"{{{{ {code} }}}}")

    def _faults_of_link(self, href: str) -> Iterator[Fault]:
        scheme, _, name = href.partition(":")
        if scheme not in SCHEMES:
            hint = f"links are {', '.join(f'`{s}:id`' for s in SCHEMES)}; a publication is cited: `[@source-id]`"
            yield Fault(LINK, f"`{href}` is not a link of the guide", hint, href)
        elif name not in self.names.titles[scheme]:
            hint = did_you_mean(name, self.names.titles[scheme]) or f"add data/{scheme}s/{name}.yml"
            yield Fault(REFERENCE, f"there is no {scheme} `{name}`", hint, href)

    def _value(self, code: str, this: str | None) -> Value:
        if this:
            code = re.sub(r"\bthis\b", this, code)
        expression, unit, bare = self.ledger.split(code)
        shown = self.ledger.show(expression, unit, bare=bare)
        figure = self.ledger.figures.get(expression)
        if figure is None:
            how = "= " + expression.replace("*", "×").replace("_", " ")
            return Value(shown, "", how)
        return Value(shown, expression, f"{figure.label} ({explain(figure)})")

    def _blocks(self, tokens: Iterator[Token], until: str) -> Blocks:
        found: list[Block] = []
        for token in tokens:
            if token.type == until:
                break
            if token.type == "inline":
                found.append(Paragraph(self._inlines(iter(token.children or []), None)))
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                found.append(self._list(tokens, token.type.replace("_open", "_close"), token.type.startswith("ordered")))
        return tuple(found)

    def _list(self, tokens: Iterator[Token], until: str, ordered: bool) -> Bullets:
        items: list[Blocks] = []
        for token in tokens:
            if token.type == until:
                break
            if token.type == "list_item_open":
                items.append(self._blocks(tokens, "list_item_close"))
        return Bullets(tuple(items), ordered)

    def _inlines(self, tokens: Iterator[Token], this: str | None, until: str = "") -> Inlines:
        found: list[Inline] = []
        for token in tokens:
            if token.type == until:
                break
            match token.type:
                case "text" | "text_special":
                    found.append(Text(token.content))
                case "softbreak":
                    found.append(Text(" "))
                case "hardbreak":
                    found.append(Break())
                case "code_inline":
                    found.append(Code(token.content))
                case "math_inline":
                    found.append(Math(token.content))
                case "em_open":
                    found.append(Emphasis(self._inlines(tokens, this, "em_close")))
                case "strong_open":
                    found.append(Strong(self._inlines(tokens, this, "strong_close")))
                case "value":
                    found.append(self._value(token.content, this))
                case "cite":
                    found += [Cite(source, self.names.cites[source]) for source in token.meta["ids"]]
                case "link_open":
                    found.append(self._link(str(token.attrGet("href")), self._inlines(tokens, this, "link_close")))
        return _joined(found)

    def _link(self, href: str, content: Inlines) -> Inline:
        scheme, _, name = href.partition(":")
        content = content or (Text(self.names.titles[scheme][name]),)
        if scheme == "term":
            return TermLink(name, content, self.names.terms[name])
        return Link(Target(scheme, name), content)


def latex_fault(latex: str) -> tuple[str, int] | None:
    """Why `latex` is not a formula, and at which of its characters; None when it is one."""
    if len(latex) > _MAX_LATEX:
        return f"longer than {_MAX_LATEX} characters", 0
    depth = 0
    for index, sign in enumerate(latex):
        depth += (sign in "{[") - (sign in "}]")
        if depth > _MAX_BRACES:
            return f"braces nested more than {_MAX_BRACES} deep", index
    try:
        _latex().convert_with_local_state(latex, displaystyle=False)
    except LatexError as error:
        # math-core prints a coloured report of several lines: the message, then the place, then an excerpt.
        report = _COLOUR.sub("", str(error)).strip()
        message = report.splitlines()[0].removeprefix("Error: ").rstrip(".") if report else "not LaTeX"
        where = _WHERE.search(report)
        lines = latex.splitlines(keepends=True)
        return message, sum(map(len, lines[: int(where[1]) - 1])) + int(where[2]) - 1 if where else 0
    return None


def values_in(text: str) -> Iterator[str]:
    """What stands between `{{` and `}}` in a text, code spans apart."""
    return (match[1].strip() for match in _VALUE.finditer(_CODE.sub(" ", text)))


def citations_in(text: str) -> Iterator[str]:
    """Ids of the sources that a text cites, code spans apart."""
    for match in _CITE.finditer(_CODE.sub(" ", text)):
        yield from (part.strip().lstrip("@") for part in match[1].split(";"))


def running_text(text: str) -> Iterator[str]:
    """The words of a text as a reader meets them, by paragraph; `CITED` for a citation, `\ufffc` for figures, code, maths."""
    for token in _parser().parse(text):
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
def _latex() -> LatexToMathML:
    return LatexToMathML()


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).use(dollarmath_plugin, allow_space=False, double_inline=True)
    parser.disable(["autolink", "html_inline", "entity"])
    # References would let a definition elsewhere in the text change what a link means.
    parser.disable(["reference"])
    parser.inline.ruler.before("link", "cite", _cite)
    parser.inline.ruler.before("backticks", "value", _value)
    return parser


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


def _joined(content: list[Inline]) -> Inlines:
    """Neighbouring texts as one, so that a term or a number is never cut in two."""
    found: list[Inline] = []
    for item in content:
        if isinstance(item, Text) and found and isinstance(found[-1], Text):
            found[-1] = Text(found[-1].text + item.text)
        elif not (isinstance(item, Text) and not item.text):
            found.append(item)
    return tuple(found)
