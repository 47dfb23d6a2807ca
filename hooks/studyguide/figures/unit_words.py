"""Units in words, as people say them: `auctions a second`, `gigabytes`, `machine-hours`, `a month per gigabyte`.

Owns the names of physical units in words, and how units above and below the bar become a phrase. Must not know numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from .units import NBSP, Units

Power: TypeAlias = tuple[str, float]
"""A unit and its power."""

SAID = {
    "ns": "nanosecond",
    "us": "microsecond",
    "ms": "millisecond",
    "s": "second",
    "kB": "kilobyte",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
    "PB": "petabyte",
    "EB": "exabyte",
    "flop": "operation",
    "W": "watt",
    "kW": "kilowatt",
    "kWh": "kilowatt-hour",
    "km": "kilometre",
}
"""Units whose name is not a word; all others are called what they are written as."""
_TIMES = frozenset({"ns", "us", "ms", "s", "minute", "hour", "day", "week", "month", "year"})
_LENGTHS = frozenset({"metre", "km"})
_POWERS = {2.0: "squared", 3.0: "cubed"}
# A vowel that is heard: an hour and an upload, but a user and a unit.
_AN = re.compile(r"[aeio]|u(?!s[aeiu]|ni|ti)|hour|heir|honest")
_NOT_AN = re.compile(r"one|eu")


def above(units: Units, tops: Sequence[Power], *, one: bool) -> str:
    """What is counted or measured: `auctions`, `milliseconds`, `machine-hours`; in the singular after `one`."""
    if not tops:
        return ""
    *before, (last, power) = tops
    words = [_powered(_singular(units, name), name, power) for name, power in before]
    word = _singular(units, last) if one else _plural(units, last)
    return "-".join([*words, _powered(word, last, power)])


def below(units: Units, bottoms: Sequence[Power]) -> str:
    """What it is counted for: `a second`, `an auction`, `per dollar`; time first, then `per` for what else there is."""
    timed = sorted(bottoms, key=lambda bottom: bottom[0] not in _TIMES)
    phrases = []
    for index, (name, power) in enumerate(timed):
        word = _powered(_singular(units, name), name, power)
        per = index or name == "dollar" or power != 1
        phrases.append(f"{'per' if per else article(word)}{NBSP}{word}")
    return " ".join(phrases)


def article(word: str) -> str:
    """`a` or `an`, by the sound with which a word begins."""
    return "an" if _AN.match(word) and not _NOT_AN.match(word) else "a"


def _singular(units: Units, name: str) -> str:
    # A noun is one word of letters in formulas; its plural shows where it has a hyphen.
    plural = units.plurals.get(name, name)
    return SAID.get(name) or (plural.removesuffix("s") if "-" in plural else name)


def _plural(units: Units, name: str) -> str:
    return f"{SAID[name]}s" if name in SAID else f"{name}s" if name == "dollar" else units.plurals.get(name, name)


def _powered(word: str, name: str, power: float) -> str:
    if power == 1:
        return word
    if name in _LENGTHS and power in (2, 3):
        return f"{'square' if power == 2 else 'cubic'} {word}"
    return f"{word} {_POWERS.get(power, f'to the power of {power:g}')}"
