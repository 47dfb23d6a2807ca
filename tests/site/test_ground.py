"""The ground that scripts stand on, each module by itself on a page of ten lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page

from small_page import small_page
from studyguide.document import Json
from studyguide.writers.html.behaviours import BEHAVIOURS, FOLDER

BROKEN = "%E0%A4%A"
FIGURE = """<figure><div class="sg-frame" data-scroll style="--w:900px;--min:900px"><div role="img" aria-label="Kettle">…</div></div>
<button type="button" hidden data-enlarge>Enlarge</button></figure>"""
LEVELS = """<fieldset data-level-switch hidden><label><input type="radio" name="l" value="junior">Junior</label>
<label><input type="radio" name="l" value="senior">Senior</label><label><input type="radio" name="l" value="all" checked>All</label></fieldset>
<p data-needs="senior" id="deep">Deep</p>"""
STORAGE = 'guide.entry("level", {version: 2, fallback: "none", accepts: value => typeof value === "string", upgrade: (value, version) => `${value} of ${version}`})'


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def faults(page: Page) -> list[str]:
    """What will have gone wrong on the page."""
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda message: found.append(message.text) if message.type == "error" else None)
    return found


def test_every_script_is_loaded_somewhere_and_every_name_is_a_script(repository: Path) -> None:
    folder = repository / "docs" / FOLDER
    config = (repository / "mkdocs.yml").read_text(encoding="utf-8").split("plugins:")[0].replace("!ENV", "")
    everywhere = {Path(each["path"]).relative_to(FOLDER).as_posix() for each in yaml.safe_load(config)["extra_javascript"]}
    asked = {f"behaviours/{each.name}.js" for each in BEHAVIOURS}
    asked |= {f"ground/{module}.js" for each in BEHAVIOURS for module in each.ground}
    written = {file.relative_to(folder).as_posix() for part in ("behaviours", "ground") for file in (folder / part).iterdir()}
    assert everywhere | asked == written
    assert not everywhere & asked


def test_a_link_that_is_no_encoded_text_stops_nothing(page: Page, folder: Path) -> None:
    found = faults(page)
    page.goto(small_page(folder, LEVELS + FIGURE) + "#" + BROKEN)
    assert page.locator("[data-level-switch]").is_visible()
    assert page.locator("[data-enlarge]").is_visible()
    page.evaluate(f"location.hash = '#{BROKEN}{BROKEN}'")
    page.locator("input[value=junior]").check()
    assert not page.locator("#deep").is_visible()
    assert found == []


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ('guide.start("bad", () => { throw new Error("oh") })', "guide: bad did not start Error: oh"),
        ("this is no script", "Unexpected identifier"),
        ("null.x", "Cannot read properties of null"),
    ],
)
def test_a_fault_in_one_script_stops_no_other(page: Page, folder: Path, broken: str, told: str) -> None:
    found = faults(page)
    source = f"data:text/javascript,{broken.replace(' ', '%20')}"
    page.goto(small_page(folder, LEVELS + FIGURE, before=f"<script src='{source}' defer></script>"))
    assert page.locator("[data-level-switch]").is_visible()
    assert page.locator("[data-enlarge]").is_visible()
    assert len(found) == 1
    assert told in found[0]


def test_a_script_that_is_not_there_stops_no_other(page: Page, folder: Path) -> None:
    page.goto(small_page(folder, LEVELS + FIGURE, before="<script src='assets/javascripts/gone.js' defer></script>"))
    assert page.locator("[data-level-switch]").is_visible()
    assert page.locator("[data-enlarge]").is_visible()


def test_the_island_carries_whatever_text_there_is(page: Page, folder: Path) -> None:
    values: dict[str, Json] = {
        "end": "</script><script>document.title = 'lost'</script>",
        "comment": "<!-- <script> & &amp; -->",
        "lines": "\u2028\u2029\n\t\"'\\",
        "nested": [1, 2.5, True, None, {"ключ": "日本 🙂"}],
    }
    found = faults(page)
    page.goto(small_page(folder, FIGURE, values=values))
    assert page.evaluate("guide.data.values") == values
    assert page.evaluate("guide.data.page") == {"kind": "case", "id": "kettle"}
    assert page.evaluate("guide.data.words.html_close") == "Close"
    assert page.title() == "Page"
    assert found == []


@pytest.mark.parametrize("text", ["", "{", "null", "[]", "7", '{"version": 2, "words": {"html_close": "Shut"}}'])
def test_an_island_that_cannot_be_understood_is_empty(page: Page, folder: Path, text: str) -> None:
    page.goto(small_page(folder, FIGURE))
    nothing = {"version": 1, "page": {"kind": "", "id": ""}, "words": {}, "values": {}}
    assert page.evaluate("text => guide.readIsland(text)", text) == nothing


def test_what_is_kept_outlives_the_page_with_its_version(page: Page, folder: Path) -> None:
    page.goto(small_page(folder, LEVELS))
    assert page.evaluate(f"{STORAGE}.read()") == "none"
    assert page.evaluate(f"{STORAGE}.write('staff')") is True
    page.reload()
    assert page.evaluate(f"{STORAGE}.read()") == "staff"
    assert page.evaluate("JSON.parse(localStorage.getItem('guide.level'))") == {"version": 2, "value": "staff"}


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        ("senior", "senior of 0"),
        ('{"version":1,"value":"senior"}', "senior of 1"),
        ('{"version":2,"value":"senior"}', "senior"),
        ('{"version":2,"value":7}', "none"),
        ('{"version":3,"value":"senior"}', "none"),
        ('{"version":"2","value":"senior"}', '{"version":"2","value":"senior"} of 0'),
        ("", " of 0"),
    ],
)
def test_what_others_have_kept(page: Page, folder: Path, kept: str, read: str) -> None:
    page.goto(small_page(folder, LEVELS))
    page.evaluate("kept => localStorage.setItem('guide.level', kept)", kept)
    assert page.evaluate(f"{STORAGE}.read()") == read


def test_an_older_copy_leaves_what_a_newer_one_has_kept(page: Page, folder: Path) -> None:
    page.goto(small_page(folder, LEVELS))
    newer = '{"version":3,"value":{"of": "another shape"}}'
    page.evaluate("newer => localStorage.setItem('guide.level', newer)", newer)
    assert page.evaluate(f"(() => {{ const e = {STORAGE}; return [e.write('junior'), e.read()] }})()") == [False, "junior"]
    assert page.evaluate("localStorage.getItem('guide.level')") == newer


@pytest.mark.parametrize(
    "damage",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('forbidden', 'SecurityError') }})",
        "Object.defineProperty(window, 'localStorage', {value: null})",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
    ],
)
def test_without_storage_a_value_lives_as_long_as_the_page(page: Page, folder: Path, damage: str) -> None:
    found = faults(page)
    page.add_init_script(damage)
    page.goto(small_page(folder, LEVELS))
    assert page.evaluate(f"(() => {{ const e = {STORAGE}; return [e.write('junior'), e.read()] }})()") == [False, "junior"]
    page.locator("input[value=junior]").check()
    assert not page.locator("#deep").is_visible()
    assert found == []
