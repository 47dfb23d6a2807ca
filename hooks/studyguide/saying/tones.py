"""What stands on what: the pairs of colours that editions use, and the marks on a page that choose among them.

The one table that the site's style sheet, the diagrams and the test of contrast read. Must not know the colours' values
(`palette`), or any edition.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import PLANES, STEPS

READABLE = 4.5
"""The least contrast of a letter on its ground: WCAG 2.2, criterion 1.4.3, level AA, for text of any size."""


@dataclass(frozen=True)
class Tone:
    """Names of palette tokens: what is written or drawn in `ink` stands on `ground`."""

    ink: str
    ground: str


def own(token: str) -> Tone:
    """A colour on the soft ground that is mixed from it."""
    return Tone(token, f"{token}-soft")


STEP_TONES = {step: own(f"step-{step}") for step in STEPS}

TONES: dict[str, dict[str, Tone]] = {
    "callout": {
        "note": Tone("muted", "raised"),
        "idea": own("accent"),
        "right": own("right"),
        "wrong": own("wrong"),
        "flag": Tone("wrong", "raised"),
        "say": Tone("accent", "raised"),
        "flip": own("flip"),
        "warning": own("flip"),
        "draft": own("flip"),
    },
    "plane": {plane: own(plane) for plane in PLANES},
    "level": {"senior": own("accent"), "staff": Tone("paper", "ink")},
    "severity": {"page": own("wrong"), "ticket": own("flip")},
    "status": {"draft": own("flip")},
    "computed": {"request": own("online"), "batch": own("offline")},
    "origin": {"derived": own("right")},
}
"""What a mark says → its tone. `callout` is a class on the site, all others are attributes (`data-plane=offline`)."""

GROUNDS = ("paper", "raised")
"""What a page, and a part of it that is set off or pointed at, stands on."""

WRITING = ("ink", "muted", "accent")
"""What text, remarks and links are written in, on every ground."""

FILLED = ("ink", "accent", "wrong", *(tone.ink for tone in STEP_TONES.values()))
"""What is so dark (on dark ground so light) that letters on it have the colour of paper."""

OTHERS = (Tone("wrong", "accent-soft"), Tone("ink", "line"), Tone("accent-soft", "accent"))
"""Single pairs: a misunderstanding named in the box of an idea; on paper, a level's mark and the book's cover."""


def tones() -> tuple[Tone, ...]:
    """Every tone that a step or another mark chooses, each once."""
    chosen = (tone for values in TONES.values() for tone in values.values())
    return tuple(dict.fromkeys((*STEP_TONES.values(), *chosen)))


def pairs() -> tuple[Tone, ...]:
    """Every pair of a letter's colour and its ground that an edition uses, each once."""

    def each() -> Iterator[Tone]:
        marked = [tone for tone in tones() if tone.ink != "paper"]
        grounds = dict.fromkeys((*GROUNDS, *(tone.ground for tone in marked)))
        yield from (Tone(ink, ground) for ink in WRITING for ground in grounds)
        for tone in marked:
            yield from (Tone(tone.ink, ground) for ground in (*GROUNDS, tone.ground))
        yield from (Tone("paper", filled) for filled in FILLED)
        yield from OTHERS

    return tuple(dict.fromkeys(each()))


def css() -> str:
    """Marks as rules: a step sets `--sg-step` and `--sg-step-soft`, every other mark `--sg-tone` and `--sg-tone-soft`."""

    def rule(selector: str, name: str, tone: Tone) -> str:
        return f"{selector} {{ --sg-{name}: var(--sg-{tone.ink}); --sg-{name}-soft: var(--sg-{tone.ground}); }}\n"

    rules = [rule("[data-step]", "step", own("accent"))]
    rules += [rule(f"[data-step={step}]", "step", tone) for step, tone in STEP_TONES.items()]
    for mark, values in TONES.items():
        for value, tone in values.items():
            selector = f".sg-callout--{value}" if mark == "callout" else f"[data-{mark}={value}]"
            rules.append(rule(selector, "tone", tone))
    return "".join(rules)
