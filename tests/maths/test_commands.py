"""Every command that math-core knows is either set by every edition or refused with its place: real Typst, real MathML."""

from __future__ import annotations

import re

from maths.commands import formulas, names, silent
from studyguide import maths
from studyguide.writers.typst.compile import compile_pdf
from studyguide.writers.typst.markup import string

_LETTER = re.compile(r"\\u\{[0-9a-f]+\}")


def test_the_commands_are_found() -> None:
    assert {"frac", "boxed", "phantom", "mathstrut", "mathbb", "xrightarrow", "varnothing"} <= set(names())
    assert len(names()) > 900
    assert not silent(), "give them a form in which they are accepted"


def test_every_command_is_set_or_refused() -> None:
    shapes: dict[str, str] = {}
    for name, latex in formulas():
        fault = maths.fault(latex)
        if fault:
            assert latex[fault.offset] == "\\", f"{latex}: {fault.message} has no place"
            assert fault.message.startswith("`\\"), f"{latex}: {fault.message} does not name a command"
            continue
        assert maths.mathml(latex, True).startswith("<math")
        # Formulas that differ in letters alone need not all be set; every sign is set in the shape where it is met first.
        shapes.setdefault(_LETTER.sub("x", maths.equation(latex)), latex)
        shapes.setdefault(name, latex)
    compile_pdf(document(sorted(set(shapes.values()))), {}, date="2026-11-21")


def document(formulas: list[str]) -> str:
    """A Typst document with each formula in a line and on a line of its own, as the writers put them."""
    lines = (
        f"#{{ set math.equation(alt: {string(maths.spoken(latex))}); [$ {maths.equation(latex, True)} $ ${maths.equation(latex)}$] }}"
        for latex in formulas
    )
    return '#set document(title: "t")\n' + "\n".join(lines)
