"""Anchors that are unique on their page.

A pass over a finished page: the first holder of an anchor keeps it, later ones get the next number that nobody holds. Must not
know what pages say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from ..document import Anchored, Document, Node, anchors, rewritten


def unique_anchors(document: Document) -> Document:
    """The document with every anchor used once, in reading order. Anchors that are unique already never change."""
    written = set(anchors(document))
    used: set[str] = set()

    def visit(node: Node) -> Iterable[Node]:
        if isinstance(node, Anchored) and node.id:
            if node.id in used:
                node = replace(node, id=next(id for id in (f"{node.id}-{n}" for n in count(2)) if id not in written | used))
            used.add(node.id)
        return (rewritten(node, visit),)

    return rewritten(document, visit)
