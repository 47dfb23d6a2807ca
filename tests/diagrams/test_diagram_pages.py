"""The diagrams of patterns and of the framework, from the guide's own data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from studyguide.diagrams import blueprint_sketch, diagram, framework_sketch, pattern_sketch
from studyguide.document import plain
from studyguide.figures import Ledger
from studyguide.figures.units import Units
from studyguide.markup import Markup, Names
from studyguide.model import STEPS, Framework, Pattern
from studyguide.reading.load import load
from studyguide.saying.words import Words

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def markup(units: Units) -> Markup:
    return Markup(Ledger({}, units), Names({}, {}, {}))


@pytest.fixture(scope="module")
def framework() -> Framework:
    loaded, _ = load(ROOT / "data/framework.yml", "framework.yml")
    assert loaded is not None
    return Framework.model_validate(loaded.value)


def test_the_seven_steps_are_drawn_in_their_own_colours(
    framework: Framework, markup: Markup, the_words: Words, mermaid_says: Callable[[str], str]
) -> None:
    sketch = framework_sketch(framework, markup, the_words)
    picture = diagram(sketch).picture
    assert mermaid_says(sketch.mermaid) == "ok flowchart-v2"
    assert all(f"var(--sg-step-{step})" in picture.svg for step in STEPS)
    assert picture.width <= 1000


def test_a_blueprint_is_a_clock_of_its_length(
    framework: Framework, markup: Markup, the_words: Words, mermaid_says: Callable[[str], str]
) -> None:
    for record in framework.blueprints:
        sketch = blueprint_sketch(framework, record, markup, the_words)
        assert sketch.id == f"blueprint-{record.length}"
        assert mermaid_says(sketch.mermaid) == "ok gantt"
        assert f"{record.length} min" in diagram(sketch).picture.svg
        assert sketch.mermaid.count(" :t") == len(record.phases)


def test_a_pattern_is_drawn_in_planes_with_dashes_for_later(
    markup: Markup, the_words: Words, mermaid_says: Callable[[str], str]
) -> None:
    graph = {
        "components": [
            {"id": "end", "label": "Cheap scorer", "plane": "online", "does": "Cuts."},
            {"id": "log", "label": "Log", "plane": "offline", "does": "Keeps.", "store": True},
        ],
        "flows": [{"from": "end", "to": "log", "carries": "scores", "later": True}],
    }
    base = {"id": "cheap-first", "name": "Cheap first", "step": "serve", "summary": "x", "problem": "x", "how": "x", "costs": "x"}
    lists = {
        "numbers": ["x"],
        "when_not": [{"measure": "x", "threshold": "x", "cheaper": "x"}],
        "failures": [{"symptom": "x", "mechanism": "x", "detection": "x", "repair": "x"}],
        "questions": [{"id": "x", "level": "junior", "ask": "x", "answer": "x", "wrong": "x"}],
    }
    sketch = pattern_sketch(Pattern.model_validate({**base, **lists, "drawing": graph}), markup, the_words)
    assert mermaid_says(sketch.mermaid) == "ok flowchart-v2"
    assert '-.->|"scores"|' in sketch.mermaid
    assert "Cheap first" in plain(sketch.caption)
    svg = diagram(sketch).picture.svg
    assert "stroke-dasharray" in svg
    assert "var(--sg-online)" in svg
    assert "var(--sg-offline-soft)" in svg
