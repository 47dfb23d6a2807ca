"""Pydantic's errors in a contributor's words, where the fault stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any, get_args

import pytest
from pydantic import create_model

from studyguide.contributing.schema import MODELS, schema
from studyguide.model import Pattern, Record, Source, Term, Walkthrough
from studyguide.model.form import Form
from studyguide.model.modelling import Modelling
from studyguide.problems import Problem
from studyguide.reading.load import parse
from studyguide.reading.validate import validate


def _problems(text: str, model: type = Term) -> list[Problem]:
    loaded, problems = parse(text, "f.yml")
    assert loaded is not None
    assert problems == []
    return validate(loaded, model)[1]


def _said(text: str, model: type = Term) -> list[tuple[str, str]]:
    return [(str(problem), problem.hint) for problem in _problems(text, model)]


def test_a_valid_record_has_no_problems() -> None:
    assert _problems("id: recall\nname: recall\nshort: Share found.\n") == []


def test_an_unknown_key_near_a_known_one() -> None:
    said = _said("id: recall\nnam: recall\nname: recall\nshort: Share found.\n")
    assert said == [("f.yml:2:1: SG010 unknown key `nam`", "did you mean `name`?")]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("id: recall\nname: recall\nshrt: Share found.\n", "Share found."),
        ("id: recall\nname: recall\nshort: Share found.\nzebra: 1\n", "Share found."),
        ("id: recall\nname: recall\n", None),
        ("id: recall\nname: recall\nshort: [Share found.]\nzebra: 1\n", None),
    ],
)
def test_misspellings_alone_do_not_hide_what_else_is_in_the_file(text: str, short: str | None) -> None:
    loaded, _ = parse(text, "f.yml")
    assert loaded is not None
    record, found = validate(loaded, Term)
    assert found
    assert getattr(record, "short", None) == short


def test_a_missing_field_says_what_it_is_for() -> None:
    assert _said("id: recall\nname: recall\n") == [
        (
            "f.yml:1:1: SG012 `short` is missing",
            "Plain definition in one sentence under 200 characters, without other jargon; shown on hover.",
        )
    ]


@pytest.mark.parametrize(
    ("short", "message"),
    [
        ("", "f.yml:3:1: SG013 `short` is empty"),
        ("''", "f.yml:3:1: SG013 `short` is empty"),
        ("'  '", "f.yml:3:1: SG013 `short` is empty"),
        ("{a: b}", "f.yml:3:8: SG014 `short` must be text"),
        ("[a]", "f.yml:3:8: SG014 `short` must be text"),
        ("true", "f.yml:3:8: SG014 `short` must be text"),
    ],
)
def test_empty_and_of_another_type(short: str, message: str) -> None:
    assert [said for said, _ in _said(f"id: recall\nname: recall\nshort: {short}\n")] == [message]


def test_a_number_is_text_where_text_belongs() -> None:
    assert _problems("id: recall\nname: 5\nshort: 12\n") == []


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("arxiv: '1603.09320v4'", "`arxiv`: `1603.09320v4` is not an arXiv number"),
        ("doi: https://doi.org/10.1145/1", "`doi`: `https://doi.org/10.1145/1` is not a DOI"),
        ("url: http://example.org", "`url`: `http://example.org` is not an address like `https://example.org/paper`"),
    ],
)
def test_forms_are_said_in_words(field: str, message: str) -> None:
    head = "id: doe-2020\nauthors: [Doe]\ntitle: T\nvenue: V\nyear: 2020\nverified: {on: 2026-11-21, how: read}\n"
    problems = _problems(head + field + "\n", Source)
    assert [problem.code for problem in problems] == ["SG015"]
    assert problems[0].message.startswith(message)


def _forms(annotation: Any, above: frozenset[Any] = frozenset()) -> Iterator[Form]:
    """Every form below an annotation, through containers, unions and records (some of which hold themselves)."""
    yield from (mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, Form))
    if isinstance(annotation, type) and issubclass(annotation, Record) and annotation not in above:
        for field in annotation.model_fields.values():
            yield from (mark for mark in field.metadata if isinstance(mark, Form))
            yield from _forms(field.annotation, above | {annotation})
    for part in get_args(annotation):
        yield from _forms(part, above)


FORMS = sorted({form for model in MODELS.values() for form in _forms(model)}, key=lambda form: form.pattern)


def test_every_pattern_of_the_model_has_words() -> None:
    def patterns(node: Any) -> Iterator[dict[str, Any]]:
        if isinstance(node, dict):
            if isinstance(node.get("pattern"), str):
                yield node
            node = list(node.values())
        for each in node if isinstance(node, list) else ():
            yield from patterns(each)

    nodes = [node for kind in MODELS for node in patterns(schema(kind))]
    assert len(nodes) > 40
    assert [node for node in nodes if "patternErrorMessage" not in node] == []
    assert {node["patternErrorMessage"] for node in nodes} <= {f"This is not {form.words}." for form in FORMS}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.pattern)
def test_no_message_holds_a_regular_expression(form: Form) -> None:
    text = Annotated[str, form]
    toy = create_model("Toy", __base__=Record, one=(text, ...), many=(dict[text, int], ...))
    found = _problems("one: '?'\nmany: {'!': 1}\n", toy)
    assert [(problem.code, problem.line) for problem in found] == [("SG015", 1), ("SG015", 2)]
    for problem in found:
        assert problem.message.endswith(f"is not {form.words}")
        assert not re.search(r"[\^$\\\[\]]|\{\d", problem.message + problem.hint)
        example = re.search("`([^`]+)`", form.words)
        assert example, "no example"
        assert re.fullmatch(form.pattern, example[1].strip('"'))


def test_all_problems_of_a_file_at_once() -> None:
    said = _said("id: Recall\nname:\nalias: []\nsee: recall\n")
    assert [line.split()[1] for line, _ in said] == ["SG015", "SG013", "SG012", "SG014", "SG010"]


@pytest.mark.parametrize(("text", "model"), [("", Term), ("- a\n", Term), ("just text\n", Walkthrough), ("12\n", Pattern)])
def test_a_file_that_is_no_mapping(text: str, model: type) -> None:
    assert [problem.code for problem in _problems(text, model)] == ["SG014"]


def test_a_branch_reports_only_what_it_looks_like() -> None:
    text = "tree:\n  ask: Few labels?\n  yes: {ask: None at all?, yes: rules, nein: trees}\n  no: Network\n"
    problems = [problem for problem in _problems(text, Modelling) if problem.line > 1]
    assert sorted((problem.line, problem.code) for problem in problems) == [(3, "SG010"), (3, "SG012"), (4, "SG015")]
