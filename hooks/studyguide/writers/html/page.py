"""A whole page: its body, its table of contents and its description.

Must not know where the result is put.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...document import Block, Document, Section, Target
from ...saying.words import Words
from .behaviours import behaviours, scripts
from .blocks import blocks
from .context import PageContext
from .inlines import label
from .island import island
from .sitemap import SiteMap
from .tags import Html, el, escape, lines

_DEEPEST = 3
"""Headings below this depth are not in the table of contents."""


@dataclass(frozen=True)
class TocEntry:
    """A heading: its level (1 for the title), its anchor, its name as HTML, and the headings below it."""

    level: int
    id: str
    name: str
    children: tuple[TocEntry, ...] = ()


@dataclass(frozen=True)
class HtmlPage:
    """A finished page. `title` and `summary` are escaped: themes print them as they are.

    `scripts` are the files that this page loads beside those of every page, relative to the site.
    """

    html: str
    toc: tuple[TocEntry, ...]
    title: str
    summary: str
    scripts: tuple[str, ...] = ()


def render(document: Document, site: SiteMap, words: Words) -> HtmlPage:
    """The page of a document."""
    at = PageContext.of(document, site, words)
    anchor = f"page-{document.target.id.replace('/', '-')}"
    title = el("h1", document.title, id=anchor)
    look = f"sg-page sg-page--{document.target.kind} sg-page--{anchor}"
    foot = origin(document.source, at)
    body = el("div", lines((title, blocks(document.blocks, at), foot)), class_=look, data_step=document.step)
    toc = TocEntry(1, anchor, escape(document.title), _toc(document.blocks, 2))
    return finished(document, body, toc, words)


def finished(document: Document, body: Html, toc: TocEntry, words: Words) -> HtmlPage:
    """The page around a body: with it, what its scripts are and, where they ask, what they need to know."""
    found = behaviours(body)
    said = {key: words[key] for each in found for key in each.words}
    told = island(document.target, said, document.values) if any("data" in each.ground for each in found) else None
    html = lines((body, told))
    return HtmlPage(str(html), (toc,), str(escape(document.title)), str(escape(document.summary)), scripts(body))


def origin(source: str, at: PageContext) -> Html | None:
    """The foot of a page: the data file that it is made from, and the way to edit it."""
    if not source:
        return None
    edit = at.site.edit(source) or at.href(Target("page", "contribute/index"))
    link = el("a", at.words["html_edit"], href=edit, rel="edit")
    return el("p", at.words["html_made_from"], " ", el("code", source), ". ", link, class_="sg-source", data_search_exclude="1")


def _toc(content: tuple[Block, ...], level: int) -> tuple[TocEntry, ...]:
    if level > _DEEPEST:
        return ()
    sections = [item for item in content if isinstance(item, Section)]
    return tuple(TocEntry(level, s.id, escape(label(s.title)), _toc(s.blocks, level + 1)) for s in sections)
