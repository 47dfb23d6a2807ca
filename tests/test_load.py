"""YAML is read as plain data, with the place of every key and value; whatever is wrong is a problem, never an exception."""

from __future__ import annotations

from pathlib import Path

import pytest

from studyguide.reading.load import Extent, Loaded, load, parse


def _loaded(text: str) -> Loaded:
    loaded, problems = parse(text, "f.yml")
    assert loaded is not None
    assert problems == []
    return loaded


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-7", -7),
        ("007", "007"),
        ("1.0", "1.0"),
        ("2101.00001", "2101.00001"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("2026-11-21", "2026-11-21"),
        ("'12'", "12"),
        ("!!str 12", 12),
        ("9" * 30, "9" * 30),
    ],
)
def test_scalars_are_what_they_look_like(written: str, value: object) -> None:
    assert _loaded(f"a: {written}\n").value == {"a": value}


def test_keys_and_values_know_where_they_stand() -> None:
    loaded = _loaded("a:\n  - b: one\n    c: {d: two}\n")
    assert loaded.span(("a", 0, "c"), key=True) == Extent(3, 5, 3, 6)
    assert loaded.span(("a", 0, "c", "d")) == Extent(3, 12, 3, 15)


def test_what_is_missing_stands_where_its_parent_does() -> None:
    assert _loaded("a:\n  b: one\n").span(("a", "x", "y"), key=True) == Extent(1, 1, 1, 2)


@pytest.mark.parametrize(
    ("text", "needle", "offset", "place"),
    [
        ("a: one two one\n", "two", 0, (1, 8)),
        ("a: one two\n", "not there", 0, (1, 4)),
        ("a: >-\n  one two\n  three four\n", "two three", 0, (2, 7)),
        ("a: >-\n  one two\n  three four\n", "two three", 4, (3, 3)),
        ("a: >-\n  one $x_1_2$ two\n", "$x_1_2$", 4, (2, 11)),
        ("a: see {{load}} there\n", "{{ load }}", 0, (1, 8)),
        ("bb: b\na: b\n", "b", 0, (1, 5)),
        ("a: äöü 数 two\n", "two", 0, (1, 10)),
        ("a: (x) [y] *\n", "[y]", 0, (1, 8)),
    ],
)
def test_a_needle_is_found_inside_its_value(text: str, needle: str, offset: int, place: tuple[int, int]) -> None:
    path = ("bb",) if text.startswith("bb") else ("a",)
    problem = _loaded(text).problem(path, "SG000", "here", needle=needle, offset=offset)
    assert (problem.line, problem.column) == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b: c\n", "f.yml:1:5: SG001"),
        ("a: 'b\n", "f.yml:2:1: SG001"),
        ("a: 1\nb\n", "f.yml:3:1: SG001"),
        ("a: @b\n", "f.yml:1:4: SG001"),
        ("a: \x07\n", "f.yml:1:1: SG001"),
        ("? [a]\n: b\n", "f.yml:1:3: SG001"),
        ("a: {{ users }}\n", "f.yml:1:4: SG001"),
        ("a: 1\na: 2\n", "f.yml:2:1: SG002"),
        ("a:\n\tb: 1\n", "f.yml:2:1: SG004"),
        ("a: &x b\nc: *x\n", "f.yml:1:4: SG005"),
        ("a: !!python/object:os.system x\n", "f.yml:1:4: SG005"),
        ("a: !mine {b: c}\n", "f.yml:1:4: SG005"),
        ("a: !!binary aGk=\n", "f.yml:1:4: SG005"),
    ],
)
def test_faults_are_placed(text: str, expected: str) -> None:
    _, problems = parse(text, "f.yml")
    assert [str(problem)[: len(expected)] for problem in problems] == [expected]
    assert all(problem.hint for problem in problems)


def test_an_unquoted_figure_is_taken_as_it_was_meant() -> None:
    loaded, problems = parse("a: {{ users }}\nb: 1\n", "f.yml")
    assert loaded is not None
    assert loaded.value == {"a": "{{ users }}", "b": 1}
    assert len(problems) == 1


def test_a_thousand_laughs_stay_one() -> None:
    laughs = "a: &a [ha, ha]\n" + "".join(
        f"{y}: &{y} [{', '.join([f'*{x}'] * 9)}]\n" for x, y in zip("abcdefgh", "bcdefghi", strict=True)
    )
    _, problems = parse(laughs, "f.yml")
    assert {problem.code for problem in problems} == {"SG005"}


@pytest.mark.parametrize("text", ["a: " + "[" * 3000 + "]" * 3000, "- " * 3000 + "a", "{a: " * 2000 + "b" + "}" * 2000])
def test_deep_nesting_is_a_problem(text: str) -> None:
    loaded, problems = parse(text, "f.yml")
    assert loaded is None
    assert [problem.code for problem in problems] == ["SG001"]


def test_bytes_that_are_not_utf_8_are_placed(tmp_path: Path) -> None:
    file = tmp_path / "f.yml"
    file.write_bytes("a: é\nb: ".encode() + b"\xe9\n")
    assert [str(problem) for problem in load(file, "f.yml")[1]] == ["f.yml:2:4: SG003 byte 0xe9 is not UTF-8"]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    file = tmp_path / "f.yml"
    file.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    loaded, problems = load(file, "f.yml")
    assert loaded is not None
    assert (loaded.value, problems) == ({"a": 1, "b": 2}, [])


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    loaded, problems = load(tmp_path / "none.yml", "none.yml")
    assert loaded is None
    assert [problem.code for problem in problems] == ["SG003"]
