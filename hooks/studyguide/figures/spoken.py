"""Quantities as people say them: `58,000 auctions a second`, `$4.6 million a month`, `a third of a percent`.

Owns how many digits are said and which scale and unit they are said in. What a person is told exactly keeps up to three
digits; whatever is computed has two. Must not know figures or formulas.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from .unit_words import Power, above, below
from .units import NBSP, Quantity, Units, split

Precision = Literal["two", "stated", "all"]
"""Two significant digits; up to three where a person stated the value; every digit there is."""

_SCALES = {1e12: "trillion", 1e9: "billion", 1e6: "million"}
_BYTES = {"byte": 1.0, "kB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "PB": 1e15, "EB": 1e18}
_TIMES = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "year": 31536000.0}
# From here on a time is said in a larger unit: 90 seconds and 200 hours are said, 1,500 seconds are 25 minutes.
_LONG = {"ns": 1e3, "us": 1e3, "ms": 1e3, "s": 600.0, "minute": 200.0, "hour": 1000.0, "day": 1000.0}
_SECONDS = _TIMES | {"week": 604800.0, "month": 2628000.0}
# Sizes that are known by their digits: a batch of 8,192, vectors of 512 bytes.
_POWERS_OF_TWO = frozenset(2**power for power in range(7, 14))
_PARTS_OF_A_CENT = {0.5: f"half a{NBSP}cent", 0.1: f"a{NBSP}tenth of a{NBSP}cent"}
_PARTS_OF_A_PERCENT = {
    0.5: f"half a{NBSP}percent",
    0.33: f"a{NBSP}third of a{NBSP}percent",
    0.25: f"a{NBSP}quarter of a{NBSP}percent",
}
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Spoken:
    """A quantity in words, as the amount (`58,000`, `$4.6`) and what follows it (`auctions a second`, `million a month`)."""

    amount: str
    unit: str = ""

    def __str__(self) -> str:
        return _beside(self.amount, self.unit)


def spoken(
    quantity: Quantity,
    units: Units,
    *,
    precision: Precision = "two",
    bare: bool = False,
    percent: bool = False,
    asked: bool = False,
) -> Spoken:
    """A quantity as people say it. `bare` leaves out countable nouns above the bar; `asked` keeps a time in its unit."""
    value, (tops, bottoms) = float(quantity.magnitude), split(quantity)
    rate = below(units, bottoms)
    if percent:
        return Spoken(_share(value, precision), rate)
    if ("dollar", 1) in tops:
        return _money(value, [top for top in tops if top[0] != "dollar"], rate, units, precision)
    value, tops = _fitting(value, tops, precision, asked=asked)
    value = rounded(value, precision) if tops or bottoms else _near_one(value, precision)
    tops = [(name, power) for name, power in tops if not (bare and name in units.nouns)]
    one = abs(value) == 1
    words = " ".join(part for part in (above(units, tops, one=one), rate) if part)
    number = "one" if one and words and not bare else in_words(abs(value))
    return _said((f"minus{NBSP}" if value < 0 else "") + number, words)


def rounded(value: float, precision: Precision = "two") -> float:
    """A value to the digits that are said; halves go up, as people round."""
    if precision == "all" or not value or not math.isfinite(value):
        return float(f"{value:.12g}")
    # Twelve digits first: 12.499999999999998 is the floating point's 12.5.
    exact = Decimal(f"{value:.12g}")
    if abs(exact) in _POWERS_OF_TWO or (precision == "stated" and _to(exact, 3) == exact):
        return float(exact)
    return float(_to(exact, 2))


def in_words(size: float) -> str:
    """A number that is not negative: `0.95`, `58,000`, `1.3 million`, `3 × 10²¹`."""
    if size >= 1e16 or 0 < size < 1e-5:
        mantissa, exponent = f"{size:.6e}".split("e")
        return f"{float(mantissa):g}{NBSP}×{NBSP}10{str(int(exponent)).translate(_SUPERSCRIPTS)}"
    for scale, word in _SCALES.items():
        if size >= scale:
            return f"{_plain(size / scale)}{NBSP}{word}"
    return _plain(size)


def _said(number: str, words: str) -> Spoken:
    """A number with what follows it; the scale is the first word of that: `1.3` and `billion vectors`."""
    digits, _, scale = number.rpartition(NBSP)
    if scale not in _SCALES.values():
        return Spoken(number, words)
    return Spoken(digits, _beside(scale, words))


def _beside(number: str, words: str) -> str:
    """A number stays with the first word of its unit, unless that begins a rate: `$9 a month`."""
    rate = words.split(NBSP)[0] in ("a", "an", "per")
    return number + (" " if rate else NBSP) + words if words else number


def _to(exact: Decimal, digits: int) -> Decimal:
    return exact.quantize(Decimal(1).scaleb(exact.adjusted() - digits + 1), ROUND_HALF_UP)


def _plain(size: float) -> str:
    whole, _, part = f"{Decimal(f'{size:.12g}'):,f}".partition(".")
    part = part.rstrip("0")
    return f"{whole}.{part}" if part else whole


def _near_one(value: float, precision: Precision) -> float:
    """Just below one, what is missing tells more than the digits do: 0.9995, not 1."""
    missing = 1 - value
    if precision == "two" and 0 < missing < 0.01:
        return 1 - float(_to(Decimal(f"{missing:.12g}"), 1))
    return rounded(value, precision)


def _share(value: float, precision: Precision) -> str:
    """A share of one: `12 %`, `99.8 %`, `half a percent`, `one in 13,000`."""
    sign, percent = (f"minus{NBSP}" if value < 0 else ""), rounded(_near_one(abs(value), precision) * 100, "all")
    said = rounded(percent, precision) if percent < 99 else percent
    if said in _PARTS_OF_A_PERCENT and precision != "all":
        return sign + _PARTS_OF_A_PERCENT[said]
    if 0 < said < 0.01 and precision != "all":
        return f"{sign}one in{NBSP}{in_words(rounded(1 / abs(value)))}"
    return f"{sign}{_plain(said)}{NBSP}%"


def _money(value: float, others: list[Power], rate: str, units: Units, precision: Precision) -> Spoken:
    """Dollars from one up, cents below: `$1.20`, `$4.6 million`, `2.8 cents`, `one cent`."""
    said, sign = _dollars(abs(value), precision), f"minus{NBSP}" if value < 0 else ""
    extra = above(units, others, one=False)
    if 0 < said < 1:
        cents = rounded(said * 100, "all")
        part = _PARTS_OF_A_CENT.get(cents)
        amount, words = (part, "") if part else ("one", "cent") if cents == 1 else (in_words(cents), "cents")
    else:
        exact = 2 if said < 1000 and said != round(said) and rounded(said * 100, "all") == round(said * 100) else None
        amount, words = "$" + (f"{said:.2f}" if exact else in_words(said)), ""
    return _said(sign + amount, " ".join(part for part in (words, extra, rate) if part))


def _dollars(value: float, precision: Precision) -> float:
    """Dollars to the digits that are said: a price below ten dollars to the cent, below a hundred where it is that short."""
    cents = rounded(value * 100, "all")
    if precision == "two" and 1 <= value < 10:
        return float(_to(Decimal(f"{value:.12g}"), 3))
    if precision == "two" and 10 <= value < 100 and cents % 10 == 0:
        return cents / 100
    return rounded(value, precision)


def _fitting(value: float, tops: list[Power], precision: Precision, *, asked: bool) -> tuple[float, list[Power]]:
    """Bytes and times in the unit in which they are said; a unit that was asked for stays while its number is handy."""
    if len(tops) != 1 or tops[0][1] != 1 or not value or precision == "all":
        return value, tops
    name, size = tops[0][0], abs(rounded(value, precision))
    if asked and (1 if name in _BYTES else 0.01) <= size < 10_000:
        return value, tops
    if name in _BYTES:
        base, family = abs(rounded(value * _BYTES[name], precision)), _BYTES
        if 1 <= size < 1000:
            return value, tops
    elif name in _SECONDS:
        base, family = size * _SECONDS[name], _TIMES
        if 1 <= size < _LONG.get(name, math.inf):
            return value, tops
    else:
        return value, tops
    smallest = next(iter(family))
    best = max((unit for unit, worth in family.items() if base >= worth * 0.9999), key=family.__getitem__, default=smallest)
    return value * (_BYTES | _SECONDS)[name] / family[best], [(best, 1)]
