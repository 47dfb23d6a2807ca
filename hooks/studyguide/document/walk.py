"""The one walk over a tree: what stands in it, in reading order, and the same tree with some of it changed.

Whatever searches, counts or rewrites a document is built on these functions. They go by the types of the fields, so that a new
kind of node is walked over as soon as it is declared. Must not know what any node is for.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints, overload

from .blocks import Answer, Block, Blocks, Card, Diagram, Entry, IdeaBox, Reveal, Row, Section
from .inlines import Inline, Inlines
from .pages import Document, Sheet
from .scenes import Aside, Predict, Rung, Tab, TalkLine

Node = Block | Inline | Entry | Row | Card | TalkLine | Rung | Tab
"""What stands in a tree."""

Tree = Node | Document | Sheet | Blocks | Inlines
"""Where a walk can begin."""

Anchored = Section | Answer | Reveal | Entry | Row | Diagram | IdeaBox | Predict | Aside
"""Nodes that a link can lead to. Their `id` is unique on the page, or empty."""

T = TypeVar("T", bound=Document | Node)
A = TypeVar("A")
B = TypeVar("B")


def walk(tree: Tree) -> Iterator[Node]:
    """All nodes of a tree, each before what stands in it. The first is the tree itself, if it is a node."""
    if isinstance(tree, Node):
        yield tree
    for value in _inside(tree):
        yield from walk(value)


@overload
def find(tree: Tree, kind: type[A], /) -> Iterator[A]: ...
@overload
def find(tree: Tree, kind: type[A], other: type[B], /) -> Iterator[A | B]: ...
def find(tree: Tree, *kinds: type[Any]) -> Iterator[Any]:
    """All nodes of the given kinds, in reading order."""
    return (node for node in walk(tree) if isinstance(node, kinds))


def anchors(tree: Tree) -> Iterator[str]:
    """Every place in a tree that a link can lead to."""
    return (node.id for node in walk(tree) if isinstance(node, Anchored) and node.id)


def runs(tree: Tree, without: tuple[type[Node], ...] = ()) -> Iterator[Inlines]:
    """Every line of inlines, in reading order, leaving out nodes of some kinds with all that stands in them."""
    if isinstance(tree, tuple) and tree and isinstance(tree[0], Inline):
        yield tree
    elif not isinstance(tree, without):
        for value in _inside(tree):
            yield from runs(value, without)


def rewritten(tree: T, change: Callable[[Node], Iterable[Node]], keep: Container[str] = ()) -> T:
    """The tree with each node that stands directly in it replaced by what `change` makes of it: none, one or several.

    What stands deeper is for `change` to rewrite. Fields named in `keep` stay as they are. Raises ValueError when it does not make
    exactly one of a node that stands alone in its field.
    """

    def visit(value: Any) -> Any:
        if isinstance(value, Node):
            [made] = change(value)
            return made
        if not isinstance(value, tuple):
            return value
        parts: list[Any] = []
        for item in value:
            parts += change(item) if isinstance(item, Node) else [visit(item)]
        return tuple(parts)

    changed = {name: visit(getattr(tree, name)) for name in _holders(_kind(tree)) if name not in keep}
    return replace(tree, **changed) if changed else tree


def _inside(value: Any) -> Iterator[Any]:
    """What a value directly holds, if it is a tuple or has fields that hold nodes."""
    if isinstance(value, tuple):
        yield from value
    elif is_dataclass(value):
        yield from (getattr(value, name) for name in _holders(_kind(value)))


def _kind(value: object) -> Any:
    return type(value)


@cache
def _holders(kind: Any) -> tuple[str, ...]:
    """The fields of a class in which nodes may stand."""
    hints = get_type_hints(kind, localns={"Blocks": Blocks})
    return tuple(part.name for part in fields(kind) if _holds(hints[part.name]))


def _holds(hint: Any) -> bool:
    if hint in get_args(Node):
        return True
    known: Any = hint
    if is_dataclass(hint):
        return bool(_holders(known))
    return any(_holds(part) for part in get_args(hint))
