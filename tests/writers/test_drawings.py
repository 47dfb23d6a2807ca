"""The words of a drawing come out in their order, each sign in a font that has it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from studyguide.writers.typst.drawings import drawing

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text x="1">{}</text></svg>'


def _spans(svg: str) -> list[str]:
    return ["".join(e.itertext()) for e in ET.fromstring(svg).iter() if e.get("font-family") == "STIX Two Math"]


@pytest.mark.parametrize(
    ("words", "said", "signs"),
    [
        ("plain", "plain", []),
        ("naïve Ωж", "naïve Ωж", []),
        ("a → b ∑∏ c", "a → b ∑∏ c", ["→", "∑∏"]),
        ("→", "→", ["→"]),
        ("<tspan>a → b</tspan> and ≤ <tspan>c</tspan> ≥ d", "a → b and ≤ c ≥ d", ["→", "≤", "≥"]),
        ("e\u0301 o\u0302\u0323", "é ộ", []),
        ("o\u0330x", "ox", []),
        ("\u2329a\u232a", "\u2329a\u232a", ["\u2329", "\u232a"]),
    ],
)
def test_words(words: str, said: str, signs: list[str]) -> None:
    made = drawing(SVG.format(words))
    assert "".join(ET.fromstring(made).itertext()) == said
    assert _spans(made) == signs


def test_a_drawing_without_signs_is_left_as_it_is() -> None:
    assert drawing(SVG.format("plain")) == SVG.format("plain")
