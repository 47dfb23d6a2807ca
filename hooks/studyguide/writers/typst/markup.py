"""Inlines → Typst source: the only module through which words of contributors enter Typst.

Owns escaping: every word stands in a string literal, so no character of it can be a command. Owns how a link finds
its place in the book. Must not know pages, layout or the typst package.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import assert_never

from ...document import (
    Addresses,
    Badge,
    Break,
    Cite,
    Code,
    Emphasis,
    Inlines,
    Link,
    Math,
    Strong,
    Target,
    TermLink,
    Text,
    Value,
    WebLink,
    plain,
)
from ...maths import equation, spoken

# Characters that no font has and no PDF may hold: controls, surrogates, private use, bidirectional overrides.
_UNPRINTABLE = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff0-\uffff\ud800-\uf8ff]")


def string(value: str) -> str:
    """A Typst string literal that means exactly `value`, its white space collapsed."""
    value = re.sub(r"[ \t\n\r\f\v]+", " ", _UNPRINTABLE.sub("", value))
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def curly(value: str, before: str = "") -> str:
    """Quotation marks and apostrophes as a printer sets them, and no line between a number and its percent sign.

    `before` is the text that stands before.
    """
    text = re.sub(r"(?<=\d) %", "\u00a0%", before[-1:] + value)
    text = re.sub(r'(^|[\s(\[{/\u2014\u2013-])"(?=\S)', "\\1\u201c", text).replace('"', "\u201d")
    text = re.sub(r"(^|[\s(\[{/\u2014\u2013\u201c-])'(?=\S)", "\\1\u2018", text).replace("'", "\u2019")
    return text[len(before[-1:]) :]


def array(items: Collection[str]) -> str:
    """A Typst array of expressions."""
    return "(" + "".join(f"{item}, " for item in items) + ")"


@dataclass(frozen=True)
class Places:
    """The labels that exist in this volume; a link elsewhere is printed as plain words."""

    labels: frozenset[str] = frozenset()
    addresses: Addresses = field(default_factory=lambda: Addresses({}, {}))

    def find(self, target: Target) -> str:
        """The label that a target means, or an empty string. Where its anchor is missing, the whole page."""
        target = self.addresses.home(target)
        for name in (label(target), label(Target(target.kind, target.id))):
            if name in self.labels:
                return name
        return ""


def label(target: Target) -> str:
    """How a place is called inside the PDF."""
    return f"{target.kind}:{target.id}" + (f"#{target.anchor}" if target.anchor else "")


def inlines(content: Inlines, places: Places, here: str = "") -> str:
    """Typst markup for a run of inlines that stands on the page with the label `here`."""
    parts: list[str] = []
    before = ""
    for item in content:
        match item:
            case Text(text=value):
                parts.append(f"#{string(curly(value, before))};")
            case Emphasis(content=inner):
                parts.append(f"#emph[{inlines(inner, places, here)}];")
            case Strong(content=inner):
                parts.append(f"#strong[{inlines(inner, places, here)}];")
            case Code(text=value):
                parts.append(f"#code({string(value)});")
            case Math(latex=latex):
                parts.append(f"#maths({string(spoken(latex))}, ${equation(latex)}$);")
            case Break():
                parts.append("#linebreak();")
            case Value(text=value):
                parts.append(f"#value({string(value)});")
            case Badge(kind=kind, value=value, text=words):
                parts.append(f"#badge({string(kind)}, {string(value)}, {string(words)});")
            case Link(target=target, content=inner):
                place = places.find(target)
                far = ", far: true" if place.partition("#")[0] != here else ""
                parts.append(f"#go({string(place)}{far})[{inlines(inner, places, here)}];")
            case WebLink(url=url, content=inner):
                parts.append(f"#web({string(url)})[{inlines(inner, places, here)}];")
            case TermLink(id=id, content=inner):
                parts.append(_link("term", places.find(Target("term", id)), inlines(inner, places, here)))
            case Cite(id=id, label=words):
                parts.append(_link("citation", places.find(Target("source", id)), f"#{string(words)};"))
            case _:
                assert_never(item)
        before = plain((item,)) or before
    return "".join(parts)


def _link(function: str, place: str, content: str) -> str:
    return f"#{function}({string(place)})[{content}];"
