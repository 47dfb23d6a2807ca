"""Lines with less in them: without anything to press, without citations.

Must not know HTML or Typst.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from .inlines import Badge, Break, Cite, Code, Emphasis, Inline, Inlines, Link, Math, Strong, TermLink, Text, Value, WebLink


def still(content: Inlines) -> Inlines:
    """The same words without anything to press: for what is a link or a button itself."""
    return tuple(part for item in content for part in _still(item))


def _still(item: Inline) -> Inlines:
    match item:
        case Link(content=inner) | WebLink(content=inner) | TermLink(content=inner):
            return still(inner)
        case Emphasis(content=inner) | Strong(content=inner):
            return (replace(item, content=still(inner)),)
        case Value(text=shown):
            return (Text(shown),)
        case Cite(label=name):
            return (Text(f"[{name}]"),)
        case Text() | Code() | Math() | Break() | Badge():
            return (item,)
        case _:
            assert_never(item)


def uncited(content: Inlines) -> Inlines:
    """The same words without citations and the spaces before them: for boxes, labels and tooltips."""
    kept: list[Inline] = []
    for item in content:
        if isinstance(item, Cite):
            if kept and isinstance(kept[-1], Text):
                kept[-1] = Text(kept[-1].text.rstrip(" "))
        elif isinstance(item, Emphasis | Strong | Link | WebLink | TermLink):
            kept.append(replace(item, content=uncited(item.content)))
        else:
            kept.append(item)
    return tuple(kept)
