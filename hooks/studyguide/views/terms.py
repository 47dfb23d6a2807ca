"""Glossary terms that explain themselves where they are first said in a section.

A pass over a finished page: it finds each term's name and aliases in plain running text, and never inside a link, code
or a heading. Must not know what pages say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..document import (
    Badge,
    Cards,
    Cite,
    Code,
    Diagram,
    Document,
    Inline,
    Inlines,
    Link,
    Node,
    TermLink,
    Text,
    Value,
    WebLink,
    rewritten,
)
from ..markup.folding import COMBINING, fold, folded
from ..model import Term

_OPAQUE = (Link, WebLink, TermLink, Code, Cite, Value, Badge, Cards, Diagram)
_KEPT = frozenset({"title", "head", "summary", "name", "caption", "ask"})
"""Headings, questions and the names of fields keep their text: a link there would compete with their own."""


@dataclass(frozen=True)
class Glossary:
    """All names of all terms as one pattern over folded text, longest first."""

    pattern: re.Pattern[str]
    ids: Mapping[str, str]
    shorts: Mapping[str, Inlines]


def glossary_of(terms: Mapping[str, Term], define: Callable[[str], Inlines]) -> Glossary | None:
    """A matcher for the terms; None when there are none. `define` says what the term with an id means."""
    ids: dict[str, str] = {}
    for id, term in terms.items():
        for name in (term.name, *term.aliases):
            ids.setdefault(_key(name), id)
    if not ids:
        return None
    words = sorted(ids, key=len, reverse=True)
    names = "|".join(map(_flexible, words))
    pattern = re.compile(rf"(?<![\w@{COMBINING}-])(?:{names})(?![\w{COMBINING}-])")
    return Glossary(pattern, ids, {id: define(id) for id in terms})


def link_terms(document: Document, glossary: Glossary | None) -> Document:
    """The document with the first mention of each term in each top-level section linked."""
    if glossary is None:
        return document
    return rewritten(document, lambda block: _Pass(glossary, set()).visit(block))


@dataclass
class _Pass:
    """Over one section: `seen` are the terms that it has linked."""

    glossary: Glossary
    seen: set[str]

    def visit(self, node: Node) -> Sequence[Node]:
        if isinstance(node, _OPAQUE):
            return (node,)
        if isinstance(node, Text):
            return self._text(node.text)
        return (rewritten(node, self.visit, _KEPT),)

    def _text(self, content: str) -> Inlines:
        parts: list[Inline] = []
        last = 0
        within = folded(content)
        for match in self.glossary.pattern.finditer(within.text):
            id = self.glossary.ids[_key(match[0])]
            if id in self.seen:
                continue
            self.seen.add(id)
            start, end = within.span(*match.span())
            parts += [Text(content[last:start])] if start > last else []
            parts.append(TermLink(id, (Text(content[start:end]),), self.glossary.shorts[id]))
            last = end
        return (*parts, Text(content[last:])) if last < len(content) else tuple(parts)


def _key(name: str) -> str:
    return " ".join(fold(name).split())


def _flexible(name: str) -> str:
    return r"\s+".join(re.escape(part) for part in name.split())
