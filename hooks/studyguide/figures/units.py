"""Units: which there are, and how a quantity is written for people.

Owns the registry (time, bytes, money, operations, power, distance, and the countable nouns of `data/units.yml`) and
formatting. Must not know figures or formulas.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pint

Quantity: TypeAlias = Any
"""A pint quantity; pint's generics do not survive a registry of one's own."""

NBSP = "\u00a0"
SCALES = {"k": 1e3, "M": 1e6, "B": 1e9, "T": 1e12}

_TIME = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0}
_BYTES = {"byte": 1.0, "kB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "PB": 1e15, "EB": 1e18}
_PHYSICAL = """
s = [time]
us = 1e-6 s
ms = 1e-3 s
minute = 60 s
hour = 3600 s
day = 86400 s
week = 604800 s
year = 31536000 s
month = 2628000 s
byte = [information]
bit = 0.125 byte
kB = 1e3 byte
MB = 1e6 byte
GB = 1e9 byte
TB = 1e12 byte
PB = 1e15 byte
EB = 1e18 byte
dollar = [money]
flop = [operation]
W = [power]
kW = 1e3 W
kWh = kW * hour
metre = [distance]
km = 1e3 metre
"""
_PLURAL = {name: f"{name}s" for name in ("minute", "hour", "day", "week", "month", "year", "metre")} | {
    "byte": "bytes",
    "bit": "bits",
}
# Abbreviations are not written with an -s; words are, after a number other than one.
_SHOWN = {"us": "µs", "minute": "min", "hour": "h"}

_NOUN = re.compile("[a-z]+")


@dataclass(frozen=True)
class Units:
    """A registry with names → plural of every unit a contributor may write."""

    registry: Any
    plurals: Mapping[str, str]
    nouns: frozenset[str] = field(default=frozenset())

    def __contains__(self, name: str) -> bool:
        return name in self.plurals

    def one(self, name: str) -> Quantity:
        """One of a unit, by its name."""
        return self.registry.Quantity(1, name)

    def one_of(self, quantity: Quantity) -> Quantity:
        """One of the unit that a quantity is in."""
        return self.registry.Quantity(1, quantity.units)

    def number(self, value: float) -> Quantity:
        """A quantity without unit."""
        return self.registry.Quantity(value, "")

    def show(self, quantity: Quantity, *, bare: bool = False, percent: bool = False) -> str:
        """A quantity for people: `46.3 k requests/s`, `1.2 TB`, `35 ms`, `$1.4 M/month`, `3 %`.

        `bare` leaves out a countable noun above the fraction bar (`46.3 k/s`).
        """
        magnitude, tops, bottoms = float(quantity.magnitude), *split(quantity)
        if tops and tops[0][1] == 1 and not _fits_money(tops):
            magnitude, tops = _prefixed(magnitude, tops, alone=len(tops) == 1 and not bottoms)
        if percent:
            return f"{_percent(magnitude * 100)}{NBSP}%"
        money = any(name == "dollar" for name, _ in tops)
        tops = [(name, power) for name, power in tops if name != "dollar" and not (bare and name in self.nouns)]
        number = _number(magnitude, nouns=not _physical(tops))
        singular = number == "1"
        above = self._product(tops, singular)
        below = "".join("/" + self._word(name, power, True) for name, power in bottoms)
        if money:
            number = _cents(magnitude, number)
            number = "-$" + number[1:] if number.startswith("-") else "$" + number
        return number + (NBSP + above if above else "") + below

    def _product(self, tops: list[tuple[str, float]], singular: bool) -> str:
        """Units above the bar: `requests`, `ms`; several are a compound with one plural: `accelerator-hours`."""
        if len(tops) < 2:
            return "".join(self._word(name, power, singular) for name, power in tops)
        words = [name if power == 1 else f"{name}^{power:g}" for name, power in tops]
        last, power = tops[-1]
        return "-".join([*words[:-1], self.plurals[last] if power == 1 and not singular else words[-1]])

    def _word(self, name: str, power: float, singular: bool) -> str:
        shown = _SHOWN.get(name) or (name if singular else self.plurals[name])
        return shown if power == 1 else f"{shown}^{power:g}"


def units_from(data: Any) -> Units:
    """The registry that the value of `units.yml` describes: a list `counts`, and `plurals` by noun.

    Raises ValueError with a plain message when the value has another form.
    """
    if not isinstance(data, dict) or not isinstance(data.get("counts"), list) or not isinstance(data.get("plurals", {}), dict):
        raise ValueError("the file needs a list `counts`, and may have a mapping `plurals`")
    return make_units(data["counts"], data.get("plurals", {}))


def make_units(nouns: list[str], spelled: dict[str, str]) -> Units:
    """The registry with these nouns beside the physical units. Raises ValueError for what cannot be a noun."""
    registry: Any = pint.UnitRegistry(None, autoconvert_offset_to_baseunit=False, cache_folder=None)
    physical = [line for line in _PHYSICAL.splitlines() if line]
    names = [line.split(" =")[0] for line in physical]
    # A plural is only printed, never read in a formula, so it may have a hyphen.
    for word in (*nouns, *spelled, *(str(plural).replace("-", "") for plural in spelled.values())):
        if not isinstance(word, str) or not _NOUN.fullmatch(word):
            raise ValueError(f"`{word}` is no noun of lower-case letters")
        if word in names:
            raise ValueError(f"`{word}` is a physical unit already")
    for line in [*physical, *(f"{noun} = [{noun}]" for noun in dict.fromkeys(nouns))]:
        registry.define(line)
    plurals = {name: _PLURAL.get(name, name) for name in names}
    for noun in nouns:
        regular = noun[:-1] + "ies" if re.search("[^aeiou]y$", noun) else noun + "s"
        plurals[noun] = spelled.get(noun) or regular
    return Units(registry, plurals, frozenset(nouns))


def split(quantity: Quantity) -> tuple[list[tuple[str, float]], list[tuple[str, float]]]:
    """Units above and below the fraction bar, as (name, power), in the order in which they entered the quantity."""
    items = list(quantity.unit_items())
    return [(n, p) for n, p in items if p > 0], [(n, -p) for n, p in items if p < 0]


def _fits_money(tops: list[tuple[str, float]]) -> bool:
    return any(name == "dollar" for name, _ in tops)


def _physical(tops: list[tuple[str, float]]) -> bool:
    return bool(tops) and (tops[0][0] in _TIME or tops[0][0] in _BYTES)


def _prefixed(magnitude: float, tops: list[tuple[str, float]], *, alone: bool) -> tuple[float, list[tuple[str, float]]]:
    """Bytes in the prefix that reads best; so with a time that stands alone and would need five digits."""
    name = tops[0][0]
    family = _BYTES if name in _BYTES else _TIME if name in _TIME and alone else None
    if family is None or not magnitude:
        return magnitude, tops
    size = abs(magnitude)
    if family is _TIME and 0.1 <= size < 1000:
        return magnitude, tops
    base = magnitude * family[name]
    best = max((unit for unit, factor in family.items() if abs(base) >= factor * 0.9999), key=lambda u: family[u], default=name)
    return base / family[best], [(best, 1), *tops[1:]]


def _number(value: float, *, nouns: bool = True) -> str:
    """Three significant digits; whole numbers below 10,000 as they are; above that with k, M, B, T."""
    sign, size = ("-" if value < 0 else ""), abs(value)
    if size == 0:
        return "0"
    whole = round(size)
    if whole and abs(size - whole) < 1e-9 * size and whole < 10_000:
        return f"{sign}{whole:,}"
    for mark, scale in (("T", 1e12), ("B", 1e9), ("M", 1e6), ("k", 1e3)):
        # 999,600 rounds to 1 M, not to 1000 k.
        if size >= (10_000 if mark == "k" else scale * 0.9995):
            return f"{sign}{_digits(size / scale)}{NBSP}{mark}"
    return sign + (f"{round(size):,}" if size >= 999.5 else _digits(size))


def _percent(value: float) -> str:
    """As a number, but close below 100 with two significant digits of what is missing: 99.95, not 100."""
    missing = 100 - value
    if not 0 < missing < 1:
        return _number(value)
    return f"{value:.{min(1 - math.floor(math.log10(missing)), 8)}f}".rstrip("0")


def _cents(value: float, shown: str) -> str:
    """An amount below a thousand that is not whole has two decimals: 1.10, not 1.1."""
    exact = 0.01 <= abs(value) < 1000 and float(shown) == round(float(shown), 2) and "." in shown
    return f"{float(shown):.2f}" if exact else shown


def _digits(size: float) -> str:
    if size < 1e-6:
        return f"{size:.2e}"
    return f"{float(f'{size:.3g}'):.10f}".rstrip("0").rstrip(".")
