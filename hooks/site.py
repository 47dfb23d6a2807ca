"""MkDocs events → studyguide, and nothing else.

What can fail in the data fails in `on_config`, before MkDocs cleans the site's folder. All is read again at each build.
"""

from __future__ import annotations

import logging
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from studyguide.publishing import build, editions, web
from studyguide.writers.html import LIVE, assets, joined, live_library

LOG = logging.getLogger("mkdocs.studyguide")
KEPT: dict[str, dict[str, str | bytes]] = {}


def on_startup(command: str, dirty: bool) -> None:
    """A preview sets the book and the sheets once: that takes longer than all pages together."""
    KEPT.update({"files": {}} if command == "serve" else {})


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make every page and every file for download; put the generated chapters before the hand-written ones."""
    try:
        guide = build.guide(Path(config.config_file_path).parent)
        files = assets(guide.palette) | (KEPT.get("files") or editions.downloads(guide, LOG.info))
        site = web.site(guide, config.edit_uri or "")
    except (build.Broken, editions.EditionFailed) as error:
        raise PluginError(f"the guide was not built\n{error}") from None
    KEPT.update({"files": files} if KEPT else {})
    config.nav = joined(site.nav, config.nav or [])
    config.extra |= {"guide_pages": site.pages, "guide_files": dict.fromkeys(site.pages, "") | files}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Announce what was made; bring the library that draws live fences only where a page has one."""
    live = any("```mermaid" in file.content_string for file in files.documentation_pages())
    files.remove(files.src_uris[LIVE])
    for path, content in (config.extra["guide_files"] | ({LIVE: live_library()} if live else {})).items():
        files.append(File.generated(config, path, content=content))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Hand over a finished page, its contents and the way to the file that it is made from."""
    if made := config.extra["guide_pages"].get(page.file.src_uri):
        page.toc = get_toc([cast(Any, asdict(entry)) for entry in made.page.toc])
        page.meta.update({"title": made.page.title, "description": made.page.summary, "scripts": made.page.scripts})
        page.edit_url = made.edit or None
    return made.page.html if made else html
