"""The site as files: links lead somewhere, nothing points outside, and a broken guide changes nothing."""

from __future__ import annotations

import posixpath
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from mkdocs.exceptions import Abort

import golden
from mkdocs_build import build_with_mkdocs


class _Page(HTMLParser):
    """Anchors, links and loaded files of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.description = ""
        self.pressed: list[str] = []
        self.nested = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if "id" in values:
            self.anchors.append(values["id"])
        if values.get("name") == "description":
            self.description = values["content"]
        if tag in ("a", "summary", "button"):
            self.nested = self.nested or bool(self.pressed)
            self.pressed.append(tag)
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        elif tag == "link" and values.get("rel") in ("stylesheet", "icon"):
            self.loads.append(values["href"])
        elif "src" in values:
            self.loads.append(values["src"])

    def handle_endtag(self, tag: str) -> None:
        if self.pressed and self.pressed[-1] == tag:
            self.pressed.pop()


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, _Page]:
    # 404.html is written for a server's root and has links of that kind.
    files = [file for file in sorted(site.rglob("*.html")) if file.name != "404.html"]
    return {file.relative_to(site).as_posix(): _Page(file.read_text(encoding="utf-8")) for file in files}


def test_every_link_leads_somewhere(site: Path, pages: dict[str, _Page]) -> None:
    broken = []
    for name, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or link.startswith("javascript:"):
                continue
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path))) if parts.path else name
            missing = not (site / path).is_file()
            if missing or (parts.fragment and path in pages and unquote(parts.fragment) not in pages[path].anchors):
                broken.append(f"{name}: {link}")
    assert not broken


def test_ids_are_unique_on_every_page(pages: dict[str, _Page]) -> None:
    twice = {name: sorted({a for a in page.anchors if page.anchors.count(a) > 1}) for name, page in pages.items()}
    assert {name: ids for name, ids in twice.items() if ids} == {}


def test_no_link_stands_in_a_link(pages: dict[str, _Page]) -> None:
    assert not [name for name, page in pages.items() if page.nested]


def test_nothing_is_loaded_from_elsewhere(site: Path, pages: dict[str, _Page]) -> None:
    for name, page in pages.items():
        assert page.loads
        for load in page.loads:
            assert not urlsplit(load).scheme and not load.startswith("//"), (name, load)
            assert (site / posixpath.dirname(name) / load).resolve().is_file(), (name, load)


def test_only_pages_with_a_live_fence_load_the_library(pages: dict[str, _Page]) -> None:
    assert [name for name, page in pages.items() if any("live.js" in load for load in page.loads)] == ["contribute/diagrams.html"]


def test_every_page_describes_itself(pages: dict[str, _Page]) -> None:
    assert not [name for name, page in pages.items() if len(page.description) < 20]


def _contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_broken_data_leaves_the_last_good_site(tiny_site: Path, tmp_path: Path) -> None:
    project = golden.project(tmp_path)
    site = project / "site"
    shutil.copytree(tiny_site, site)
    before = _contents(site)
    assert "cases/album-ranking.html" in before
    case = project / "data" / "cases" / "album-ranking/walkthrough.yml"
    case.write_text(case.read_text(encoding="utf-8").replace("title:", "titel:", 1), encoding="utf-8")
    (project / "data" / "metrics" / "ndcg.yml").write_text("id: [", encoding="utf-8")
    with pytest.raises(Abort):
        build_with_mkdocs(project, site)
    assert _contents(site) == before
