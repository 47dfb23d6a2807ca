"""What counts as printable is printed by real Typst, in every face, in formulas and in drawings."""

from __future__ import annotations

import sys
import unicodedata
from xml.etree import ElementTree as ET

import pytest

from studyguide import maths
from studyguide.diagrams.svg import FONT
from studyguide.diagrams.text import clean
from studyguide.saying.characters import unprintable
from studyguide.saying.words import words
from studyguide.writers.typst.compile import compile_pdf
from studyguide.writers.typst.drawings import drawing
from studyguide.writers.typst.markup import string

ALL = [c for c in map(chr, range(sys.maxunicode + 1)) if c.isprintable() and not list(unprintable(c))]
MARKS = [c for c in ALL if unicodedata.category(c).startswith("M")]


def _names(text: str) -> list[str]:
    return [each.name for each in unprintable(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Phương, Łukasiewicz, Þórður, Ștefănescu, Žižek, Ğ ı İ ß ẞ",
        "Παπαδόπουλος Γιώργος, ᾍδης",
        "Шмидхубер Юрген, Љубљана, Ґалаґан, Ӱ",
        "∑ → ≤ √ ∞ ⊕ ✓ ★ № § † ‰ € ₿ ½ ² ₀ “ ” – — … · •",
        "e\u0301 o\u0302\u0323 Ѐ \u0435\u0300",
        "plain\nand two lines",
    ],
)
def test_printable(text: str) -> None:
    assert _names(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("李雷", ["cjk unified ideograph-674e (U+674E)", "cjk unified ideograph-96f7 (U+96F7)"]),
        ("ab\u202ec", ["right-to-left override (U+202E)"]),
        ("\u200b\ufeff\u00ad", ["zero width space (U+200B)", "zero width no-break space (U+FEFF)", "soft hyphen (U+00AD)"]),
        ("\x07\x85", ["control character (U+0007)", "control character (U+0085)"]),
        ("\ue000\U0010ffff", ["character of private use (U+E000)", "unassigned character (U+10FFFF)"]),
        ("a\u2028b", ["line separator (U+2028)"]),
        ("♥\ufe0f", ["variation selector-16 (U+FE0F)"]),
        ("o\u20d7", ["latin small letter o with combining right arrow above (U+006F U+20D7)"]),
        ("👩\u200d💻", ["woman (U+1F469)", "zero width joiner (U+200D)", "personal computer (U+1F4BB)"]),
    ],
)
def test_unprintable(text: str, names: list[str]) -> None:
    assert _names(text) == names


def test_the_words_of_the_interface_are_printable() -> None:
    assert {key: _names(said) for key, said in words().items() if _names(said)} == {}


def test_everything_printable_is_printed() -> None:
    assert len(ALL) > 5_500 and len(MARKS) > 100
    # An accent is tried on a letter that its font has.
    tried = [f"{base}{mark}" for mark in MARKS for base in ("o", "я", "𝑥") if not list(unprintable(base + mark))]
    text = " ".join([*(c for c in ALL if c not in MARKS), *tried])
    faces = [f'#text(font: {face}, style: "{style}", weight: "{weight}", {string(text)})' for face, style, weight in _FACES]
    pieces = [text[at : at + 100] for at in range(0, len(text), 100)]
    formulas = [f"\\text{{{_letters(piece)}}}" for piece in pieces] + [
        c for c in ALL if c not in MARKS and maths.fault(c) is None
    ]
    set_ = "".join(f"${maths.equation(formula)}$ " for formula in formulas)
    svg = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "width": "99", "height": "99", "font-family": FONT})
    for piece in pieces:
        ET.SubElement(svg, "text").text = clean(piece)
    files = {"x.svg": drawing(ET.tostring(svg, encoding="unicode")).encode()}
    source = [*faces, f'#{{ set math.equation(alt: "x"); [{set_}] }}', '#image("x.svg", alt: "x")']
    head = '#import "fonts.typ": *\n#set document(title: "t")\n#show math.equation: set text(font: formulas)\n'
    compile_pdf(head + "\n\n".join(source), files, date="2026-11-21")


_FACES = [
    (face, style, weight)
    for face in ("serif", "sans", "mono")
    for style in ("normal", "italic")
    for weight in ("regular", "bold")
]


def _letters(text: str) -> str:
    """Without the signs that are marks of LaTeX."""
    return "".join(c for c in text if c not in "\\{}$%&#^_~<>'\"`")
