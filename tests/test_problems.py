"""Problems read like a compiler's: one line each, then the line of the file with a caret under the fault."""

from __future__ import annotations

import pytest

from studyguide.problems import Broken, Problem, did_you_mean, excerpt, report


def _problem(line: int = 1, column: int = 1, message: str = "it is wrong", hint: str = "", path: str = "data/x.yml") -> Problem:
    return Problem(path, line, column, "SG000", message, hint)


def test_a_problem_is_one_line() -> None:
    assert str(_problem(42, 7)) == "data/x.yml:42:7: SG000 it is wrong"


def test_neither_line_breaks_nor_escape_sequences_get_into_a_message() -> None:
    assert str(_problem(message="unknown key `a\nb\x1b[31mc`")) == "data/x.yml:1:1: SG000 unknown key `a b\ufffd[31mc`"


@pytest.mark.parametrize(
    ("line", "column", "caret"),
    [
        ("a: bcd", 4, "   ^"),
        ("\ta: b", 2, "\t^"),
        ("数字: x", 5, "      ^"),  # two wide characters take four columns
        ("e\u0301: x", 5, "   ^"),  # a combining accent takes none
        ("a: b", 5, "    ^"),  # just behind the end
    ],
)
def test_the_caret_stands_under_the_fault(line: str, column: int, caret: str) -> None:
    assert excerpt(_problem(1, column), line + "\n") == f"  1 | {line}\n    | {caret}"


def test_a_long_line_is_cut_around_the_fault() -> None:
    shown, caret = excerpt(_problem(2, 301), "x\n" + "a" * 300 + "B" + "c" * 300).splitlines()
    assert len(shown) == len("  2 | ") + 110
    assert shown[caret.index("^")] == "B"


@pytest.mark.parametrize("line", [0, 3, 99])
def test_a_line_that_does_not_exist_has_no_excerpt(line: int) -> None:
    assert excerpt(_problem(line), "one\ntwo\n") == ""


def test_a_report_is_sorted_with_excerpts_and_hints_and_each_problem_once() -> None:
    problems = [_problem(2, 1, hint="mend it"), _problem(1, 1, path="data/a.yml"), _problem(2, 1, hint="mend it")]
    assert report(problems, {"data/x.yml": "one\ntwo\n"}) == (
        "data/a.yml:1:1: SG000 it is wrong\ndata/x.yml:2:1: SG000 it is wrong\n  2 | two\n    | ^\n  hint: mend it"
    )


def test_broken_carries_all_problems_sorted() -> None:
    broken = Broken([_problem(9), _problem(1)], {"data/x.yml": "one\n"})
    assert [problem.line for problem in broken.problems] == [1, 9]
    assert "  1 | one" in str(broken)


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("lable", ["label", "name"], "did you mean `label`?"),
        ("zebra", ["label", "name"], ""),
        ("x", [], ""),
    ],
)
def test_did_you_mean(word: str, known: list[str], expected: str) -> None:
    assert did_you_mean(word, known) == expected
