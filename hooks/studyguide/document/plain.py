"""Plain text as a line, and a tree as plain text: for screen readers, titles, bookmarks, counting and search.

Must not know HTML or Typst.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from .blocks import Diagram
from .inlines import Badge, Break, Cite, Code, Emphasis, Inline, Inlines, Link, Math, Strong, TermLink, Text, Value, WebLink
from .walk import Tree, runs

_COMMA: Inlines = (Text(", "),)


def text(value: str) -> Inlines:
    """Plain text as inlines."""
    return (Text(value),)


def listed(parts: Iterable[Inlines], between: Inlines = _COMMA) -> Inlines:
    """Several lines as one, with a comma or something else between them."""
    found: Inlines = ()
    for part in parts:
        found = (*found, *between, *part) if found else part
    return found


def plain(content: Inlines) -> str:
    """Inlines as plain text: what a screen reader, a title or a bookmark gets."""
    return "".join(map(_plain, content))


def _plain(item: Inline) -> str:
    match item:
        case Text(text=value) | Code(text=value) | Value(text=value) | Badge(text=value):
            return value
        case Math(latex=latex):
            return latex
        case Cite(label=label):
            return f"[{label}]"
        case Break():
            return " "
        case Emphasis(content=inner) | Strong(content=inner) | Link(content=inner):
            return plain(inner)
        case WebLink(content=inner) | TermLink(content=inner):
            return plain(inner)
        case _:
            assert_never(item)


def running_text(tree: Tree) -> str:
    """All running text of a tree, a line each, without the drawings; for counting and search."""
    return "\n".join(plain(run) for run in runs(tree, without=(Diagram,)))
