"""What the sketches of a case say."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from studyguide.diagrams import Sketch, diagram
from studyguide.document import Definitions, Row, Table, find, plain, running_text

SVG = "{http://www.w3.org/2000/svg}"


def cells(sketch: Sketch) -> list[list[str]]:
    return [[plain(cell) for cell in row.cells] for row in find(sketch.equivalent, Row)]


def bars(sketch: Sketch) -> list[ET.Element]:
    """The bars of a picture, in order: they alone have rounded corners and a border."""
    root = ET.fromstring(diagram(sketch).picture.svg)
    return [rect for rect in root.iter(f"{SVG}rect") if rect.get("rx") and rect.get("stroke") != "none"]


def test_the_ten_diagrams_and_more_layer_by_layer(sketches: dict[str, Sketch]) -> None:
    assert list(sketches) == [
        *("architecture", "board-v0", "board-v1", "versions", "minutes", "framing", "data-flow", "features", "choice"),
        *("structure", "request-path", "funnel", "degradation", "monitoring"),
    ]


def test_every_source_is_accepted_by_real_mermaid(sketches: dict[str, Sketch], mermaid_says: Callable[[str], str]) -> None:
    assert {id_: said for id_, sketch in sketches.items() if not (said := mermaid_says(sketch.mermaid)).startswith("ok ")} == {}


def test_every_sketch_has_caption_alternative_and_table(sketches: dict[str, Sketch]) -> None:
    for sketch in sketches.values():
        assert len(plain(sketch.caption)) > 20
        assert sketch.alt.endswith(".")
        assert "{" not in sketch.alt + plain(sketch.caption)
        tables = list(find(sketch.equivalent, Table))
        assert any(isinstance(block, Table | Definitions) for block in sketch.equivalent)
        assert all(len(row.cells) == len(table.head) for table in tables for row in table.rows)


def test_the_table_says_what_the_picture_shows(sketches: dict[str, Sketch]) -> None:
    assert cells(sketches["architecture"])[0] == [
        "Album gateway",
        "Online",
        "Answers the request.",
        "Duplicate filter (photo ids), Feature store (owner), View log (views)",
    ]
    assert cells(sketches["choice"])[1] == ["Less than 10 ms for an album?", "Boosted trees", "Fine-tuned vision network"]
    assert cells(sketches["funnel"])[1] == ["Left without duplicates", "120\u00a0photos", "keeps 30 %", "0.05\u00a0ms/photo"]
    assert cells(sketches["request-path"])[2:] == [
        ["Album gateway", "Feature store", "reads features in parallel", "14\u00a0ms"],
        ["Duplicate filter", "Ranker", "scores what is left", "45\u00a0ms"],
        ["Sum", "", "along the slower of parallel stages", "75\u00a0ms"],
        ["Objective", "", "45\u00a0ms left", "120\u00a0ms"],
    ]


def test_a_call_comes_from_a_component_that_can_call(sketches: dict[str, Sketch]) -> None:
    path = [row[:2] for row in cells(sketches["request-path"])[:-2]]
    # The ranker is called after the store was read, but a store calls nobody.
    assert path == [
        ["Caller", "Album gateway"],
        ["Album gateway", "Duplicate filter"],
        ["Album gateway", "Feature store"],
        ["Duplicate filter", "Ranker"],
    ]
    assert "par at the same time" in sketches["request-path"].mermaid


def test_the_ladder_shows_every_call_with_its_time_in_a_page_width(sketches: dict[str, Sketch]) -> None:
    picture = diagram(sketches["request-path"]).picture
    words = [text.text for text in ET.fromstring(picture.svg).iter(f"{SVG}text")]
    assert picture.width == 720
    for row in cells(sketches["request-path"])[:-2]:
        assert row[2].removesuffix(" in parallel") in words
        assert row[3] in words
    assert "answer: 75\u00a0ms of 120\u00a0ms" in words
    # Numbered in the order of the calls, in discs.
    assert [word for word in words if word and word.isdigit()] == ["1", "2", "3", "4", "5"]


def test_the_funnel_narrows(sketches: dict[str, Sketch]) -> None:
    widths = [float(bar.get("width", 0)) for bar in bars(sketches["funnel"])]
    assert widths == sorted(widths, reverse=True)
    assert len(set(widths)) == 3


def test_a_funnel_that_ends_with_nothing_is_still_drawn(case_data: Any, sketch_all: Callable[[Any], tuple[Sketch, ...]]) -> None:
    data = copy.deepcopy(case_data)
    data["reference"]["serve"]["funnel"][-1]["count"] = "0 photo"
    funnel = next(sketch for sketch in sketch_all(data) if sketch.id == "funnel")
    widths = [float(bar.get("width", 0)) for bar in bars(funnel)]
    assert widths[-1] == min(widths) > 50


def test_the_clock_strip_is_to_scale(sketches: dict[str, Sketch]) -> None:
    strip = bars(sketches["minutes"])
    widths = [float(bar.get("width", 0)) + 2 for bar in strip]
    assert [width / sum(widths) * 45 for width in widths] == pytest.approx([6, 4, 8, 18, 9], abs=0.05)


def test_the_way_to_the_chosen_model_is_marked(sketches: dict[str, Sketch]) -> None:
    assert sketches["choice"].mermaid.count("==>") == 2
    assert 'n3(["<b>Boosted trees</b><br/>chosen here"]):::chosen' in sketches["choice"].mermaid


def test_a_source_without_features_leads_to_the_labels(
    case_data: Any, sketch_all: Callable[[Any], tuple[Sketch, ...]], sketches: dict[str, Sketch]
) -> None:
    data = copy.deepcopy(case_data)
    data["reference"]["data"]["sources"].append(
        {"id": "raters", "name": "Rater sheets", "holds": "x", "volume": "x", "freshness": "a week"}
    )
    drawn = {sketch.id: sketch.mermaid for sketch in sketch_all(data)}
    id_of = {line.split("[")[0].strip(): line for line in drawn["data-flow"].splitlines() if "[" in line}
    raters = next(name for name, line in id_of.items() if "Rater sheets" in line)
    labels = next(name for name, line in id_of.items() if "cover chosen" in line)
    assert f"{raters} --> {labels}" in drawn["data-flow"]
    assert "Rater sheets" not in drawn["features"]
    assert "Uploaded photos" in drawn["features"]


def test_features_of_one_batch_job_are_not_said_to_come_apart(
    case_data: Any, sketch_all: Callable[[Any], tuple[Sketch, ...]]
) -> None:
    data = copy.deepcopy(case_data)
    for group in data["reference"]["data"]["features"]:
        group["computed"] = "batch"
    caption = next(plain(sketch.caption) for sketch in sketch_all(data) if sketch.id == "features")
    assert "All 4 groups" in caption
    assert "0 of" not in caption


def test_only_flows_within_the_online_plane_are_drawn_as_the_request(
    case_data: Any, sketch_all: Callable[[Any], tuple[Sketch, ...]], sketches: dict[str, Sketch]
) -> None:
    data = copy.deepcopy(case_data)
    for flow in data["walkthrough"]["design"]["flows"]:
        flow.pop("later", None)
    forgotten = next(sketch for sketch in sketch_all(data) if sketch.id == "architecture")
    assert forgotten.mermaid.count("-.->") == sketches["architecture"].mermaid.count("-.->") == 4


def test_citations_stay_out_of_boxes(case_data: Any, sketch_all: Callable[[Any], tuple[Sketch, ...]]) -> None:
    data = copy.deepcopy(case_data)
    data["reference"]["frame"]["task"] = "Learning to *rank* [@doe-2020-albums]."
    framing = next(sketch for sketch in sketch_all(data) if sketch.id == "framing")
    assert "Doe" not in framing.mermaid
    assert "Learning to rank" in framing.mermaid.replace("<br/>", " ")
    assert "[Doe 2020]" in running_text(framing.equivalent)


def test_a_hostile_case_draws_every_picture(
    case_data: Any, sketch_all: Callable[[Any], tuple[Sketch, ...]], mermaid_says: Callable[[str], str]
) -> None:
    hostile = 'x"]; click n0 "javascript:1" %%{init}%% end #quot; & | ~'

    def poison(node: Any, key: str = "") -> Any:
        if isinstance(node, dict):
            return {name: poison(value, name) for name, value in node.items()}
        if isinstance(node, list):
            return [poison(value, key) for value in node]
        lines = {
            "label",
            "name",
            "carries",
            "does",
            "ask",
            "signal",
            "stage",
            "do",
            "group",
            "build",
            "drop",
            "when",
            "metric",
            "task",
        }
        return hostile if key in lines and isinstance(node, str) else node

    data = copy.deepcopy(case_data)
    for part in ("frame", "data", "model", "serve", "monitor"):
        data["reference"][part] = poison(data["reference"][part])
    for part in ("versions", "design", "scenes"):
        data["walkthrough"][part] = poison(data["walkthrough"][part])
    for sketch in sketch_all(data):
        assert mermaid_says(sketch.mermaid).startswith("ok "), sketch.id
        svg = diagram(sketch).picture.svg
        assert "javascript" in svg.replace("</tspan>", "") or sketch.id in ("structure", "degradation"), sketch.id
        shapes = {element.tag.removeprefix(SVG) for element in ET.fromstring(svg).iter()}
        assert shapes <= {"svg", "g", "path", "rect", "circle", "polygon", "line", "text", "tspan"}
