"""What a picture's axes, formulas and places are worth, as plain numbers in the unit of an axis.

Owns the rule that a plain number counts in the unit of its axis, and how a formula of `x` is evaluated along one. Must not
know pixels or words.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..model.curve import Axis, CurveLine, UprightAxis
from .arithmetic import unit_text
from .errors import DIMENSION, FigureError
from .ledger import Ledger
from .units import SCALES, Quantity

_PLAIN = re.compile(r"(-?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?)(?: ([kMBT]))?")


@dataclass(frozen=True)
class Scale:
    """The unit in which numbers stand along an axis; with `percent`, 0.05 is the number 5."""

    unit: Quantity
    percent: bool = False

    def number(self, quantity: Quantity) -> float:
        """A quantity as a number of this unit. Raises FigureError where it has another dimension."""
        if not quantity.is_compatible_with(self.unit):
            got, wanted = unit_text(quantity.to_reduced_units().units), unit_text(self.unit.units)
            raise FigureError(
                DIMENSION, f"this is in {got}, and the axis in {wanted}", "correct the formula, or the unit of the axis"
            )
        return float(quantity.to(self.unit.units).magnitude) * (100 if self.percent else 1)

    def quantity(self, number: float) -> Quantity:
        """The other way round."""
        return number / (100 if self.percent else 1) * self.unit


@dataclass(frozen=True)
class Range:
    """An axis from `low` to `high`, in numbers of its scale."""

    scale: Scale
    low: float
    high: float
    log: bool = False

    def samples(self, count: int) -> tuple[float, ...]:
        """Numbers from end to end, evenly by what the eye sees: by ratio on a logarithmic axis."""
        steps = [index / (count - 1) for index in range(count)]
        if self.log:
            return tuple(self.low * (self.high / self.low) ** step for step in steps)
        return tuple(self.low + (self.high - self.low) * step for step in steps)


def scale_of(unit: str | None, examples: Sequence[str | None], ledger: Ledger) -> Scale:
    """The scale with this unit, or without one the scale of the first example there is. Raises FigureError."""
    if unit:
        return Scale(ledger.unit(unit), unit.strip() == "%")
    for example in examples:
        if example is not None and not _PLAIN.fullmatch(example.strip()):
            value = ledger.quantity(example)
            return Scale(ledger.units.one_of(value), _is_share(example, ledger))
    return Scale(ledger.units.number(1))


def place(text: str, scale: Scale, ledger: Ledger) -> float:
    """Where a quantity stands on an axis; a plain number counts in its unit. Raises FigureError."""
    if plain := _PLAIN.fullmatch(text.strip()):
        return float(plain[1].replace("_", "")) * SCALES.get(plain[2] or "", 1)
    return scale.number(ledger.quantity(text))


def across(axis: Axis, ledger: Ledger) -> Range:
    """The horizontal axis of a curve. Raises FigureError."""
    scale = scale_of(axis.unit, (axis.to, axis.from_), ledger)
    return Range(scale, place(axis.from_, scale, ledger), place(axis.to, scale, ledger), axis.log)


def upright(axis: UprightAxis, lines: Sequence[CurveLine], x: Range, ledger: Ledger) -> Scale:
    """The unit of the vertical axis of a curve. Raises FigureError."""
    if axis.unit is None and axis.to is None and axis.from_ is None and (formula := lines[0].formula):
        value = ledger.quantity(formula, x=x.scale.quantity(x.samples(3)[1]))
        return Scale(ledger.units.one_of(value.to_reduced_units()))
    return scale_of(axis.unit, (axis.to, axis.from_), ledger)


def heights(formula: str, at: Sequence[float], x: Scale, y: Scale, ledger: Ledger) -> tuple[float, ...]:
    """A formula of `x` at these numbers of the horizontal axis. Raises FigureError."""
    return tuple(y.number(ledger.quantity(formula, x=x.quantity(number))) for number in at)


def along(points: Sequence[tuple[float, float]], x: float) -> float | None:
    """The height of joined points at `x`; None beyond their ends."""
    for (left, low), (right, high) in pairwise(points):
        if left <= x <= right or math.isclose(x, left) or math.isclose(x, right):
            return low if right == left else low + (high - low) * (x - left) / (right - left)
    return None


def _is_share(expression: str, ledger: Ledger) -> bool:
    figure = ledger.figures.get(expression.strip())
    text = (figure.unit or figure.given or figure.assumed or "") if figure else expression
    return text.strip().endswith("%")
