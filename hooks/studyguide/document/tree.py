"""Looking at a tree: plain text, and what it holds.

Must not know what any node is for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from .blocks import Blocks, Diagram
from .inlines import (
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
)


def text(value: str) -> Inlines:
    """Plain text as inlines."""
    return (Text(value),)


def plain(content: Inlines) -> str:
    """Inlines as plain text: what a screen reader, a title or a bookmark gets."""
    parts: list[str] = []
    for item in content:
        match item:
            case Text(text=value) | Code(text=value) | Value(text=value) | Badge(text=value):
                parts.append(value)
            case Math(latex=latex):
                parts.append(latex)
            case Cite(label=label):
                parts.append(f"[{label}]")
            case Break():
                parts.append(" ")
            case (
                Emphasis(content=inner)
                | Strong(content=inner)
                | Link(content=inner)
                | WebLink(content=inner)
                | TermLink(content=inner)
            ):
                parts.append(plain(inner))
    return "".join(parts)


def plain_blocks(blocks: Blocks) -> str:
    """All running text of a tree as plain text, without the drawings' sources; for counting and search."""
    parts: list[str] = []

    def visit(node: Any) -> None:
        if isinstance(node, tuple):
            if node and all(isinstance(item, Inline) for item in node):
                parts.append(plain(node))
            else:
                for item in node:
                    visit(item)
        elif is_dataclass(node) and not isinstance(node, Diagram | Target):
            for part in fields(node):
                visit(getattr(node, part.name))

    visit(blocks)
    return "\n".join(parts)


def find(node: Any, *types: type) -> Iterator[Any]:
    """All nodes of the given types in a tree, in reading order."""
    if isinstance(node, types):
        yield node
    if isinstance(node, tuple):
        for item in node:
            yield from find(item, *types)
    elif is_dataclass(node):
        for part in fields(node):
            yield from find(getattr(node, part.name), *types)
