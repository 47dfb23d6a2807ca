"""The whole site as values: every page with its file, and the navigation over them.

Must not know MkDocs; `hooks/site.py` hands the values over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from ...document import Document, Sheet, Target
from ...saying.words import Words
from .page import HtmlPage, render
from .sheet import render_sheet
from .sitemap import SiteMap, address
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
    documents: Iterable[Document], sheets: Iterable[Sheet], words: Words, marks: Mapping[str, str], edit: str = ""
) -> Website:
    """All pages, rendered. `edit` is where the folder `docs/` of the repository is edited, with a slash at its end."""
    documents, sheets = tuple(documents), tuple(sheets)
    site = SiteMap.of(documents, marks, urljoin(edit, "..") if edit else "")
    pages = {_file(d.target): WebPage(render(d, site, words), site.edit(d.source)) for d in documents}
    pages |= {_file(_target(s)): WebPage(render_sheet(s, site, words), site.edit(s.source)) for s in sheets}
    return Website(pages, _nav(documents, sheets, words))


def joined(nav: Nav, own: Nav) -> Nav:
    """The navigation with chapters of its own; of two chapters with one title the own pages come first."""
    extra = {title: pages for chapter in own for title, pages in chapter.items()}
    chapters = [{t: [*extra.pop(t, []), *p] if isinstance(p, list) else p} for chapter in nav for t, p in chapter.items()]
    return [*chapters, *({title: pages} for title, pages in extra.items())]


def _target(sheet: Sheet) -> Target:
    return Target("sheet", sheet.case_id)


def _file(target: Target) -> str:
    return address(target).removesuffix("html") + "md"


def _nav(documents: tuple[Document, ...], sheets: tuple[Sheet, ...], words: Words) -> Nav:
    def entries(*, kind: str = "", pages: Iterable[str] = (), folder: str = "") -> Nav:
        wanted = tuple(pages)
        found = [d for d in documents if d.target.kind == kind]
        found += [
            d
            for d in documents
            if d.target.kind == "page" and (d.target.id in wanted or (folder and d.target.id.startswith(folder)))
        ]
        return [{str(escape(d.title)): _file(d.target)} for d in found]

    cards: Nav = [{str(escape(s.title)): _file(_target(s))} for s in sheets]
    chapters: Nav = [
        {words["html_home"]: _file(Target("page", "index"))},
        {
            words["framework"]: [
                *entries(pages=["framework"]),
                *entries(kind="step"),
                *entries(pages=["blueprint", "crosswalk", "strategies"]),
            ]
        },
        {words["cases"]: [*entries(pages=["cases"]), *entries(kind="case"), *([{words["sheets"]: cards}] if cards else [])]},
        {words["patterns"]: [*entries(pages=["patterns"]), *entries(kind="pattern")]},
        {words["metrics"]: [*entries(pages=["metrics"]), *entries(kind="metric")]},
        {words["html_look_up"]: entries(pages=["questions", "glossary", "sources"])},
        *entries(pages=["downloads"]),
        {words["html_contribute"]: entries(folder="contribute/")},
    ]
    return [chapter for chapter in chapters if all(chapter.values())]
