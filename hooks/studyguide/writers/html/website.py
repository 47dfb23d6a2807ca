"""The whole site as values: every page with its file, and the navigation over them.

Must not know MkDocs; `hooks/site.py` hands the values over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from ...document import Chapter, Document, Listed, Outline, Sheet, Target
from ...saying.words import Words
from .page import HtmlPage, render
from .sheet import render_sheet
from .sitemap import SiteMap
from .tags import escape

Nav = list[dict[str, Any]]
"""Titles (as HTML) with a page or a list of more: the shape of `nav` in `mkdocs.yml`."""


@dataclass(frozen=True)
class WebPage:
    """A finished page and where the file that it comes from is edited."""

    page: HtmlPage
    edit: str


@dataclass(frozen=True)
class Website:
    """Pages by the name of the Markdown file that they stand for (`cases/visual-search.md`)."""

    pages: Mapping[str, WebPage]
    nav: Nav


def website(
    pages: Iterable[Document | Sheet], outline: Outline, words: Words, marks: Mapping[str, str], edit: str = ""
) -> Website:
    """All pages, rendered. `edit` is where the folder `docs/` of the repository is edited, with a slash at its end."""
    site = SiteMap(outline.addresses, marks, urljoin(edit, "..") if edit else "")
    made = {_file(page.target, outline): WebPage(_rendered(page, site, words), site.edit(page.source)) for page in pages}
    return Website(made, _nav(outline.chapters, outline))


def joined(nav: Nav, own: Nav) -> Nav:
    """The navigation with chapters of its own; of two chapters with one title the own pages come first."""
    extra = {title: pages for chapter in own for title, pages in chapter.items()}
    chapters = [{t: [*extra.pop(t, []), *p] if isinstance(p, list) else p} for chapter in nav for t, p in chapter.items()]
    return [*chapters, *({title: pages} for title, pages in extra.items())]


def _rendered(page: Document | Sheet, site: SiteMap, words: Words) -> HtmlPage:
    return render_sheet(page, site, words) if isinstance(page, Sheet) else render(page, site, words)


def _file(target: Target, outline: Outline) -> str:
    return outline.addresses.file(target).removesuffix("html") + "md"


def _nav(entries: Iterable[Listed | Chapter], outline: Outline) -> Nav:
    return [
        {str(escape(entry.title)): _file(entry.target, outline)}
        if isinstance(entry, Listed)
        else {str(escape(entry.title)): _nav(entry.entries, outline)}
        for entry in entries
    ]
