"""MkDocs events → studyguide, and nothing else.

All that can fail in the data fails in `on_config`, before MkDocs cleans the site's folder: the last good site stays.
Everything is read again at each build, so `mkdocs serve` shows an edit at once.
"""

from __future__ import annotations

import posixpath
from pathlib import Path
from urllib.parse import urljoin

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from studyguide import build
from studyguide.writers.html import TocEntry, website
from studyguide.writers.html.assets import assets


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build every page; put the generated chapters before the hand-written ones."""
    try:
        guide = build.guide(Path(config.config_file_path).parent)
    except build.Broken as broken:
        raise PluginError(f"the guide was not built\n{broken}") from None
    steps = guide.guide.framework.steps
    site = website(guide.documents, guide.sheets, guide.words, {step.id: step.mark for step in steps})
    own = {title: pages for chapter in config.nav or [] for title, pages in chapter.items()}
    nav = [{title: [*own.pop(title, []), *pages] if isinstance(pages, list) else pages} for c in site.nav for title, pages in c.items()]
    config.nav = [*nav, *({title: pages} for title, pages in own.items())]
    config.extra["guide"] = {"pages": site.pages, "assets": assets(guide.palette), "words": guide.words}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Announce the generated pages and files."""
    guide = config.extra["guide"]
    for path in guide["pages"]:
        files.append(File.generated(config, path, content=""))
    for path, content in guide["assets"].items():
        files.append(File.generated(config, path, content=content))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Hand over a finished page, its contents and its way to the file that it is made from."""
    made = config.extra["guide"]["pages"].get(page.file.src_uri)
    if made is None:
        return html
    page.title, page.toc = Markup(made.page.title), TableOfContents([_link(entry) for entry in made.page.toc])
    page.meta |= {"title": made.page.title, "description": made.page.summary, "source": made.source}
    page.edit_url = urljoin(config.edit_uri, posixpath.join("..", made.source)) if config.edit_uri and made.source else None
    return made.page.html


def _link(entry: TocEntry) -> AnchorLink:
    link = AnchorLink(entry.title, entry.id, entry.level)
    link.children = [_link(child) for child in entry.children]
    return link
