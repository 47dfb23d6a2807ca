"""Blocks and inlines → HTML: what goes in, what comes out, and that text never becomes markup."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from studyguide.document import (
    Block,
    Document,
    Paragraph,
    Target,
    Value,
)
from studyguide.publishing.build import Built
from studyguide.saying import tones
from studyguide.saying.fonts import MATHS, SANS, characters, stretching
from studyguide.saying.words import words
from studyguide.views.outline import PLAN
from studyguide.writers.html import SiteMap, assets, joined, live_library, render, website
from studyguide.writers.html.assets import font
from studyguide.writers.html.tags import Html, attributes, el
from studyguide.writers.html.website import Nav
from writers.kitchen_sink import DIAGRAM, DOCUMENT, HOSTILE, LEDGER

MARKS = {"clarify": "C", "serve": "S", "data": "D"}
PAGE = Target("case", "ads")
ADDRESSES = PLAN.addresses
SITE = SiteMap(ADDRESSES, MARKS)


def page(*blocks: Block) -> str:
    """The body of a page of these blocks, without its wrapper, its title and its island."""
    document = Document(PAGE, "Ads", "", blocks)
    html = render(document, SITE, words()).html.split("\n<script", 1)[0]
    return html.split("</h1>\n", 1)[1].removesuffix("</div>").strip()


def test_value_leads_to_its_row_in_the_ledger() -> None:
    html = page(LEDGER, Paragraph((Value("46 k/s", "load", "peak", replace(PAGE, anchor="fig-load")),)))
    assert '<a class="sg-value" href="#fig-load" title="peak">46 k/s</a>' in html
    assert '<tr id="fig-load">' in html


def test_figure_is_numbered_named_and_explained() -> None:
    html = page(DIAGRAM)
    assert html.count("<svg") == 1
    assert 'role="img" aria-label="Ranker sends events to the event log."' in html
    assert "graphics-document" not in html
    assert 'class="sg-figure__number">Figure 1</span> The architecture' in html
    assert "--w:900px;--min:675px" in html
    assert "ranker[Ranker] --&gt; log[(Event log)]" in html


def test_no_page_names_the_language_of_diagrams() -> None:
    # mermaid2 takes every page apart that does.
    assert "mermaid" not in render(DOCUMENT, SITE, words()).html.lower()


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.ids: list[str] = []
        self.scripts: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag == "script":
            self.scripts.append(dict(attrs))
        self.ids += [value for key, value in attrs if key == "id" and value]
        if tag not in {"br", "col", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)


def test_whole_page_is_well_formed_and_text_stays_text() -> None:
    made = render(DOCUMENT, SITE, words())
    parser = _Tags()
    parser.feed(made.html)
    assert not parser.open
    assert len(parser.ids) == len(set(parser.ids))
    assert parser.scripts == [{"type": "application/json", "id": "sg-data"}]
    assert HOSTILE not in made.html + made.summary + made.title
    assert [entry.id for entry in made.toc[0].children] == ["clarify", "serve", "follow-ups", "practice", "scene", "meanings"]
    assert made.toc[0].name == made.title == "Kitchen &lt;sink&gt;"


def test_control_characters_are_dropped_and_quotes_escaped() -> None:
    assert el("p", 'a\x00\x1b"b') == "<p>a&quot;b</p>"
    assert attributes({"title": '">', "hidden": True, "id": None, "class_": ""}) == ' title="&quot;&gt;" hidden'
    assert el("p", Html("<b>")) == "<p><b></p>"


def test_addresses() -> None:
    assert ADDRESSES.file(Target("page", "index")) == "index.html"
    assert ADDRESSES.file(Target("page", "patterns")) == "patterns/index.html"
    assert ADDRESSES.file(Target("sheet", "ads")) == "sheets/ads.html"
    assert ADDRESSES.file(Target("page", "contribute/index")) == "contribute/index.html"
    with pytest.raises(LookupError, match="`toy`"):
        ADDRESSES.file(Target("toy", "top"))
    assert SITE.href(Target("term", "recall"), "cases/ads.html") == "../glossary.html#recall"
    assert SITE.href(Target("case", "ads"), "cases/ads.html") == "ads.html"
    editable = SiteMap(ADDRESSES, repository="https://host/edit/main/")
    assert editable.edit("data/cases/ads.yml") == "https://host/edit/main/data/cases/ads.yml"
    assert SITE.edit("data/cases/ads.yml") == ""


def test_own_chapters_are_joined_with_the_made_ones() -> None:
    made: Nav = [{"Start": "index.md"}, {"Contribute": [{"Fields": "contribute/fields.md"}]}]
    own: Nav = [{"Contribute": ["contribute/index.md"]}, {"More": ["more.md"]}]
    assert joined(made, own) == [
        {"Start": "index.md"},
        {"Contribute": ["contribute/index.md", {"Fields": "contribute/fields.md"}]},
        {"More": ["more.md"]},
    ]


def test_website_has_a_page_for_each_document_and_sheet(tiny: Built) -> None:
    site = website(tiny.pages, tiny.outline, tiny.words, MARKS, "https://host/edit/main/docs/")
    assert len(site.pages) == len(tiny.pages)
    case = site.pages["cases/album-ranking.md"]
    assert case.edit == "https://host/edit/main/data/cases/album-ranking/walkthrough.yml"
    assert f'href="{case.edit}"' in case.page.html
    named = str(site.nav)
    assert all(f"'{file}'" in named for file in site.pages)


def test_style_takes_its_colours_from_the_palette(repository: Path, tiny: Built) -> None:
    folder = repository / "docs" / "assets" / "stylesheets"
    style = "\n".join(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.css")))
    own = set(re.findall(r"(--sg-[a-z-]+):", style + tones.css()))
    assert not re.search(r"#[0-9a-f]{3,8}\b(?=[;\s])", style)
    used = set(re.findall(r"var\((--sg-[a-z0-9-]+)", style)) - own
    assert used <= {f"--sg-{token}" for token in tiny.palette.light}


def test_assets(tiny: Built) -> None:
    made = assets(tiny.palette)
    assert "--sg-ink: " in str(made["assets/palette.css"])
    fonts = {path: content for path, content in made.items() if path.endswith(".woff")}
    assert all(content[:4] == b"wOFF" for content in fonts.values())
    assert sum(len(content) for path, content in fonts.items() if "more" not in path) < 900_000
    font.cache_clear()
    assert font("display") == fonts["assets/fonts/display.woff"]
    assert len(live_library()) > 1_000_000


@pytest.mark.parametrize("family", ["text", "text-bold", "text-italic", "math"])
def test_rare_characters_are_fetched_where_they_are_met(repository: Path, family: str) -> None:
    common, rare = (_characters(font(name)) for name in (family, f"{family}-more"))
    style = (repository / "docs" / "assets" / "stylesheets" / "frame.css").read_text(encoding="utf-8")
    found = re.search(rf"fonts/{family}-more\.woff.*unicode-range: ([^;]+);", style)
    assert found
    ranges = [range(int(a, 16), int(b, 16) + 1) for a, b in re.findall(r"U\+([0-9A-F]+)-([0-9A-F]+)", found[1])]
    assert not common & rare or family == "math", "mirrored signs come with the ones that they mirror"
    rare -= common
    assert all(any(ord(character) in part for part in ranges) for character in rare)
    assert {"a", "é", "→", "≤"} & characters(MATHS if family == "math" else SANS["regular"]) <= common
    assert common | rare >= {chr(code) for code in range(0x400, 0x460)} if family != "math" else common >= stretching(MATHS)


def _characters(woff: bytes) -> set[str]:
    with TTFont(io.BytesIO(woff)) as loaded:
        return set(map(chr, loaded.getBestCmap()))
