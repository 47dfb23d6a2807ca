"""The site in a real browser: offline, quiet, findable, readable, operable."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import axe_core_python
import pytest
from playwright.sync_api import Browser, Page

from studyguide.publishing.build import Built

AXE = Path(axe_core_python.__file__).parent / "axe.min.js"
LIVE = "contribute/diagrams.html"


def pages_of(real: Built) -> dict[str, str]:
    """A page of each kind."""
    case = next(iter(real.guide.cases))
    return {
        "home": "index.html",
        "case": f"cases/{case}.html",
        "reference": f"cases/{case}/reference.html",
        "practice": f"cases/{case}/questions.html",
        "sheet": f"sheets/{case}.html",
        "step": "steps/clarify.html",
        "index": "cases/index.html",
        "pattern": f"patterns/{next(iter(real.guide.patterns))}.html",
        "idea": f"ideas/{next(iter(real.guide.ideas))}.html",
        "metric": f"metrics/{next(iter(real.guide.metrics))}.html",
        "framework": "framework/index.html",
        "blueprint": "blueprint.html",
        "questions": "questions.html",
        "glossary": "glossary.html",
        "sources": "sources.html",
        "downloads": "downloads.html",
        "fields": "contribute/fields.html",
        "live": LIVE,
    }


@contextmanager
def opened(
    browser: Browser, width: int = 1280, scheme: Literal["light", "dark"] = "light", script: bool = True
) -> Iterator[tuple[Page, list[str]]]:
    """A fresh page, and everything that went wrong on it."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script)
    page, faults = context.new_page(), []
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith(("file:", "http://127.0.0.1", "data:", "blob:")) else faults.append(request.url)
        ),
    )
    yield page, faults
    context.close()


def settle(page: Page) -> None:
    """Wait until the fonts have come and the page has nothing left to do."""
    page.evaluate("document.fonts.ready.then(() => new Promise(done => requestIdleCallback(() => requestIdleCallback(done))))")


def test_pages_ask_for_nothing_outside_and_say_nothing(browser: Browser, base: str, real: Built) -> None:
    # Served, pages differ only in how the theme comes by its search index: a few show it.
    kinds = pages_of(real) if base.startswith("file:") else ("home", "case", "questions", "live")
    with opened(browser) as (page, faults):
        for name in map(pages_of(real).__getitem__, kinds):
            page.goto(f"{base}/{name}")
            settle(page)
            assert not faults, name


def test_search_finds_a_case(browser: Browser, base: str, real: Built) -> None:
    case = next(iter(real.guide.cases.values()))
    with opened(browser) as (page, faults):
        page.goto(f"{base}/index.html")
        page.locator("label[for=__search]").first.wait_for(state="attached")
        page.keyboard.press("/")
        page.keyboard.type(case.title)
        page.locator(f".md-search-result__link[href*='cases/{case.id}.html']").first.wait_for(timeout=15_000)
        assert not faults


def test_palette_switch_changes_the_diagrams(browser: Browser, base: str, real: Built) -> None:
    with opened(browser) as (page, _):
        page.goto(f"{base}/{pages_of(real)['reference']}")
        read = "[...document.querySelectorAll('.sg-frame svg')].map(s => [...s.querySelectorAll('text')].map(t => getComputedStyle(t).fill).join())"
        light = page.evaluate(read)
        page.locator("form[data-md-component=palette] label:not([hidden])").click()
        page.wait_for_function("document.body.getAttribute('data-md-color-scheme') === 'slate'")
        dark = page.evaluate(read)
        assert len(light) >= 10
        assert all(before != after for before, after in zip(light, dark, strict=True))


def test_no_page_scrolls_sideways_on_a_phone(browser: Browser, site: Path, real: Built) -> None:
    with opened(browser, width=360) as (page, _):
        for name in pages_of(real).values():
            page.goto(f"{site.as_uri()}/{name}")
            page.evaluate("document.querySelectorAll('.sg-page details').forEach(each => each.open = true)")
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, name
            wide = "[...document.querySelectorAll('.sg-page *')].filter(e => !e.closest('.sg-frame,.sg-scroll,pre,.sg-formula__math,.sg-tip') && e.getBoundingClientRect().right > 361).map(e => e.outerHTML.slice(0, 120))"
            assert page.evaluate(wide) == [], name


def test_letters_in_diagrams_are_legible_on_a_phone(browser: Browser, site: Path, real: Built) -> None:
    smallest = """[...document.querySelectorAll('.sg-frame svg')].flatMap(svg => {
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return [...svg.querySelectorAll('text')].map(text => parseFloat(getComputedStyle(text).fontSize) * scale);
    }).reduce((a, b) => Math.min(a, b), 99)"""
    with opened(browser, width=360) as (page, _):
        page.goto(f"{site.as_uri()}/{pages_of(real)['reference']}")
        assert page.evaluate(smallest) >= 9


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["home", "case", "reference", "practice", "idea", "sheet", "step", "index", "live"])
def test_axe_finds_nothing(browser: Browser, site: Path, real: Built, kind: str, scheme: Literal["light", "dark"]) -> None:
    with opened(browser, scheme=scheme) as (page, _):
        page.goto(f"{site.as_uri()}/{pages_of(real)[kind]}")
        settle(page)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found: list[dict[str, Any]] = page.evaluate("axe.run().then(result => result.violations)")
        told = [
            f"{rule['id']}: {node['html'][:160]} {node['failureSummary'][:200]}" for rule in found for node in rule["nodes"][:3]
        ]
        assert told == []


def test_an_old_link_leads_to_the_layer_that_has_it(browser: Browser, base: str, real: Built) -> None:
    with opened(browser) as (page, _):
        page.goto(f"{base}/{pages_of(real)['practice']}")
        anchor = page.locator(".sg-answer [id]").first.get_attribute("id")
        page.goto(f"{base}/{pages_of(real)['case']}#{anchor}")
        page.wait_for_url(f"**/{pages_of(real)['practice']}#{anchor}")
        page.goto(f"{base}/{pages_of(real)['case']}#no-such-anchor")
        assert page.url.endswith(f"{pages_of(real)['case']}#no-such-anchor")


def test_without_script_everything_is_shown(browser: Browser, site: Path, real: Built) -> None:
    with opened(browser, script=False) as (page, _):
        page.goto(f"{site.as_uri()}/{pages_of(real)['practice']}")
        assert all(answer.is_visible() for answer in page.locator(".sg-answer").all())
        page.goto(f"{site.as_uri()}/cases/index.html")
        assert all(card.is_visible() for card in page.locator(".sg-card").all())
        assert not page.locator(".sg-filters").is_visible()


def test_filters_narrow_the_index(browser: Browser, site: Path, real: Built) -> None:
    case = next(iter(real.guide.cases.values()))
    family = case.walkthrough.family
    same = [other for other in real.guide.cases.values() if other.walkthrough.family == family]
    with opened(browser) as (page, _):
        page.goto(f"{site.as_uri()}/cases/index.html")
        page.locator("select[data-facet=family]").select_option(family)
        assert page.locator(".sg-index .sg-card:visible").count() == len(same)
        assert page.locator(".sg-filters output").inner_text() == f"{len(same)} of {len(real.guide.cases)}"


def test_term_explains_itself_on_focus_and_goes_away(browser: Browser, site: Path, real: Built) -> None:
    with opened(browser) as (page, _):
        page.goto(f"{site.as_uri()}/{pages_of(real)['case']}")
        term = page.locator(".sg-term").first
        tip = term.locator(".sg-tip")
        assert not tip.is_visible()
        term.locator("a").focus()
        assert tip.is_visible()
        page.keyboard.press("Escape")
        assert not tip.is_visible()


def test_figure_is_enlarged_and_put_back(browser: Browser, site: Path, real: Built) -> None:
    with opened(browser, width=360) as (page, faults):
        page.goto(f"{site.as_uri()}/{pages_of(real)['case']}")
        page.locator("[data-enlarge]").first.click()
        assert page.locator("dialog.sg-zoom svg").is_visible()
        page.keyboard.press("Escape")
        page.locator("dialog.sg-zoom").wait_for(state="detached")
        assert not faults


def test_controls_of_a_page_have_names_of_their_own(browser: Browser, site: Path, real: Built) -> None:
    with opened(browser) as (page, _):
        page.goto(f"{site.as_uri()}/{pages_of(real)['reference']}")
        controls = page.locator(".sg-figure :is(summary, button)")
        names = controls.evaluate_all("all => all.map(each => each.getAttribute('aria-label'))")
        assert len(names) > 20
        assert page.get_by_role("button", name="Enlarge: Figure 1", exact=True).count() == 1
        assert [name for name in names if names.count(name) > 1] == []


def test_a_link_that_is_no_encoded_text_stops_nothing(browser: Browser, site: Path, real: Built) -> None:
    with opened(browser) as (page, faults):
        page.goto(f"{site.as_uri()}/{pages_of(real)['reference']}#%E0%A4%A")
        assert page.locator("[data-enlarge]").first.is_visible()
        assert not faults


def test_live_fence_is_drawn_from_the_site_itself(browser: Browser, base: str) -> None:
    with opened(browser) as (page, faults):
        page.goto(f"{base}/{LIVE}")
        page.locator("div.mermaid").first.wait_for(timeout=20_000)
        assert page.locator("pre.mermaid").count() == 0
        assert page.locator("div.mermaid").first.bounding_box()["height"] > 100  # type: ignore[index]
        assert not faults
