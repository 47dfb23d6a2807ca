"""Where each page lies in the site, and how one page refers to another.

Addresses are files below the site's folder; links between them are relative, so that the site works
from a USB stick. Must not know MkDocs.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from ...document import Document, Target

# Records that share one page: kind → the page that holds them all.
_SHARED = {"term": "glossary", "source": "sources"}
# Pages that head a chapter lie in its folder as `index.html`, so that themes know them for its start.
_HEADS = frozenset({"framework", "cases", "patterns", "metrics"})


def address(target: Target) -> str:
    """The file of a target's own page, relative to the site: `cases/visual-search.html`."""
    if target.kind == "file":
        return target.id
    if target.kind == "page":
        if target.id == "index":
            return "index.html"
        return f"{target.id}/index.html" if target.id in _HEADS else f"{target.id}.html"
    return f"{target.kind}s/{target.id}.html"


@dataclass(frozen=True)
class SiteMap:
    """All pages, by kind and id.

    `marks` holds the letter of each step; `repository` is the address below which files can be edited, with a
    slash at its end, or empty.
    """

    pages: Mapping[tuple[str, str], str] = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)
    repository: str = ""

    @classmethod
    def of(cls, documents: Iterable[Document], marks: Mapping[str, str] | None = None, repository: str = "") -> SiteMap:
        """The map of the pages of these documents."""
        return cls({(d.target.kind, d.target.id): address(d.target) for d in documents}, dict(marks or {}), repository)

    def edit(self, source: str) -> str:
        """Where a data file is edited; empty when the repository has no address."""
        return self.repository + quote(source) if self.repository and source else ""

    def locate(self, target: Target) -> tuple[str, str]:
        """File and anchor of a target. Terms and sources without a page of their own lie on their shared page."""
        shared = _SHARED.get(target.kind)
        if shared and (target.kind, target.id) not in self.pages:
            return address(Target("page", shared)), target.anchor or target.id
        return address(target), target.anchor

    def href(self, target: Target, here: str) -> str:
        """The link from the page at `here` to a target."""
        path, anchor = self.locate(target)
        fragment = f"#{quote(anchor)}" if anchor else ""
        if path == here:
            return fragment or posixpath.basename(here)
        return quote(posixpath.relpath(path, posixpath.dirname(here) or ".")) + fragment
