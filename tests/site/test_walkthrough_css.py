"""The blocks of a walk-through as the style sheet dresses them, on a page that holds one of each and needs no script."""

from __future__ import annotations

import re
from pathlib import Path

import axe_core_python
import pytest
from playwright.sync_api import Browser

from small_page import small_page
from studyguide.document import Document, Target
from studyguide.saying.words import words
from studyguide.views.outline import PLAN
from studyguide.writers.html import SiteMap, render
from writers.kitchen_sink import TOLD

_AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
_SPECIMEN = Path(__file__).with_name("walkthrough_specimen.html")
_SHEET = Path("docs/assets/stylesheets/walkthrough.css")


def test_the_specimen_shows_every_class_of_the_sheet_and_of_its_contract(repository: Path) -> None:
    sheet = (repository / _SHEET).read_text(encoding="utf-8")
    contract, rules = sheet.split("*/", 1)
    shared = {"sg-figure", "sg-frame", "sg-value", "sg-section"}
    dressed = set(re.findall(r"\.(sg-[a-z_-]+)", rules)) - shared
    promised = {name for names in re.findall(r'class="([^"]*)"', contract) for name in names.split()} - shared
    shown = {name for names in re.findall(r'class="([^"]*)"', _SPECIMEN.read_text(encoding="utf-8")) for name in names.split()}
    assert dressed <= promised
    assert promised <= shown


def _written() -> str:
    """The same blocks as the writer makes them, without the page's island."""
    return render(Document(Target("case", "kettle"), "Kettle", "", TOLD), SiteMap(PLAN.addresses), words()).html.split(
        "\n<script"
    )[0]


@pytest.mark.parametrize("body", [_SPECIMEN.read_text(encoding="utf-8"), _written()], ids=["specimen", "written"])
@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_blocks_fit_and_axe_finds_nothing(browser: Browser, folder: Path, width: int, scheme: str, body: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(small_page(folder, body, scheme=scheme))
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.evaluate(_AXE)
    found = page.evaluate("axe.run().then(result => result.violations)")
    assert [(rule["id"], node["html"][:120]) for rule in found for node in rule["nodes"]] == []
    page.close()


def test_a_prediction_unfolds_without_a_script(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(small_page(folder, _SPECIMEN.read_text(encoding="utf-8")))
    answer = page.locator(".sg-predict details > p").first
    assert page.locator(".sg-predict__ask").is_visible()
    assert not answer.is_visible()
    page.locator(".sg-predict summary").click()
    assert answer.is_visible()
    context.close()


def test_the_layers_of_a_case_stand_in_one_line_on_a_phone(browser: Browser, folder: Path) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 900})
    page.goto(small_page(folder, _SPECIMEN.read_text(encoding="utf-8")))
    page.wait_for_function("document.fonts.status === 'loaded'")
    boxes = [link.bounding_box() for link in page.locator(".sg-layers a").all()]
    assert len(boxes) == 4
    assert len({box["y"] for box in boxes if box}) == 1
    assert all(box and box["height"] >= 40 for box in boxes)
    page.close()
