"""What stands on what in a real browser: every pair that is found stands in the table whose contrast is computed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from small_page import small_page
from studyguide.publishing.build import Built
from studyguide.saying.tones import pairs

SPECIMEN = Path(__file__).with_name("walkthrough_specimen.html")

# Letter and ground of every text that is shown, as `#rrggbb`, with where it was found. Letters in drawings: `diagrams/looks.py`.
FOUND = """() => {
  const hex = (colour) => '#' + colour.match(/[0-9.]+/g).slice(0, 3).map((part) => (+part).toString(16).padStart(2, '0')).join('');
  const solid = (colour) => colour.startsWith('rgb(') || colour.endsWith(', 1)');
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (solid(colour)) return hex(colour);
    }
    return '#ffffff';
  };
  const found = {};
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || element.closest('svg, script, style, .md-search, [hidden]')) continue;
    if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    found[hex(getComputedStyle(element).color) + ' on ' + ground(element)] = element.outerHTML.slice(0, 120);
  }
  return found;
}"""


def unknown(page: Page, built: Built, scheme: str) -> dict[str, str]:
    """Pairs on the page that do not stand in the table, with a place where each was found."""
    colours = built.palette.dark if scheme == "slate" else built.palette.light
    known = {f"{colours[pair.ink]} on {colours[pair.ground]}" for pair in pairs()}
    found: dict[str, str] = page.evaluate(FOUND)
    assert len(found) > 3
    return {pair: where for pair, where in found.items() if pair not in known}


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_walk_throughs_use_pairs_of_the_table(browser: Browser, folder: Path, tiny: Built, scheme: str) -> None:
    page = browser.new_page()
    page.goto(small_page(folder, SPECIMEN.read_text(encoding="utf-8"), scheme=scheme))
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert unknown(page, tiny, scheme) == {}
    page.close()


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_pages_use_pairs_of_the_table(browser: Browser, site: Path, real: Built, scheme: str) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "slate" else "light", reduced_motion="reduce")
    page = context.new_page()
    case = next(iter(real.guide.cases))
    names = (
        "index",
        f"cases/{case}",
        f"cases/{case}/reference",
        f"cases/{case}/questions",
        "ideas/calibration",
        f"sheets/{case}",
        "steps/serve",
        "cases/index",
        "questions",
        "glossary",
        "contribute/diagrams",
    )
    for name in names:
        page.goto(f"{site.as_uri()}/{name}.html")
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert unknown(page, real, scheme) == {}, name
    context.close()
