"""Pictures hold shapes, words and tokens of the palette; nothing else."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from studyguide.diagrams import DiagramError, Sketch, diagram, draw
from studyguide.diagrams.looks import LOOKS
from studyguide.document import Picture
from studyguide.model import STEPS
from studyguide.saying.palette import DARK, LIGHT

ELEMENTS = {"svg", "g", "path", "rect", "circle", "ellipse", "polygon", "polyline", "line", "text", "tspan"}
ATTRIBUTES = {
    *("viewBox", "width", "height", "role", "font-family", "font-size", "font-weight", "font-style", "fill", "fill-opacity"),
    *("stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity", "paint-order"),
    *("d", "x", "y", "x1", "y1", "x2", "y2", "rx", "ry", "cx", "cy", "r", "points", "transform", "text-anchor"),
}
TOKENS = {*LIGHT, *(f"step-{step}{soft}" for step in STEPS for soft in ("", "-soft"))}
KINDS = [
    "framing",
    "data-flow",
    "features",
    "choice",
    "structure",
    "architecture",
    "request-path",
    "funnel",
    "degradation",
    "versions",
    "monitoring",
    "minutes",
]


@pytest.fixture(params=KINDS)
def picture(request: pytest.FixtureRequest, sketches: dict[str, Sketch]) -> Picture:
    return diagram(sketches[request.param]).picture


def test_every_element_and_attribute_is_on_the_list(picture: Picture) -> None:
    for element in ET.fromstring(picture.svg).iter():
        assert element.tag.removeprefix("{http://www.w3.org/2000/svg}") in ELEMENTS
        assert set(element.keys()) <= ATTRIBUTES


def test_every_colour_is_a_token_of_the_palette(picture: Picture) -> None:
    for element in ET.fromstring(picture.svg).iter():
        for paint in (element.get("fill"), element.get("stroke")):
            token = re.fullmatch(r"var\(--sg-([a-z0-9-]+)\)", paint or "none")
            assert paint in (None, "none") or (token and token[1] in TOKENS), paint
    assert not re.search(r"#[0-9a-fA-F]{3}|rgb|hsl|url\(|href|style=|class=|id=", picture.svg)


def test_it_is_an_image_that_fits_a_page(picture: Picture) -> None:
    root = ET.fromstring(picture.svg)
    assert root.get("role") == "img"
    assert (root.get("width"), root.get("height")) == (str(picture.width), str(picture.height))
    assert 200 <= picture.width <= 1000
    assert 100 <= picture.height <= 1200


def test_text_is_no_smaller_than_14_pixels(picture: Picture) -> None:
    for element in ET.fromstring(picture.svg).iter():
        size = float(element.get("font-size", "16"))
        # The one exception: the running number of a message in its disc.
        assert size >= 14 or (size == 12 and (element.text or "").isdigit())


def test_the_same_source_gives_the_same_bytes(
    picture: Picture, sketches: dict[str, Sketch], request: pytest.FixtureRequest
) -> None:
    sketch = sketches[request.node.callspec.params["picture"]]
    draw.cache_clear()
    assert diagram(sketch).picture == picture


def test_a_fault_in_the_source_is_told_with_its_line() -> None:
    with pytest.raises(DiagramError) as raised:
        draw("flowchart TB\n  a --> b\n  c --> --> d\n  e --> f\n")
    assert raised.value.line == 3
    assert raised.value.message


@pytest.mark.parametrize("source", ["", "pie\n  title x\n  'a': 1\n", "gantt\n  dateFormat x\n  a: t, 0, 5\n"])
def test_other_kinds_of_diagram_are_refused(source: str) -> None:
    with pytest.raises(DiagramError):
        draw(source)


def test_styles_of_the_source_do_not_reach_the_picture() -> None:
    svg = draw('flowchart TB\n a["x"] --> b["y"]\n style a fill:#ff0000,stroke:#0000ff\n linkStyle 0 stroke:#00ff00\n').svg
    assert "ff0000" not in svg
    assert "00ff00" not in svg


def test_a_class_of_the_source_chooses_the_look() -> None:
    svg = draw('flowchart TB\n a["x"]:::online --> b["y"]:::wrong\n').svg
    assert "var(--sg-online)" in svg
    assert "var(--sg-wrong-soft)" in svg


def test_every_look_is_made_of_tokens_that_exist_on_both_grounds() -> None:
    for look in LOOKS.values():
        for token in (look.fill, look.stroke, look.title, look.ink):
            assert token in TOKENS
            assert token.startswith("step-") or token in DARK
