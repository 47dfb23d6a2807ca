"""Anchors that are unique on their page.

A pass over a finished page: the first holder of an anchor keeps it, later ones get a number. Must not know what pages say.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, is_dataclass, replace
from typing import Any

from ..document import Answer, Diagram, Document, Entry, IdeaBox, Row, Section

_HOLDERS = (Section, Answer, Entry, Row, Diagram, IdeaBox)


def unique_anchors(document: Document) -> Document:
    """The document with every anchor used once, in reading order."""
    return replace(document, blocks=_visit(document.blocks, Counter()))


def _visit(node: Any, seen: Counter[str]) -> Any:
    if isinstance(node, tuple):
        return tuple(_visit(item, seen) for item in node)
    if not is_dataclass(node) or isinstance(node, type):
        return node
    changed: dict[str, Any] = {}
    if isinstance(node, _HOLDERS) and node.id:
        seen[node.id] += 1
        if seen[node.id] > 1:
            changed["id"] = f"{node.id}-{seen[node.id]}"
    for part in fields(node):
        value = getattr(node, part.name)
        if isinstance(value, tuple) or is_dataclass(value):
            changed[part.name] = _visit(value, seen)
    return replace(node, **changed) if changed else node
