"""HTML elements as values: the one place where text is escaped.

`Html` marks what is already markup; every other string that reaches `el` or `join` is text and is escaped.
Must not know documents.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

_VOID = frozenset({"br", "col", "hr", "img", "input", "meta"})
# Control characters are not allowed in HTML, not even as references.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

Attribute = str | int | bool | None


class Html(str):
    """Markup that needs no further escaping."""

    __slots__ = ()


EMPTY = Html("")


def escape(text: str) -> Html:
    """Text as markup, safe in content and in double-quoted attributes."""
    return text if isinstance(text, Html) else Html(html.escape(_CONTROL.sub("", text)))


def join(parts: Iterable[str | None], between: str = "") -> Html:
    """Parts as one piece of markup; None is left out."""
    return Html(between.join(escape(part) for part in parts if part is not None))


def attributes(values: dict[str, Attribute]) -> Html:
    """Attributes with a leading space. `class_` → `class`, `aria_label` → `aria-label`; None, False and "" are left out."""
    parts = []
    for name, value in values.items():
        if value is None or value is False or value == "":
            continue
        key = name.rstrip("_").replace("_", "-")
        parts.append(f" {key}" if value is True else f' {key}="{escape(str(value))}"')
    return Html("".join(parts))


def el(tag: str, *content: str | None, **values: Attribute) -> Html:
    """One element. Children that are not `Html` are text."""
    if tag in _VOID:
        return Html(f"<{tag}{attributes(values)}>")
    return Html(f"<{tag}{attributes(values)}>{join(content)}</{tag}>")


def lines(parts: Iterable[str | None]) -> Html:
    """Blocks on lines of their own, so that search and readers of the source see words apart."""
    return join(parts, "\n")
