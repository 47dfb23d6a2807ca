"""Maths is refused with a reason and a place, and no formula can bring the build down."""

from __future__ import annotations

import pytest

from studyguide.markup import latex_fault


@pytest.mark.parametrize(
    "latex", ["x", r"\frac{1}{n} \sum_{i=1}^{n} \log p_i", r"\left|P\right|", r"\begin{cases} 1 & x > 0 \\ 0 \end{cases}"]
)
def test_valid(latex: str) -> None:
    assert latex_fault(latex) is None


@pytest.mark.parametrize(
    ("latex", "message", "place"),
    [
        (r"\frac{a}{b", 'Expected closing token "}"', 10),
        (r"a + \foo b", r'Unknown command "\foo"', 4),
        ("x_1_2", "Duplicate subscript or superscript", 3),
        ("a\n+ \\foo b", r'Unknown command "\foo"', 4),
        ("{" * 5_000 + "}" * 5_000, "longer than 2000 characters", 0),
        ("{" * 500 + "}" * 500, "braces nested more than 60 deep", 60),
    ],
)
def test_invalid(latex: str, message: str, place: int) -> None:
    fault = latex_fault(latex)
    assert fault is not None
    assert fault[0].startswith(message)
    assert fault[1] == place


@pytest.mark.parametrize("latex", [r"\sqrt" * 390 + "x", r"\left(" * 330, r"\hat" * 490 + "x", "x" + "'" * 1_900])
def test_depth_without_braces_does_no_harm(latex: str) -> None:
    fault = latex_fault(latex)
    assert fault is None or fault[0]
