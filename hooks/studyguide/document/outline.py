"""The outline as editions read it: where each page lies, in which chapter of the site, in which part of which volume.

Values only; which pages there are is said in `views/outline.py`. Must not know the model, HTML or Typst.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .inlines import Target
from .pages import Document

Setting = Literal["fresh", "run-on", "columns"]
"""How a page is set on paper: from a page of its own; after the one before it, as short ones are; in two columns."""


@dataclass(frozen=True)
class Addresses:
    """Where pages lie, relative to the root of the site."""

    kinds: Mapping[str, str]
    """Kind → the file of each of its pages, with `{id}` in it: `cases/{id}.html`."""
    pages: Mapping[str, str]
    """The file of each page of the kind `page`, by its id."""
    shared: Mapping[str, str] = field(default_factory=dict)
    """Kind whose records stand on one page, each under its id → the id of that page."""

    def home(self, target: Target) -> Target:
        """The target in terms of pages: a record without a page of its own is an anchor of the page that holds it."""
        if target.kind in self.shared:
            return Target("page", self.shared[target.kind], target.anchor or target.id)
        return target

    def file(self, target: Target) -> str:
        """The file that holds a target. Pages that no line of the outline makes are written by hand: `contribute/index`.

        Raises LookupError on a kind that is in no line of the outline.
        """
        target = self.home(target)
        if target.kind == "file":
            return target.id
        if target.kind == "page":
            return self.pages.get(target.id, f"{target.id}.html")
        if target.kind not in self.kinds:
            raise LookupError(f"no line of the outline says where a page of the kind `{target.kind}` lies")
        return self.kinds[target.kind].format(id=target.id)


@dataclass(frozen=True)
class Listed:
    """A page in the navigation."""

    title: str
    target: Target


@dataclass(frozen=True)
class Chapter:
    """A chapter of the site: pages, and chapters within it."""

    title: str
    entries: tuple[Listed | Chapter, ...]


@dataclass(frozen=True)
class Leaf:
    """A page on paper, and how it is set."""

    document: Document
    setting: Setting = "fresh"


@dataclass(frozen=True)
class Part:
    """A part of a volume: what its opening page says, what a link to that page says, and its pages."""

    title: str
    says: str
    leaves: tuple[Leaf, ...]
    target: Target | None = None


@dataclass(frozen=True)
class Volume:
    """A book. `title` is empty for a guide that is one volume."""

    id: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Outline:
    """All pages, in their places."""

    addresses: Addresses
    chapters: tuple[Listed | Chapter, ...]
    volumes: tuple[Volume, ...]
