"""The outline: every page has its place, a page without one is an error, and a new kind of page is one line."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from studyguide.document import Chapter, Document, Listed, Outline, Paragraph, Sheet, Target, text
from studyguide.model import FILES, FOLDERS, KINDS, Record
from studyguide.model.base import Id, Plain
from studyguide.publishing import build
from studyguide.publishing.build import Built
from studyguide.saying.words import words
from studyguide.views.context import Context
from studyguide.views.lines import Each, Kind, Page, PaperPart, PaperVolume, SiteChapter
from studyguide.views.outline import CASES, PATTERNS, PLAN, of
from studyguide.views.plan import OutOfOutline, Plan
from studyguide.writers.html import website


class Toy(Record):
    """The model file of a new kind."""

    id: Id
    """The file's name without `.yml`."""
    name: Plain
    """What it is called."""


def toy_document(context: Context, toy: Toy) -> Document:
    """The view of a new kind."""
    return Document(Target("toy", toy.id), toy.name, "A toy.", (Paragraph(text(f"Play with the {toy.name}.")),))


TOYS = Each(of("toy"), (Kind(kind="toy", view=toy_document, part=PATTERNS, address="toys/{id}.html", setting="run-on"),))
"""The line of a new kind."""


def with_line(line: Each | Page, chapter: str = "patterns", plan: Plan = PLAN) -> Plan:
    """The plan with a line more at the end of a chapter."""
    return replace(plan, chapters=tuple(replace(c, lines=(*c.lines, line)) if c.title == chapter else c for c in plan.chapters))


@pytest.fixture
def toy_guide(tiny_guide: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny guide with a file of a new kind."""
    for table in (KINDS, FILES):
        monkeypatch.setitem(table, "toy", Toy)
    monkeypatch.setitem(FOLDERS, "toy", "toys")
    shutil.copytree(tiny_guide / "data", tmp_path / "data")
    (tmp_path / "data" / "toys").mkdir()
    (tmp_path / "data" / "toys" / "top.yml").write_text("id: top\nname: Spinning top\n", encoding="utf-8")
    return tmp_path


def _listed(entries: tuple[Listed | Chapter, ...]) -> list[Target]:
    return [t for e in entries for t in ([e.target] if isinstance(e, Listed) else _listed(e.entries))]


def _on_paper(outline: Outline) -> list[Target]:
    return [leaf.document.target for volume in outline.volumes for part in volume.parts for leaf in part.leaves]


def test_a_new_kind_is_a_model_a_view_and_a_line(toy_guide: Path) -> None:
    built = build.guide(toy_guide, with_line(TOYS))
    target = Target("toy", "top")
    assert target in _listed(built.outline.chapters)
    [part] = [p for p in built.outline.volumes[0].parts if p.target == Target("page", "patterns")]
    assert [(leaf.document.target, leaf.setting) for leaf in part.leaves][-1] == (target, "run-on")
    site = website(built.pages, built.outline, built.words, {})
    assert "Play with the Spinning top." in site.pages["toys/top.md"].page.html
    [patterns] = [chapter["Patterns"] for chapter in site.nav if "Patterns" in chapter]
    assert patterns[-1] == {"Spinning top": "toys/top.md"}
    assert 'id="toy-toy"' in site.pages["contribute/fields.md"].page.html


def test_a_kind_of_record_without_a_line_stops_the_build(toy_guide: Path) -> None:
    with pytest.raises(OutOfOutline, match="records of the kind toy"):
        build.guide(toy_guide)


def test_a_page_without_a_line_stops_the_build() -> None:
    stray = Document(Target("page", "stray"), "Stray", "", ())
    with pytest.raises(OutOfOutline, match="page/stray"):
        PLAN.outline((stray,), words())
    with pytest.raises(OutOfOutline, match="toy/top"):
        PLAN.outline((replace(stray, target=Target("toy", "top")),), words())


def test_two_lines_for_one_page_and_parts_in_no_volume_are_refused() -> None:
    line = Page(id="glossary", view=lambda context: Document(Target("page", "glossary"), "", "", ()), part=None)
    with pytest.raises(OutOfOutline, match="two lines"):
        with_line(line)
    with pytest.raises(OutOfOutline, match="no volume has"):
        with_line(replace(line, id="toys", part=PaperPart("toys")))


def test_every_page_of_the_guide_is_in_one_chapter(tiny: Built) -> None:
    listed = _listed(tiny.outline.chapters)
    assert sorted(map(str, listed)) == sorted(str(page.target) for page in tiny.pages)


def test_pages_for_screens_are_not_on_paper(tiny: Built) -> None:
    on_paper = _on_paper(tiny.outline)
    screens = {"index", "downloads", "contribute/fields", "contribute/rules"}
    openers = {"cases", "ideas", "patterns", "metrics"}
    left = {page.target.id for page in tiny.pages if isinstance(page, Document)} - {target.id for target in on_paper}
    assert left == screens | openers
    assert not any(isinstance(page, Sheet) and page.target in on_paper for page in tiny.pages)


def test_a_record_may_have_several_pages_in_several_volumes(tiny_guide: Path) -> None:
    lookup = PaperPart("questions")

    def drill(context: Context, record: Record) -> Document | None:
        [id] = context.guide.cases
        return Document(Target("drill", id), "Drills", "", ()) if record is context.guide.cases[id] else None

    def nothing(context: Context, record: Record) -> None:
        """A layer that no record has."""

    kinds = (
        Kind(kind="drill", view=drill, part=lookup, address="cases/{id}/drills.html", within="questions"),
        Kind(kind="layer", view=nothing, part=CASES, address="cases/{id}/layer.html"),
    )
    second = PaperVolume("second", "sources", (lookup,))
    plan = with_line(Each(of("case"), kinds), "cases", replace(PLAN, volumes=(*PLAN.volumes, second)))
    outline = build.guide(tiny_guide, plan).outline
    target = Target("drill", "album-ranking")
    assert outline.addresses.file(target) == "cases/album-ranking/drills.html"
    *others, added = outline.volumes
    assert (added.id, added.title) == ("second", words()["sources"])
    assert [(part.title, [leaf.document.target for leaf in part.leaves]) for part in added.parts] == [
        (words()["questions"], [target])
    ]
    assert target not in [leaf.document.target for volume in others for part in volume.parts for leaf in part.leaves]
    [cases] = [chapter for chapter in outline.chapters if chapter.title == words()["cases"] and isinstance(chapter, Chapter)]
    assert cases.entries[-1] == Chapter(words()["questions"], (Listed("Drills", target),))


def test_a_chapter_without_pages_is_left_out() -> None:
    plan = replace(PLAN, chapters=(*PLAN.chapters, SiteChapter("variants", (TOYS,))))
    index = Document(Target("page", "index"), "Home", "", ())
    outline = plan.outline((index,), words())
    assert outline.chapters == (Listed(words()["html_home"], index.target),)
    assert outline.volumes == ()
