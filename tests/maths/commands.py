"""Every command and environment that math-core knows, found by asking it: nothing here is typed by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import math_core
from math_core import LatexError, LatexToMathML

LONGEST = 22
"""Letters of the longest name that is looked for."""

SIGNS = " !\"#$%&'(),-./:;<=>?@[\\]^_`{|}~+*"

# How a command may stand: alone, with arguments, between things, in text, as a delimiter, in a table, at a large operator.
FORMS = (
    r"\%s",
    r"a \%s b",
    r"\%s{x}",
    r"\%s{xy}{z}",
    r"\%s{x}{y}{z}",
    r"\%s[n]{x}",
    r"\%s(x)",
    r"\%s_i^n x",
    r"\left\%s x \right.",
    r"\left( x \middle\%s y \right)",
    r"\text{a\%s b}",
    r"\text{a\%s{e}b}",
    r"\%s{1em}",
    r"\%s 1em x",
    r"\%s{1ex}{x}",
    r"\%s{red}{x}",
    r"\%s{red} x",
    r"\big\%s",
    r"\%s{\frac{1}{2}}",
    r"\begin{aligned} a &= b \%s \\ c &= d\end{aligned}",
    r"\begin{matrix} a & b \\ \%s c & d\end{matrix}",
    r"\sum\%s_i^n x",
    r"\%s{_1^2}{_3^4}\sum",
    r"\%s{(}{)}{0pt}{0}{a}{b}",
    r"\%s\z{b}\z",
    r"\%s{\z}{b}\z",
    r"\%s{2mu} x",
    r"\%s 2mu x",
    r"\%s\def\z{b}\z",
    r"\begin{align} a &= b \%s{1} \end{align}",
    r"\begin{align} a &= b \%s{\z}{b} \end{align}",
)
_PAIRED = {"begin", "end", "begingroup", "endgroup", "left", "right", "shoveleft", "shoveright"}
"""Names that stand in a pair with another, or in an environment that is not known."""


@cache
def names() -> tuple[str, ...]:
    """Names of commands, without backslash: every run of letters in the compiled library that it does not call unknown."""
    found = []
    for name in sorted(_runs()):
        try:
            _converter().convert_with_local_state(f"\\{name} ", displaystyle=False)
        except LatexError as error:
            if "Unknown command" in str(error):
                continue
        found.append(name)
    return (*found, *SIGNS)


@cache
def environments() -> tuple[str, ...]:
    """Environments with two columns, each as one that holds a small table."""
    found = []
    for name in sorted(_runs()):
        for start in (f"{{{name}}}", f"{{{name}*}}", f"{{{name}}}{{|c|r:}}", f"{{{name}}}{{l}}"):
            end = start.partition("}")[0] + "}"
            text = rf"\begin{start} a & b \\ \hline c & d \end{end}"
            if _known(text):
                found.append(text)
    return tuple(found)


def formulas() -> Iterator[tuple[str, str]]:
    """Each command in every form that math-core accepts, with its name; a form tells nothing where it is the same for all."""
    for name in names():
        yield from ((name, form % name) for form in FORMS if _known(form % name))
    yield from (("begin", text) for text in environments())


def silent() -> set[str]:
    """Names that are accepted in no form."""
    heard = {name for name, _ in formulas()}
    return {name for name in names() if len(name) > 1 and name not in heard} - _PAIRED


def _known(latex: str) -> bool:
    try:
        _converter().convert_with_local_state(latex, displaystyle=False)
    except LatexError:
        return False
    return True


@cache
def _runs() -> frozenset[str]:
    """All short stretches of letters in the compiled library: strings lie there end to end, without anything between."""
    [library] = [file for file in Path(math_core.__file__).parent.iterdir() if file.suffix in (".so", ".pyd")]
    runs = {run.decode() for run in re.findall(rb"[A-Za-z]{2,}", library.read_bytes())}
    return frozenset(run[i:j] for run in runs for i in range(len(run)) for j in range(i + 1, min(len(run), i + LONGEST) + 1))


@cache
def _converter() -> LatexToMathML:
    return LatexToMathML(fancy_error=False)
