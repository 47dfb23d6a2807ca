"""What the scripts do, one behaviour a page of ten lines. How they do on the real site: `test_browser.py`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from small_page import small_page
from studyguide.document import Document, Target
from studyguide.publishing.build import Built
from studyguide.views.outline import PLAN
from studyguide.writers.html import SiteMap, render
from studyguide.writers.html.behaviours import BEHAVIOURS, behaviours
from writers.kitchen_sink import DOCUMENT, TOLD

LEVELS = """<fieldset data-level-switch hidden><label><input type="radio" name="l" value="junior">J</label>
<label><input type="radio" name="l" value="senior">S</label><label><input type="radio" name="l" value="staff">T</label>
<label><input type="radio" name="l" value="all" checked>All</label></fieldset>
<p id="plain">Plain</p><section data-needs="senior"><h2 id="deep">Deep</h2></section><section data-needs="staff"><h2 id="de%65p">Deeper</h2></section>
<nav class="md-nav md-nav--secondary"><ul><li><a href="#plain">1</a></li><li><a href="#deep">2</a></li><li><a href="#de%2565p">3</a></li></ul></nav>"""
TERMS = """<p><a id="before" href="#before">before</a> A <span class="sg-term"><a id="one" href="#glossary-one" aria-describedby="t1">recall</a><span class="sg-tip" role="tooltip" id="t1">Share found.</span></span>
and <span class="sg-term"><a id="two" href="#glossary-two" aria-describedby="t2">drift</a><span class="sg-tip" role="tooltip" id="t2">Change.</span></span>.
<a id="after" href="#after">after</a></p>"""
CARDS = """<div data-index><form hidden><select data-facet="family"><option>All</option><option value="ads">Ads</option><option value="maps">Maps</option></select>
<select data-facet="plane"><option>All</option><option value="online">Online</option></select><output></output></form>
<ul class="sg-cards"><li class="sg-card" data-facet-family="ads maps" data-facet-plane="online">1</li><li class="sg-card" data-facet-family="ads">2</li><li class="sg-card">3</li></ul></div>"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 900, "height": 700})
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 700}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def test_the_writer_makes_the_marks_that_behaviours_look_for(tiny: Built) -> None:
    site = SiteMap(PLAN.addresses)
    pages = [render(document, site, tiny.words) for document in tiny.documents]
    pages += [render(each, site, tiny.words) for each in (DOCUMENT, Document(Target("case", "kettle"), "Kettle", "", TOLD))]
    found = {each.name for made in pages for each in behaviours(made.html)}
    assert found == {each.name for each in BEHAVIOURS}
    assert all(any(f"/{each.name}.js" in script for script in made.scripts) for made in pages for each in behaviours(made.html))
    quiet = next(made for made in pages if not made.scripts)
    assert "sg-data" not in quiet.html


def test_levels_hide_what_is_above_them_on_the_page_and_in_its_contents(page: Page, folder: Path) -> None:
    page.goto(small_page(folder, LEVELS))
    shown = "[...document.querySelectorAll('section, li')].filter(e => e.getClientRects().length).map(e => e.textContent)"
    assert page.evaluate(shown) == ["Deep", "Deeper", "1", "2", "3"]
    page.locator("input[value=senior]").check()
    assert page.evaluate(shown) == ["Deep", "1", "2"]
    page.locator("input[value=junior]").check()
    assert page.evaluate(shown) == ["1"]
    page.reload()
    assert page.evaluate(shown) == ["1"]
    assert page.locator("input[value=junior]").is_checked()
    page.evaluate("location.hash = '#deep'")
    page.wait_for_function("document.querySelector('input[value=all]').checked")
    assert page.evaluate(shown) == ["Deep", "Deeper", "1", "2", "3"]


def test_a_choice_made_before_choices_had_versions_is_kept(page: Page, folder: Path) -> None:
    page.goto(small_page(folder, LEVELS))
    page.evaluate("localStorage.setItem('guide.level', 'senior')")
    page.reload()
    assert page.locator("input[value=senior]").is_checked()


@pytest.mark.parametrize(
    ("hash_", "ends"), [("#f%C3%BCr", "other.html#f%C3%BCr"), ("#here", "page.html#here"), ("#gone", "page.html#gone")]
)
def test_a_link_to_what_stands_in_another_layer_leads_there(page: Page, folder: Path, hash_: str, ends: str) -> None:
    body = '<nav class="sg-layers"><ul><li><a href="page.html#top">W</a></li><li><a href="other.html#top">R</a></li></ul></nav><p id="here">…</p>'
    (folder / "other.html").write_text('<p id="für">…</p>', encoding="utf-8")
    address = small_page(folder, body, values={"elsewhere": [[], ["für", "here"]]})
    page.goto(address + hash_)
    page.wait_for_url(f"**/{ends}")
    page.goto(address)
    page.evaluate("hash => { location.hash = hash }", hash_)
    page.wait_for_url(f"**/{ends}")


def test_a_link_to_what_is_folded_away_unfolds_it(page: Page, folder: Path) -> None:
    body = """<details id="a"><summary>A</summary><div style="height:3000px">…</div><details id="b"><summary>B</summary><p id="deep">Deep</p></details></details>
<details id="c"><summary>C</summary><p>…</p></details>"""
    address = small_page(folder, body)
    opened = "[...document.querySelectorAll('details')].map(each => each.open)"
    page.goto(address)
    # Without the navigation that lets some browsers unfold by themselves.
    page.evaluate("history.replaceState(null, '', '#deep'); dispatchEvent(new Event('hashchange'))")
    assert page.evaluate(opened) == [True, True, False]
    assert page.evaluate("document.getElementById('deep').getBoundingClientRect().top < innerHeight")
    page.goto("about:blank")
    page.goto(address + "#deep")
    assert page.evaluate(opened) == [True, True, False]


def test_filters_leave_what_has_every_chosen_facet_and_count_it(page: Page, folder: Path) -> None:
    page.goto(small_page(folder, CARDS))
    shown = "[...document.querySelectorAll('.sg-card')].filter(e => !e.hidden).map(e => e.textContent).join('')"
    assert (page.evaluate(shown), page.locator("output").inner_text()) == ("123", "3 of 3")
    page.locator("select").first.select_option("ads")
    assert (page.evaluate(shown), page.locator("output").inner_text()) == ("12", "2 of 3")
    page.locator("select").last.select_option("online")
    assert (page.evaluate(shown), page.locator("output").inner_text()) == ("1", "1 of 3")
    page.locator("select").first.select_option("All")
    page.locator("select").last.select_option("All")
    assert page.evaluate(shown) == "123"


def test_escape_sends_an_explanation_away_until_its_term_is_left(page: Page, folder: Path) -> None:
    page.goto(small_page(folder, TERMS))
    one, two = page.locator("#t1"), page.locator("#t2")
    page.locator("#one").focus()
    assert one.is_visible()
    page.keyboard.press("Escape")
    assert not one.is_visible()
    page.keyboard.press("Tab")
    assert two.is_visible()
    assert not one.is_visible()
    page.keyboard.press("Shift+Tab")
    assert one.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert not one.is_visible() and not two.is_visible()


def test_a_pointer_that_comes_back_sees_the_explanation_again(page: Page, folder: Path) -> None:
    page.goto(small_page(folder, TERMS))
    page.locator("#one").hover()
    assert page.locator("#t1").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#t1").is_visible()
    page.locator("#after").hover()
    page.locator("#one").hover()
    assert page.locator("#t1").is_visible()


def test_a_mouse_follows_a_term_at_once(page: Page, folder: Path) -> None:
    page.goto(small_page(folder, TERMS))
    page.locator("#one").click()
    page.wait_for_url("**#glossary-one")


def test_the_keyboard_follows_a_term_at_once(page: Page, folder: Path) -> None:
    page.goto(small_page(folder, TERMS))
    page.locator("#one").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**#glossary-one")


def test_a_first_touch_opens_the_explanation_with_the_way_to_the_glossary(phone: Page, folder: Path) -> None:
    address = small_page(folder, TERMS)
    phone.goto(address)
    phone.locator("#one").tap()
    assert phone.url == address
    assert phone.locator("#t1").is_visible()
    more = phone.locator("#t1 a")
    assert more.inner_text() == "More in the glossary"
    box = more.bounding_box()
    assert box and box["height"] >= 24
    phone.locator("#two").tap()
    assert phone.url == address
    assert phone.locator("#t2").is_visible()
    assert not phone.locator("#t1").is_visible()
    assert phone.locator(".sg-tip a").count() == 1
    phone.locator("#t2 a").tap()
    phone.wait_for_url("**#glossary-two")


def test_a_second_touch_follows_and_a_touch_elsewhere_closes(phone: Page, folder: Path) -> None:
    address = small_page(folder, TERMS)
    phone.goto(address)
    phone.locator("#one").tap()
    phone.locator("#after").tap()
    assert not phone.locator("#t1").is_visible()
    assert phone.locator(".sg-tip a").count() == 0
    phone.locator("#one").tap()
    phone.locator("#one").tap()
    phone.wait_for_url("**#glossary-one")


def test_a_frame_is_a_stop_for_the_keyboard_only_while_it_scrolls(page: Page, folder: Path) -> None:
    wide = '<div class="sg-scroll" data-scroll tabindex="0"><p style="width:700px">wide</p></div>'
    page.goto(small_page(folder, wide))
    page.wait_for_function("!document.querySelector('[data-scroll]').hasAttribute('tabindex')")
    page.set_viewport_size({"width": 360, "height": 700})
    page.wait_for_function("document.querySelector('[data-scroll]').tabIndex === 0")


def test_a_figure_fills_the_window_and_gives_the_focus_back(page: Page, folder: Path) -> None:
    figure = '<figure><div class="sg-frame"><div role="img" aria-label="A kettle"><svg viewBox="0 0 9 9"></svg></div></div><button type="button" hidden data-enlarge>Enlarge</button></figure>'
    page.goto(small_page(folder, figure))
    page.locator("[data-enlarge]").click()
    dialog = page.get_by_role("dialog", name="A kettle")
    assert dialog.locator("svg").count() == 1
    dialog.get_by_role("button", name="Close").click()
    page.locator("dialog").wait_for(state="detached")
    assert page.evaluate("document.activeElement.textContent") == "Enlarge"


def test_paper_is_light_and_open_and_the_screen_comes_back(page: Page, folder: Path) -> None:
    body = '<details id="a"><summary>A</summary>1</details><details id="b" open><summary>B</summary>2</details><div class="sg-figure__more"><details id="c"><summary>C</summary>3</details></div>'
    page.goto(small_page(folder, body, scheme="slate", also=("behaviours/print",)))
    state = "[document.body.dataset.mdColorScheme, ...[...document.querySelectorAll('details')].map(e => e.open)]"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(state) == ["default", True, True, False]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(state) == ["slate", False, True, False]


def test_a_worker_in_a_frame_is_asked_only_when_it_is_set_up(page: Page, folder: Path) -> None:
    (folder / "late.js").write_text("this.index = 'all pages';", encoding="utf-8")
    (folder / "worker.js").write_text(
        """addEventListener("message", async ({data}) => {
            if (data === "set up") await importScripts("late.js");
            postMessage(data === "set up" ? "ready" : data + " in " + self.index);
        })""",
        encoding="utf-8",
    )
    page.goto(small_page(folder, "<p>…</p>", also=("iframe-worker",)))
    page.evaluate("""() => {
        window.heard = [];
        const worker = new Worker("worker.js");
        worker.addEventListener("message", ({data}) => heard.push(data));
        for (const each of ["set up", "cat", "dog"]) worker.postMessage(each);
    }""")
    page.wait_for_function("heard.length === 3")
    assert page.evaluate("heard") == ["ready", "cat in all pages", "dog in all pages"]


def test_a_list_whose_label_has_no_words_is_named_after_its_chapter(page: Page, folder: Path) -> None:
    body = '<div><a href="#x">Cases</a><label id="l"></label><nav aria-labelledby="l">…</nav></div><label id="m">Steps</label><nav aria-labelledby="m">…</nav>'
    page.goto(small_page(folder, body, also=("behaviours/chapters",)))
    assert page.get_by_role("navigation", name="Cases").count() == 1
    assert page.get_by_role("navigation", name="Steps").count() == 1
