"""What stands in a line: words, marks, links, values.

Must not know blocks, the model, HTML or Typst.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Target:
    """Where a link leads, in the guide's own terms; a writer turns it into an address.

    `kind` is `page`, `file`, or a kind of page or record that the outline has a line for; `id` names the page, the path
    below the site, or the record; `anchor` a section of it.
    """

    kind: str
    id: str
    anchor: str = ""


@dataclass(frozen=True)
class Text:
    text: str


@dataclass(frozen=True)
class Emphasis:
    content: Inlines


@dataclass(frozen=True)
class Strong:
    content: Inlines


@dataclass(frozen=True)
class Code:
    text: str


@dataclass(frozen=True)
class Math:
    """Inline LaTeX, already known to be valid."""

    latex: str


@dataclass(frozen=True)
class Break:
    """A forced line break."""


@dataclass(frozen=True)
class Link:
    target: Target
    content: Inlines


@dataclass(frozen=True)
class WebLink:
    """A link out of the guide, to a publication. The only kind of address that is not the guide's own."""

    url: str
    content: Inlines


@dataclass(frozen=True)
class TermLink:
    """A glossary term that explains itself: `short` is its definition, empty where there is no room for one."""

    id: str
    content: Inlines
    short: Inlines


@dataclass(frozen=True)
class Cite:
    """A reference to a source, printed as `label` (author and year)."""

    id: str
    label: str


@dataclass(frozen=True)
class Value:
    """A computed number. `name` is the figure it comes from (empty for arithmetic), `how` says where it comes from, `row` is
    where it stands in a ledger."""

    text: str
    name: str = ""
    how: str = ""
    row: Target | None = None


@dataclass(frozen=True)
class Badge:
    """A short mark: a level, a step, a plane, a status. `kind` and `value` choose its look (`level`/`staff`)."""

    kind: Literal["level", "step", "plane", "status", "severity", "computed", "origin"]
    value: str
    text: str


Inline = Text | Emphasis | Strong | Code | Math | Break | Link | WebLink | TermLink | Cite | Value | Badge
Inlines = tuple[Inline, ...]
