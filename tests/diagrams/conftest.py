"""A tiny case with its ledger, all its sketches, and real Mermaid to judge them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from studyguide.diagrams import Sketch, case_sketches
from studyguide.figures import Ledger
from studyguide.figures.units import Units
from studyguide.markup import Markup, Names
from studyguide.model import LAYERS, Case
from studyguide.reading.load import load
from studyguide.saying.words import Words, words

ROOT = Path(__file__).parents[2]
NAMES = Names(
    {"metric": {"ndcg": "NDCG"}, "pattern": {"cheap-first": "Cheap first"}, "case": {}, "term": {}, "step": {}},
    {"doe-2020-albums": "Doe 2020"},
    {},
)


@pytest.fixture(scope="session")
def case_data() -> Any:
    """The tiny case as a contributor's files say it, by layer; copy before changing."""
    found = {}
    for layer in LAYERS:
        loaded, problems = load(ROOT / f"tests/fixtures/guide/data/cases/album-ranking/{layer}.yml", layer)
        assert loaded is not None
        assert not problems
        found[layer] = loaded.value
    return found


@pytest.fixture(scope="session")
def the_words() -> Words:
    return words()


@pytest.fixture(scope="session")
def sketch_all(the_words: Words, units: Units) -> Callable[[Any], tuple[Sketch, ...]]:
    """Data of a case → its sketches."""

    def make(data: Any) -> tuple[Sketch, ...]:
        case = Case.model_validate(data)
        ledger = Ledger(case.figures, units)
        return case_sketches(case, ledger, Markup(ledger, NAMES), the_words)

    return make


@pytest.fixture(scope="session")
def sketches(case_data: Any, sketch_all: Callable[[Any], tuple[Sketch, ...]]) -> dict[str, Sketch]:
    return {sketch.id: sketch for sketch in sketch_all(case_data)}


@pytest.fixture(scope="session")
def mermaid_says() -> Iterator[Callable[[str], str]]:
    """Mermaid source → `ok` and the kind of diagram, or the complaint of mermaid.js itself. Drawing would take a second."""
    engines = pytest.importorskip("mermaidx.engines.quickjs_engine")
    engine = engines.Engine()
    engine.start()

    def parse(source: str) -> str:
        context = engine._ctx
        context.eval("mermaid.initialize({startOnLoad: false}); globalThis.__said = null;")
        context.eval(
            f"mermaid.parse({json.dumps(source)}).then(r => {{ __said = 'ok ' + r.diagramType }}, e => {{ __said = e.message }});"
        )
        while context.eval("__said") is None and engine._run_job():
            pass
        return str(context.eval("__flat(__said)"))

    yield lambda source: engine._executor.submit(parse, source).result()
    engine.close()
