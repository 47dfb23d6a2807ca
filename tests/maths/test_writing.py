"""Formulas are printed as they are meant, and read aloud as they are printed; nothing in one can run."""

from __future__ import annotations

import re

import pytest

from studyguide import maths
from studyguide.writers.typst.markup import string
from writers.test_typst import pdf_text

FORMULAS = {
    r"\frac{p}{p + (1-p)/w}": "p / (p + (1 − p)/w)",
    r"\text{recall@}k = \frac{|R_k \cap G|}{|G|}": None,
    r"\sum_{i=1}^{n} w_i \log\left(\frac{1}{p_i}\right)": None,
    r"\begin{cases} 1 & x > 0 \\ 0 & \text{else} \end{cases}": None,
    r"\begin{aligned} a &= b \\ c &= d\end{aligned}": None,
    r"\begin{pmatrix}a&b\\c&d\end{pmatrix}": None,
    r"\operatorname*{arg\,max}_x \hat{y} \bar x \tilde z \vec v \dot q": None,
    r"\left\lfloor \frac{a}{b}\right\rfloor \binom{n}{k} \sqrt[3]{x}": None,
    r"\underbrace{x}_{\text{a}} + \overline{AB} + \lVert v\rVert_2": None,
    r"x\_y \& \# \% \$ @ ; , ' [0,1) 1{,}000": None,
    r"\text{a 'b' c; d \$ e]}": None,
    r"\mathbb{E}_{x\sim D}[\ell], \mathcal{L}, \mathbf{w}^\top x, \alpha \Gamma": None,
    r"10^{-3}": "10^( − 3)",
}


def test_formulas_are_set_in_both_sizes() -> None:
    pages = [
        f"#{{ set math.equation(alt: {string(maths.spoken(latex))}); [$ {maths.equation(latex, True)} $ ${maths.equation(latex)}$] }}"
        for latex in FORMULAS
    ]
    assert "recall@" in pdf_text("\n\n".join(pages))
    assert {latex: maths.spoken(latex) for latex, words in FORMULAS.items() if words} == {k: v for k, v in FORMULAS.items() if v}


@pytest.mark.parametrize("latex", [r"\frac{a}{", r"\nonsense x", r"\left( x"])
def test_bad_formula_is_refused(latex: str) -> None:
    with pytest.raises(maths.FormulaError):
        maths.equation(latex)


@pytest.mark.parametrize(
    "hostile", [r"#panic(1)", r'"#panic(1)', r'\text{"#panic(1); "}', r"\text{]; $}", r"\#panic", "// x", "/* x"]
)
def test_formula_cannot_run(hostile: str) -> None:
    try:
        inside = maths.equation(hostile)
    except maths.FormulaError:
        return  # what math-core refuses never reaches Typst
    assert "#" not in re.sub(r'"(\\.|[^"\\])*"|#h\([-0-9.]+em\);', "", inside)
    assert pdf_text(f'#{{ set math.equation(alt: "x"); [${inside}$] }}')
