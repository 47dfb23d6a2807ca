"""Text as inlines and blocks, read with the figures of its record.

Owns what each mark of the dialect becomes. Must not know pages or editions; the text has passed its checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from ..document import (
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
    still,
    uncited,
)
from ..figures import Ledger, Pieces, Voice, explain, in_words, is_stated
from .dialect import parser

SCHEMES = ("case", "idea", "metric", "pattern", "term", "step")


@dataclass(frozen=True)
class Names:
    """What texts may refer to: titles by kind and id, citation labels by source, definitions by term, as they are written."""

    titles: Mapping[str, Mapping[str, str]]
    cites: Mapping[str, str]
    terms: Mapping[str, str]


@dataclass(frozen=True)
class Markup:
    """Text of one record, read with the figures of that record. `voice` is how its values are shown unless they ask otherwise."""

    ledger: Ledger
    names: Names
    voice: Voice = "exact"
    ledger_page: Target | None = None
    """The page on which each figure has a row, if there is one."""
    _memo: dict[tuple[str, str | None], Inlines] = field(default_factory=dict, init=False, repr=False, compare=False)

    def line(self, text: str, this: str | None = None) -> Inlines:
        """One paragraph as inlines. `this` is the figure that `{{ this }}` means. Raises FigureError or KeyError on faults."""
        key = (text, this)
        if key not in self._memo:
            tokens = parser().parseInline(" ".join(text.split()))
            self._memo[key] = self._inlines(iter(tokens[0].children or []), this)
        return self._memo[key]

    def prose(self, text: str) -> Blocks:
        """Paragraphs and lists. Raises as `line` does."""
        tokens = iter(parser().parse(text))
        return self._blocks(tokens, "")

    def plain(self, text: str, this: str | None = None) -> str:
        """A line as plain text, figures and all."""
        return plain(self.line(text, this))

    def definition(self, term: str) -> Inlines:
        """What a term means, for a tooltip: a line without links and citations, empty within another definition."""
        if term not in self.names.terms:
            return ()
        alone = Markup(Ledger({}, self.ledger.units), replace(self.names, terms={}))
        return still(uncited(alone.line(self.names.terms[term])))

    def value(self, code: str, this: str | None = None) -> Value:
        """What stands between `{{` and `}}`. Raises FigureError."""
        if this:
            code = re.sub(r"\bthis\b", this, code)
        asked, ledger = self.ledger.split(code), self.ledger
        voice = asked.voice or self.voice
        shown = ledger.show(asked.expression, asked.unit, bare=asked.bare, voice=voice)
        exact = ledger.show(asked.expression, asked.unit) if voice == "spoken" else ""
        exact = "" if exact == shown else exact
        if figure := ledger.figures.get(asked.expression):
            origin = self.worded(explain(ledger, asked.expression))
            if not figure.derived:
                origin = f"({origin})"
            label = self.plain(figure.label) + (":" if exact else "")
            row = replace(self.ledger_page, anchor=f"fig-{asked.expression}") if self.ledger_page else None
            return Value(shown, asked.expression, " ".join(part for part in (label, exact, origin) if part), row)
        # What is stated on the spot comes from nowhere else.
        origin = "" if is_stated(asked.expression, ledger.figures) else self.worded(in_words(ledger, asked.expression))
        return Value(shown, "", f"{exact} {origin}".strip() if origin else "")

    def worded(self, pieces: Pieces) -> str:
        """A formula in words as plain text."""
        return "".join(self.plain(piece.text) if piece.figure else piece.text for piece in pieces)

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
                    found.append(self.value(token.content, this))
                case "cite":
                    found += [Cite(source, self.names.cites[source]) for source in token.meta["ids"]]
                case "link_open":
                    found.append(self._link(str(token.attrGet("href")), self._inlines(tokens, this, "link_close")))
        return _joined(found)

    def _link(self, href: str, content: Inlines) -> Inline:
        scheme, _, name = href.partition(":")
        content = content or (Text(self.names.titles[scheme][name]),)
        if scheme == "term":
            return TermLink(name, content, self.definition(name))
        return Link(Target(scheme, name), content)


def _joined(content: list[Inline]) -> Inlines:
    """Neighbouring texts as one, so that a term or a number is never cut in two."""
    found: list[Inline] = []
    for item in content:
        if isinstance(item, Text) and found and isinstance(found[-1], Text):
            found[-1] = Text(found[-1].text + item.text)
        elif not (isinstance(item, Text) and not item.text):
            found.append(item)
    return tuple(found)
