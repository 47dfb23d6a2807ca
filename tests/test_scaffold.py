"""A scaffold is valid at once, complete in its keys, and safe with any title."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from studyguide.contributing.scaffold import TODO, scaffold, slug
from studyguide.model import FILES, FOLDERS, place
from studyguide.problems import report
from studyguide.publishing.build import check
from studyguide.reading.collection import read


def _existing(root: Path) -> dict[str, list[str]]:
    collection = read(root)
    return {kind: sorted(collection.ids(kind)) for kind in FOLDERS}


@pytest.mark.parametrize("kind", ["walkthrough", "idea", "pattern", "metric", "term"])
@pytest.mark.parametrize("title", ["Fraud detection", 'A "quoted": title {{ x }} $y$', "Été à Paris"])
def test_scaffold_has_no_problem(tiny_guide: Path, tmp_path: Path, kind: str, title: str) -> None:
    root = tmp_path / "guide"
    shutil.copytree(tiny_guide, root)
    id, text = scaffold(kind, title, "2026-11-21", _existing(root))
    file = root / "data" / place(kind, id)
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    collection, problems = check(root)
    assert not problems, report(problems, collection.texts)


def test_scaffolded_source_only_lacks_a_citation(tiny_guide: Path, tmp_path: Path) -> None:
    root = tmp_path / "guide"
    shutil.copytree(tiny_guide, root)
    id, text = scaffold("source", "Malkov 2016", "2026-11-21", _existing(root))
    (root / "data" / "sources" / f"{id}.yml").write_text(text, encoding="utf-8")
    assert [problem.code for problem in check(root)[1]] == ["SG081"]


@pytest.mark.parametrize("layer", ["walkthrough", "reference", "questions"])
def test_scaffold_holds_every_required_key_of_a_layer(tiny_guide: Path, layer: str) -> None:
    _, text = scaffold(layer, "Album ranking", "2026-11-21", _existing(tiny_guide))
    keys = {line.split(":")[0] for line in text.splitlines() if line[:1].isalpha()}
    assert keys >= {name for name, field in FILES[layer].model_fields.items() if field.is_required()}
    assert TODO in text


def test_scaffold_needs_something_to_refer_to() -> None:
    with pytest.raises(ValueError, match="refers to a pattern"):
        scaffold("reference", "x", "2026-11-21", {"case": ["x"], "metric": ["m"], "source": ["s"]})


def test_title_without_letters_is_refused() -> None:
    with pytest.raises(ValueError, match="no file name"):
        scaffold("term", "***", "2026-11-21", {})


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Visual search", "visual-search"),
        ("  A/B   Test ", "a-b-test"),
        ("Été", "ete"),
        ("../../etc/passwd", "etc-passwd"),
        ("日本", ""),
    ],
)
def test_slug(title: str, expected: str) -> None:
    assert slug(title) == expected
