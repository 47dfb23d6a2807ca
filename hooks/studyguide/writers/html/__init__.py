"""The HTML edition: one finished page body per document, for a site that works from the file system.

Owns tags, addresses and the table of contents. Must not know the model, MkDocs or any theme.
"""

from .assets import LIVE, assets, live_library
from .page import HtmlPage, TocEntry, render
from .sheet import render_sheet
from .sitemap import SiteMap
from .website import WebPage, Website, joined, website

__all__ = [
    "LIVE",
    "HtmlPage",
    "SiteMap",
    "TocEntry",
    "WebPage",
    "Website",
    "assets",
    "joined",
    "live_library",
    "render",
    "render_sheet",
    "website",
]
