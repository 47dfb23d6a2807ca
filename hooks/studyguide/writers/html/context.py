"""What a block needs to know about the page that it stands on.

Must not produce markup.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ...document import Diagram, Document, Target, anchors, find
from ...saying.words import Words
from .sitemap import SiteMap


@dataclass(frozen=True)
class PageContext:
    """Page, site and words, and how deep in the headings a block stands."""

    site: SiteMap
    words: Words
    here: str
    figures: Mapping[str, int]
    anchors: frozenset[str]
    depth: int = 1
    counter: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    """Numbers for ids that only the page itself refers to."""

    @classmethod
    def of(cls, document: Document, site: SiteMap, words: Words) -> PageContext:
        """The context of a whole page."""
        figures = {diagram.id: number for number, diagram in enumerate(find(document, Diagram), 1)}
        return cls(site, words, site.addresses.file(document.target), figures, frozenset(anchors(document)))

    def deeper(self) -> PageContext:
        """The context below one more heading."""
        return replace(self, depth=self.depth + 1)

    def href(self, target: Target) -> str:
        """The link from this page to a target."""
        return self.site.href(target, self.here)

    def fresh(self, prefix: str) -> str:
        """An id that is unique on this page."""
        return f"{prefix}-{next(self.counter)}"
