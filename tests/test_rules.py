"""Every rule reports what its fixtures break, at the right place and nothing else, and every code is explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from broken_guide import GUIDE, RULES, load, problems
from studyguide import checks
from studyguide.checks.rule import Rule
from studyguide.problems import Problem
from studyguide.publishing.blame import UNWRITTEN
from studyguide.publishing.paper import SPILLS
from studyguide.reading.collection import Collection, read

PACKAGE = Path(checks.__file__).parents[1]
FILES = sorted(RULES.glob("*.yml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_fixture(file: Path, tmp_path: Path) -> None:
    fixture = load(file)
    assert problems(fixture, tmp_path) == fixture.expect
    assert fixture.code in fixture.expect


def test_the_tiny_guide_is_valid() -> None:
    assert checks.run(read(GUIDE)) == []


def test_every_code_is_explained_and_every_explanation_has_a_code() -> None:
    emitted = {code for file in PACKAGE.rglob("*.py") for code in re.findall(r"SG\d{3}", file.read_text(encoding="utf-8"))}
    assert emitted == {doc.code for doc in checks.docs()}


def test_every_code_has_a_fixture() -> None:
    # No data can make a rule crash: that one is tested below. What shows when editions are written is tested with them.
    assert {file.name[:5] for file in FILES} == {doc.code for doc in checks.docs()} - {checks.CRASH, SPILLS, UNWRITTEN}


def test_explanations_are_short_and_examples_differ() -> None:
    for doc in checks.docs():
        assert len(doc.name) <= 40, doc.code
        assert doc.bad != doc.good, doc.code


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in checks.RULES]
    assert len(set(names)) == len(names)


def test_a_rule_that_crashes_is_a_problem_and_the_others_still_run() -> None:
    def crash(collection: Collection) -> Iterator[Problem]:
        yield Problem("data/x.yml", 1, 1, "SG041", "found before the crash")
        raise RuntimeError("out of paper")

    def find(collection: Collection) -> Iterator[Problem]:
        yield Problem("data/y.yml", 1, 1, "SG041", "found after it")

    found = checks.run(read(GUIDE), (Rule("crash", ("SG041",), crash), Rule("find", ("SG041",), find)))
    assert [problem.message for problem in found if problem.code == "SG041"] == ["found before the crash", "found after it"]
    assert [str(problem) for problem in found if problem.code == checks.CRASH] == [
        "hooks/studyguide/checks/test_rules.py:1:1: SG099 the rule `crash` failed: RuntimeError: out of paper"
    ]


def test_problems_are_sorted_and_reported_once() -> None:
    def twice(collection: Collection) -> Iterator[Problem]:
        yield Problem("data/b.yml", 1, 1, "SG041", "b")
        yield Problem("data/a.yml", 9, 1, "SG041", "a")
        yield Problem("data/b.yml", 1, 1, "SG041", "b")

    assert [p.path for p in checks.run(read(GUIDE), [Rule("twice", ("SG041",), twice)])] == ["data/a.yml", "data/b.yml"]
