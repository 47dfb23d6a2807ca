"""A board grows: the same places in every version, what is new marked in colour and by a sign, amounts on the arrows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from studyguide.diagrams import Sketch, diagram
from studyguide.document import Paragraph, Row, find, plain
from studyguide.model.graph import VERSIONS

SVG = "{http://www.w3.org/2000/svg}"
DESIGN: Any = {
    "components": [
        {"id": "gateway", "label": "Gateway", "plane": "online", "does": "Answers."},
        {"id": "rules", "label": "Rules", "plane": "online", "does": "Orders by age.", "until": "V0"},
        {"id": "ranker", "label": "Ranker", "plane": "online", "does": "Scores.", "since": "V1"},
        {"id": "log", "label": "View log", "plane": "monitoring", "does": "Keeps.", "store": True},
        {"id": "trainer", "label": "Trainer", "plane": "offline", "does": "Learns.", "since": "V1"},
    ],
    "flows": [
        {"from": "gateway", "to": "rules", "carries": "ids", "until": "V0"},
        {"from": "rules", "to": "gateway", "carries": "page", "until": "V0"},
        {"from": "gateway", "to": "ranker", "carries": "ids", "count": "200 photo", "takes": "6 ms", "since": "V1"},
        {"from": "ranker", "to": "gateway", "carries": "page", "since": "V1"},
        {"from": "gateway", "to": "log", "later": True},
        {"from": "log", "to": "trainer", "since": "V1"},
        {"from": "trainer", "to": "ranker", "since": "V1"},
        {"from": "trainer", "to": "ranker", "carries": "rare heads", "since": "V2"},
    ],
}


@pytest.fixture(scope="module")
def boards(case_data: Any, sketch_all: Callable[[Any], tuple[Sketch, ...]]) -> dict[str, Sketch]:
    versions = [{"name": v, "title": f"the title of {v}", "build": "x", "breaks_when": "x"} for v in VERSIONS]
    found = sketch_all({"walkthrough": {**case_data["walkthrough"], "design": DESIGN, "versions": versions}})
    return {v: next(sketch for sketch in found if sketch.id == f"board-{v.lower()}") for v in VERSIONS}


def drawing(sketch: Sketch) -> ET.Element:
    return ET.fromstring(diagram(sketch).picture.svg)


def texts(sketch: Sketch) -> dict[str, tuple[str, str]]:
    """Every line of text with its place."""
    return {text.text or "": (text.get("x", ""), text.get("y", "")) for text in drawing(sketch).iter(f"{SVG}text")}


def test_what_stands_in_two_versions_stands_at_the_same_place_of_its_plane(boards: dict[str, Sketch]) -> None:
    first, second, third = (texts(boards[version]) for version in VERSIONS)
    assert first["Gateway"] == second["Gateway"] == third["Gateway"]
    assert second["Ranker"] == third["Ranker"]
    assert first["View log"][0] == second["View log"][0] == third["View log"][0]
    assert {drawing(board).get("width") for board in boards.values()} == {drawing(boards["V0"]).get("width")}


def test_a_plane_moves_up_while_those_above_are_small(boards: dict[str, Sketch]) -> None:
    heights = [float(drawing(boards[version]).get("height", 0)) for version in VERSIONS]
    assert heights == sorted(heights)
    assert heights[0] < heights[1] - 50
    below = [float(said["View log"][1]) - float(said["Monitoring"][1]) for said in (texts(board) for board in boards.values())]
    assert below == pytest.approx([below[0]] * 3)


def test_a_version_shows_what_stands_in_it_and_nothing_else(boards: dict[str, Sketch]) -> None:
    assert "Rules" in texts(boards["V0"])
    assert not {"Ranker", "Trainer", "Offline"} & set(texts(boards["V0"]))
    assert {"Ranker", "Trainer", "Offline"} <= set(texts(boards["V1"]))
    assert "Rules" not in texts(boards["V1"])
    assert "rare heads" not in texts(boards["V1"])
    assert "rare heads" in texts(boards["V2"])


def test_what_is_new_is_marked_in_colour_and_by_a_sign(boards: dict[str, Sketch]) -> None:
    badges = {version: len(list(drawing(board).iter(f"{SVG}circle"))) for version, board in boards.items()}
    assert badges == {"V0": 0, "V1": 2, "V2": 0}
    thick = {v: sum(shape.get("stroke-width") == "3.5" for shape in drawing(board).iter()) for v, board in boards.items()}
    assert thick == {"V0": 0, "V1": 2, "V2": 0}
    arrows = {v: sum(path.get("stroke-width") == "2.75" for path in drawing(board).iter()) for v, board in boards.items()}
    assert arrows == {"V0": 0, "V1": 4, "V2": 1}


def test_counts_and_times_stand_on_the_arrow(boards: dict[str, Sketch]) -> None:
    said = texts(boards["V1"])
    assert said["ids"][0] == said["200\u00a0photos"][0] == said["6\u00a0ms"][0]
    assert float(said["ids"][1]) < float(said["200\u00a0photos"][1]) < float(said["6\u00a0ms"][1])


def test_a_long_count_takes_two_lines_and_breaks_no_word(case_data: Any, sketch_all: Callable[[Any], tuple[Sketch, ...]]) -> None:
    flows = [{**flow, **({"count": "12345678 impression"} if "count" in flow else {})} for flow in DESIGN["flows"]]
    found = sketch_all({"walkthrough": {**case_data["walkthrough"], "design": {**DESIGN, "flows": flows}}})
    said = list(texts(next(sketch for sketch in found if sketch.id == "board-v1")))
    start = next(place for place, line in enumerate(said) if line.startswith("12"))
    assert said[start + 1] == "impressions"


def test_the_words_begin_with_what_is_new(boards: dict[str, Sketch]) -> None:
    said = [plain(paragraph.content) for paragraph in boards["V1"].equivalent if isinstance(paragraph, Paragraph)]
    assert said == [
        "New in V1: Ranker, Trainer.",
        "New arrows: Gateway → Ranker, Ranker → Gateway, View log → Trainer, Trainer → Ranker.",
        "No longer there: Rules.",
    ]
    rows = [[plain(cell) for cell in row.cells] for row in find(boards["V1"].equivalent, Row)]
    assert [row[0] for row in rows] == ["Ranker", "Trainer", "Gateway", "View log"]
    assert rows[2][3] == "Ranker (ids, 200\u00a0photos, 6\u00a0ms), View log"


def test_the_caption_says_how_the_new_is_marked(boards: dict[str, Sketch]) -> None:
    captions = {version: plain(board.caption) for version, board in boards.items()}
    assert captions["V0"].startswith("V0: the title of V0. Solid arrows")
    assert captions["V1"].endswith("New are Ranker, Trainer: thick outlines with a plus sign. They replace Rules.")
    assert "New arrows are thick" in captions["V2"]
    assert boards["V1"].alt == "Board of V1, the title of V1: 4 components and 5 flows. New: Ranker, Trainer."


def test_the_source_marks_the_new_too(boards: dict[str, Sketch], mermaid_says: Callable[[str], str]) -> None:
    assert {mermaid_says(board.mermaid) for board in boards.values()} == {"ok flowchart-v2"}
    assert "#43; Ranker" in boards["V1"].mermaid or "+ Ranker" in boards["V1"].mermaid
    assert ":::new" in boards["V1"].mermaid
    assert ":::new" not in boards["V2"].mermaid
