"""A formula is refused with a reason and a place, and none can bring a build down."""

from __future__ import annotations

import pytest

from studyguide import maths


@pytest.mark.parametrize(
    "latex",
    [
        "x",
        r"\frac{1}{n} \sum_{i=1}^{n} \log p_i",
        r"\left|P\right|",
        r"\begin{cases} 1 & x > 0 \\ 0 \end{cases}",
        r"\boxed{x}",
        r"\phantom{x}\hphantom{x}\vphantom{x}\mathstrut",
        r"\cancel{a}\xcancel{b}",
        r"\prescript{a}{b}{X}",
        r"\text{Größe, μ, мера}",
        "𝑥 → ∞",
    ],
)
def test_valid(latex: str) -> None:
    assert maths.fault(latex) is None


@pytest.mark.parametrize(
    ("latex", "message", "place"),
    [
        (r"\frac{a}{b", 'Expected closing token "}"', 10),
        (r"a + \foo b", r'Unknown command "\foo"', 4),
        ("x_1_2", "Duplicate subscript or superscript", 3),
        ("a\n+ \\foo b", r'Unknown command "\foo"', 4),
        ("é中😀\\foo", r'Unknown command "\foo"', 3),
        ("{" * 5_000 + "}" * 5_000, "longer than 2000 characters", 0),
        ("{" * 500 + "}" * 500, "braces nested more than 60 deep", 60),
        (r"x\textcolor{red}{y}", r"`\textcolor` sets a colour", 1),
        (r"\textbf{x}\color{red}", r"`\color` sets a colour", 10),
        (r"x + \newcommand{\a}{b}\a", r"`\newcommand` defines a command", 4),
        (r"\\def\def\a{b}\a", r"`\def` defines a command", 5),
        (r"1 + \begin{align*} a &= b \end{align*}", r"`\begin{align*}` numbers its lines", 4),
        (r"a\hspace{99em}b", r"`\hspace` leaves a space of more than 10 em", 1),
        (r"\kern-11em", r"`\kern` leaves a space of more than 10 em", 0),
        (r"\text{a \Large b}", r"`\Large` sets the size of letters", 8),
        (r"\raisebox{1pt}{x}", r"`\raisebox` moves something", 0),
        (r"\eqref{a}", r"`\eqref` refers to a numbered formula", 0),
        (r"x\phase{y}", r"`\phase` is a sign", 1),
        (r"\sqrt" * 60 + " x", "it holds something that is nested more than", 0),
    ],
)
def test_invalid(latex: str, message: str, place: int) -> None:
    fault = maths.fault(latex)
    assert fault is not None
    assert fault.message.startswith(message)
    assert fault.offset == place


@pytest.mark.parametrize("latex", [r"\sqrt" * 390 + " x", r"\left(" * 330, r"\hat" * 490 + " x", "x" + "'" * 1_900])
def test_depth_without_braces_does_no_harm(latex: str) -> None:
    fault = maths.fault(latex)
    assert fault is None or fault.message


def test_what_is_refused_is_not_written() -> None:
    for write in (maths.mathml, maths.equation):
        with pytest.raises(maths.FormulaError):
            write(r"\textcolor{red}{x}", True)
    with pytest.raises(maths.FormulaError):
        maths.spoken(r"\frac{a}{")
