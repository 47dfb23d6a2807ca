"""Every pair of colours that an edition uses can be read, and every pair that is used stands in the table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import studyguide.writers.typst
from studyguide.diagrams.looks import LOOKS
from studyguide.document import CalloutKind
from studyguide.model import LEVELS, PLANES, STEPS
from studyguide.publishing.build import Built
from studyguide.saying.palette import contrast
from studyguide.saying.tones import READABLE, TONES, Tone, css, pairs, tones

TEMPLATE = Path(studyguide.writers.typst.__file__).parent / "template"


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.478), ("#ffffff", "#767676", 4.542)],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.001)


@pytest.mark.parametrize("guide", ["real", "tiny"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_can_be_read(request: pytest.FixtureRequest, guide: str, scheme: str) -> None:
    built: Built = request.getfixturevalue(guide)
    colours = getattr(built.palette, scheme)
    unread = {f"{pair.ink} on {pair.ground}": contrast(colours[pair.ink], colours[pair.ground]) for pair in pairs()}
    assert {name: round(ratio, 2) for name, ratio in unread.items() if ratio < READABLE} == {}
    assert len(unread) > 90


def test_diagrams_write_in_pairs_of_the_table() -> None:
    used = {Tone(ink, look.fill) for look in LOOKS.values() for ink in (look.title, look.ink)}
    assert used <= set(pairs())


def test_paper_writes_in_pairs_of_the_table() -> None:
    template = "\n".join(file.read_text(encoding="utf-8") for file in sorted(TEMPLATE.glob("*.typ")))
    remarks = [Tone(*pair) for pair in re.findall(r'\("([a-z-]+)", "([a-z-]+)", "."\)', template)]
    pills = re.findall(r"pill\(body, fill: c\.([a-z-]+), ink: (?:c\.)?([a-z-]+)\)", template)
    assert len(remarks) == len(TONES["callout"])
    assert len(pills) >= 5
    used = {*remarks, *(Tone("paper" if ink == "white" else ink, ground) for ground, ink in pills)}
    assert used <= set(pairs())


def _styles(repository: Path) -> Iterator[tuple[str, str]]:
    """Selector and declarations of every rule in the style sheets."""
    for file in sorted((repository / "docs" / "assets" / "stylesheets").glob("*.css")):
        text = re.sub(r"/\*.*?\*/|url\([^)]*\)", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        yield from re.findall(r"([^{}]+)\{([^{}]*)\}", text)


def test_rules_that_set_letter_and_ground_set_a_pair_of_the_table(repository: Path) -> None:
    token = r"(?:^|;)\s*{}\s*:[^;]*?var\(--sg-([a-z-]+)(?:, var\(--sg-([a-z-]+)\))?\)"
    known, found = set(pairs()), 0
    chosen = {"tone": {tone.ink for tone in tones()}, "step": {tone.ink for tone in tones() if tone.ink.startswith("step-")}}
    for selector, body in _styles(repository):
        letter, ground = re.search(token.format("color"), body), re.search(token.format("background(?:-color)?"), body)
        if not letter or not ground or ground[1] == "tone-soft":
            continue  # A tone on its own ground is a pair by construction.
        for ink in chosen.get(letter[1], {letter[1]}):
            for base in chosen.get(ground[1], {ground[1]}):
                found += 1
                assert Tone(ink, base) in known, selector.strip()
    assert found >= 20


def test_marks_are_those_of_pages_and_the_style_sheet_says_each() -> None:
    assert set(TONES["callout"]) == set(get_args(CalloutKind))
    assert set(TONES["plane"]) == set(PLANES)
    assert set(TONES["level"]) < set(LEVELS)
    rules = css()
    assert "[data-plane=online] { --sg-tone: var(--sg-online); --sg-tone-soft: var(--sg-online-soft); }" in rules
    assert ".sg-callout--flag { --sg-tone: var(--sg-wrong); --sg-tone-soft: var(--sg-raised); }" in rules
    assert all(f"[data-step={step}] {{ --sg-step: var(--sg-step-{step});" in rules for step in STEPS)
    assert rules.index("[data-step] {") < rules.index("[data-step=")


def test_no_style_sheet_chooses_a_tone_by_a_mark_itself(repository: Path) -> None:
    marks = "|".join((*TONES, "step"))
    again = [s.strip() for s, body in _styles(repository) if re.search(rf"\[data-({marks})=", s) and "--sg-tone:" in body]
    assert again == []
