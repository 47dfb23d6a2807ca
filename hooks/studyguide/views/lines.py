"""What a line of the outline can say.

Must not know any particular page, nor how lines become pages: that is `plan`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from ..document import Document, Setting, Sheet, Target
from .context import Context

AnyPage = Document | Sheet


@dataclass(frozen=True)
class PaperPart:
    """A part of a volume. `title` and `says` are keys of words; an index page that `opens` the part takes their place."""

    title: str
    says: str = ""


@dataclass(frozen=True)
class PaperVolume:
    """A volume. `title` is a key of words; empty for a guide that is one volume."""

    id: str
    title: str
    parts: tuple[PaperPart, ...]


@dataclass(frozen=True, kw_only=True)
class Page:
    """A line: one page. Its view is given the context. If it `reads` others it is made last, and given those too: all `text`
    pages, or the pages of all other lines.

    `part` is the part of a volume in which it is a chapter, or whose title and summary it gives if it `opens` it; None for a
    page for screens only. `holds` is the kind of the records that stand on it. In `text` pages glossary terms explain
    themselves.
    """

    id: str
    view: Callable[..., Document]
    part: PaperPart | None
    address: str = ""
    setting: Setting = "fresh"
    opens: bool = False
    reads: Literal["", "text", "all"] = ""
    text: bool = False
    holds: str = ""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of page, of which each record has one, or none where its view returns None. `part` and `setting` as in `Page`.

    `within` is a key of words: the chapter below this one in which the navigation gathers these pages.
    """

    kind: str
    view: Callable[..., AnyPage | None]
    part: PaperPart | None
    address: str
    setting: Setting = "fresh"
    within: str = ""


@dataclass(frozen=True)
class Each:
    """A line: the pages that every record of a kind has. `records` yields what each record's views are called with."""

    records: Callable[[Context], Iterable[tuple[Any, ...]]]
    kinds: tuple[Kind, ...]


Line = Page | Each


@dataclass(frozen=True)
class SiteChapter:
    """A chapter of the site. `title` is a key of words; a `lone` page stands in the navigation without a chapter around it."""

    title: str
    lines: tuple[Line, ...]
    lone: bool = False


def name_of(line: Page | Kind) -> tuple[str, str]:
    """How a line is called: a page by its id, a kind by itself."""
    return ("page", line.id) if isinstance(line, Page) else (line.kind, "")


def line_of(target: Target) -> tuple[str, str]:
    """The name of the line that a page belongs to."""
    return ("page", target.id) if target.kind == "page" else (target.kind, "")
