"""The colour of a step can be read, and read upon, wherever an edition uses it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Framework
from ..problems import Problem
from ..reading.collection import Collection
from ..saying.palette import contrast, mix, palette
from ..saying.tones import READABLE, Tone, pairs
from .rule import Rule, each

CODE = "SG077"

# Which way a colour moves to become readable on its ground.
_TOWARDS = {"colour": "#000000", "colour_dark": "#ffffff"}


def check(collection: Collection) -> Iterator[Problem]:
    for entry, framework in each(collection, Framework):
        for index, step in enumerate(framework.steps):
            for key in _TOWARDS:
                pair, ratio = _worst(framework, step.id, key)
                if ratio < READABLE:
                    message = f"`{pair.ink}` on `{pair.ground}` has a contrast of {ratio:.2f} to 1; {READABLE} is the least"
                    hint = f'`"{_nearest(framework, index, key)}"` is the nearest colour that can be read'
                    yield entry.loaded.problem(("steps", index, key), CODE, message, hint)


def _worst(framework: Framework, step: str, key: str) -> tuple[Tone, float]:
    """The pair with the least contrast among those that the step's colour is in."""
    made = palette(framework)
    colours = made.light if key == "colour" else made.dark
    tokens = {f"step-{step}", f"step-{step}-soft"}
    ratios = {pair: contrast(colours[pair.ink], colours[pair.ground]) for pair in pairs() if tokens & {pair.ink, pair.ground}}
    worst = min(ratios, key=lambda pair: ratios[pair])
    return worst, ratios[worst]


def _nearest(framework: Framework, index: int, key: str) -> str:
    """The same colour, as little darker or lighter as need be."""
    step = framework.steps[index]
    for percent in range(1, 101):
        colour = mix(_TOWARDS[key], getattr(step, key), percent / 100)
        changed = [*framework.steps]
        changed[index] = step.model_copy(update={key: colour})
        if _worst(framework.model_copy(update={"steps": changed}), step.id, key)[1] >= READABLE:
            return colour
    return _TOWARDS[key]


RULE = Rule("colours", (CODE,), check)
