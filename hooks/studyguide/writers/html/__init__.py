"""The HTML edition: one finished page body per document, for a site that works from the file system.

Owns tags, addresses and the table of contents. Must not know the model, MkDocs or any theme.
"""

from .page import HtmlPage, TocEntry, render
from .sitemap import SiteMap, address

__all__ = ["HtmlPage", "SiteMap", "TocEntry", "address", "render"]
