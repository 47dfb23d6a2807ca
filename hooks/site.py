"""MkDocs events → studyguide, and nothing else.

All that can fail in the data fails in `on_config`, before MkDocs cleans the site's folder: the last good site stays.
Everything is read again at each build, so `mkdocs serve` shows an edit at once.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from studyguide import build
from studyguide.writers.html import TocEntry, assets, joined, live_library, website

LIVE = "assets/javascripts/live.js"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build every page; put the generated chapters before the hand-written ones."""
    try:
        guide = build.guide(Path(config.config_file_path).parent)
    except build.Broken as broken:
        raise PluginError(f"the guide was not built\n{broken}") from None
    marks = {step.id: step.mark for step in guide.guide.framework.steps}
    repository = urljoin(config.edit_uri, "..") if config.edit_uri else ""
    site = website(guide.documents, guide.sheets, guide.words, marks, repository)
    config.nav = joined(site.nav, config.nav or [])
    config.extra["guide"] = {"pages": site.pages, "assets": assets(guide.palette)}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Announce the generated pages and files, and the drawing library where a page has a live fence."""
    live = any("```mermaid" in file.content_string for file in files.documentation_pages())
    files.remove(files.src_uris[LIVE])
    if live:
        files.append(File.generated(config, LIVE, abs_src_path=str(live_library())))
    made = dict.fromkeys(config.extra["guide"]["pages"], "") | config.extra["guide"]["assets"]
    for path, content in made.items():
        files.append(File.generated(config, path, content=content))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Hand over a finished page, its contents and its way to the file that it is made from."""
    made = config.extra["guide"]["pages"].get(page.file.src_uri)
    if made is None:
        return html
    page.toc = TableOfContents([_link(entry) for entry in made.page.toc])
    page.meta |= {"title": made.page.title, "description": made.page.summary}
    page.edit_url = made.edit or None
    return made.page.html


def _link(entry: TocEntry) -> AnchorLink:
    link = AnchorLink(entry.title, entry.id, entry.level)
    link.children = [_link(child) for child in entry.children]
    return link
