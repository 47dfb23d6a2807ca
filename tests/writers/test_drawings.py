"""Drawings on paper have one font with all their characters, and each character is a glyph of its own."""

from __future__ import annotations

import io

import pytest
from fontTools.ttLib import TTFont

from studyguide.writers.typst.compile import compile_pdf
from studyguide.writers.typst.drawings import drawing
from studyguide.writers.typst.lettering import FAMILY, faces, signs_in

SVG = '<svg xmlns="http://www.w3.org/2000/svg"{} width="99" height="99"><text x="1" y="9">{}</text></svg>'


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("plain", "plain"),
        ("naïve Ωж → ∑", "naïve Ωж → ∑"),
        ("e\u0301 o\u0302\u0323", "é ộ"),
        ("o\u0330x", "ox"),
        ("\u2329a\u232a", "\u2329a\u232a"),
        ('font-family="x"', 'font-family="x"'),
    ],
)
def test_words(words: str, said: str) -> None:
    for given in ("", ' font-family="Noto Sans, sans-serif"'):
        assert drawing(SVG.format(given, words)) == SVG.format("", said).replace("<svg", f'<svg font-family="{FAMILY}"')


def test_the_font_has_the_signs_and_everything_else() -> None:
    signs = signs_in("a → b é ≤ ж 𝜔 😀 →")
    assert signs == "→≤𝜔"
    for face in faces(signs):
        with TTFont(io.BytesIO(face)) as loaded:
            assert {*"aéж", *signs} <= set(map(chr, loaded.getBestCmap()))
    assert faces(signs) == faces.__wrapped__(signs)


@pytest.mark.parametrize("words", ["𝜔⎭𝑮ṟ", "Nguyễn → ḋ ⩹ ᾯ ǰ", "☇ ☈ ⊥ ⊬ ⚰", "o\u0330 я\u0301 →"])
def test_letters_and_signs_stand_side_by_side(words: str) -> None:
    parts = {"x.svg": drawing(SVG.format("", words)).encode()}
    assert compile_pdf('#set document(title: "t")\n#image("x.svg", alt: "x")', parts, date="2026-11-21")
