"""The editors' schema accepts what the validator accepts, refuses what it refuses, and has not drifted."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from studyguide.contributing import schema
from studyguide.model import Walkthrough
from studyguide.reading.collection import Collection
from studyguide.reading.load import parse
from studyguide.reading.validate import validate


@pytest.mark.parametrize("kind", schema.MODELS)
def test_generated_file_is_current(repository: Path, kind: str) -> None:
    file = repository / "data" / "schema" / f"{kind}.json"
    assert file.read_text(encoding="utf-8") == schema.text(kind), "run `make schema`"


def test_schema_accepts_every_file_of_the_guide(collection: Collection) -> None:
    validators = {kind: jsonschema.Draft202012Validator(schema.schema(kind)) for kind in schema.MODELS}
    entries = collection.entries
    assert len(entries) > 100
    for entry in entries:
        errors = [f"{entry.path}: {error.message}" for error in validators[entry.kind].iter_errors(entry.loaded.value)]
        assert not errors


@pytest.mark.parametrize(
    ("old", "new"),
    [("title:", "tittle:"), ("family: ", "family: no-such-"), ("status: draft", "status: finished"), ("id: ", "id: Not A Slug ")],
)
def test_schema_and_validator_refuse_the_same(tiny_guide: Path, old: str, new: str) -> None:
    file = next((tiny_guide / "data" / "cases").glob("*/walkthrough.yml"))
    text = file.read_text(encoding="utf-8").replace(old, new, 1)
    loaded, _ = parse(text, "x.yml")
    assert loaded is not None
    refused = not jsonschema.Draft202012Validator(schema.schema("walkthrough")).is_valid(loaded.value)
    assert refused
    assert validate(loaded, Walkthrough)[1]
