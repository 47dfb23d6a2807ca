"""Numbers along an axis: where they stand, and how they are written.

Must not know pixels.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from ...figures.plotted import Scale
from ...figures.unit_words import above
from ...figures.units import Units

_CLOCK = {
    "hour": (1, 2, 3, 6, 12, 24),
    "minute": (1, 2, 5, 10, 15, 30, 60),
    "s": (1, 2, 5, 10, 15, 30, 60),
    "month": (1, 2, 3, 6, 12),
}
"""Steps that are round on a clock or a calendar, for axes of that length."""


def linear(low: float, high: float, count: int, scale: Scale | None = None) -> tuple[float, ...]:
    """About `count` round numbers from `low` to `high`: round in the unit of `scale`."""
    rough = (high - low) / max(count, 1)
    units = [name for name, _ in scale.unit.unit_items()] if scale else []
    clock = _CLOCK.get(units[0], ()) if len(units) == 1 else ()
    step = next((step for step in clock if step >= rough * (1 - 1e-9)), 0.0) if rough >= 1 else 0.0
    step = step or _step(rough)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return tuple(_round(index * step) for index in range(first, last + 1))


def powers(low: float, high: float, count: int) -> tuple[float, ...]:
    """Powers of ten from `low` to `high`, every second or third where there are many; with 2 and 5 where there are few."""
    first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
    decades = [10.0**power for power in range(first, last + 1)]
    if len(decades) <= 2:
        return tuple(
            n * 10.0**p for p in range(first - 1, last + 1) for n in (1, 2, 5) if low * 0.999 <= n * 10.0**p <= high * 1.001
        )
    return tuple(decades[:: math.ceil(len(decades) / (count + 1))])


def rounded(low: float, high: float, count: int, log: bool) -> tuple[float, float]:
    """Round numbers around `low` and `high`."""
    if log:
        return _down(low), _up(high)
    step = _step((high - low) / max(count, 1))
    return _round(math.floor(low / step + 1e-9) * step), _round(math.ceil(high / step - 1e-9) * step)


def labels(numbers: Sequence[float], scale: Scale, units: Units) -> tuple[str, ...]:
    """As short as they can be read: `0`, `10 %`, `$200 k`."""
    names = [name for name, power in scale.unit.unit_items() if power == 1]
    before = "$" if "dollar" in names else ""
    after = "\u00a0%" if scale.percent else ""
    return tuple(_signed(before, units.show(units.number(number))) + after for number in numbers)


def unit_words(scale: Scale, units: Units) -> str:
    """What the numbers of an axis count, in the plural: `days`, `seconds`; empty for plain numbers."""
    return above(units, [(name, power) for name, power in scale.unit.unit_items() if power > 0], one=False)


def _signed(before: str, number: str) -> str:
    return f"\u2212{before}{number[1:]}" if number.startswith("-") else before + number


def _step(rough: float) -> float:
    """1, 2 or 5 times a power of ten, at least `rough`; or 25, 250, ..., which are round where 2.5 is not."""
    power = 10.0 ** math.floor(math.log10(rough))
    steps = (1, 2, 2.5, 5, 10) if power >= 10 else (1, 2, 5, 10)
    return next(n * power for n in steps if n * power >= rough * (1 - 1e-9))


def _down(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value) + 1e-9)
    return next(n * power for n in (5, 2, 1) if n * power <= value * (1 + 1e-9))


def _up(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return next(n * power for n in (1, 2, 5, 10) if n * power >= value * (1 - 1e-9))


def _round(value: float) -> float:
    """Without the floating point's dust: 0.3, not 0.30000000000000004."""
    return float(f"{value:.12g}")
