"""The figures of one case, evaluated on demand.

Owns names, cycles, and in which voice a value is shown. Must not know YAML or pages.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from ..model import BareFigure
from ..problems import did_you_mean
from .arithmetic import Arithmetic, unit_text
from .errors import DIMENSION, ORIGIN, SYNTAX, UNKNOWN, CircleError, FigureError
from .formula import is_stated, read, spelled
from .spoken import Spoken, spoken
from .units import SCALES, Quantity, Units

_IN = re.compile(r"^(?P<expression>.*?)\s+in\s+(?P<unit>%|[A-Za-z$][\w$ */()]*)$")

Voice: TypeAlias = Literal["exact", "spoken"]
"""How a value is shown: `57.9 k auctions/s`, for looking it up, or `58,000 auctions a second`, for saying it."""

_ASIDES = ("bare", *get_args(Voice))


@dataclass(frozen=True)
class Asked:
    """What stands between `{{` and `}}`: a formula, the unit asked for by `in`, whether it is `bare`, the voice asked for."""

    expression: str
    unit: str | None = None
    bare: bool = False
    voice: Voice | None = None


@dataclass
class Ledger:
    """The figures of one case, evaluated on demand and once.

    `figures` may be empty: then only arithmetic with literals works, as in patterns and metrics.
    """

    figures: Mapping[str, BareFigure]
    units: Units
    _known: dict[str, Quantity | FigureError] = field(default_factory=dict, repr=False)
    _open: list[str] = field(default_factory=list, repr=False)

    def figure(self, name: str) -> Quantity:
        """The value of a figure, in its own unit. Raises FigureError (unknown, cycle, or a fault in its formula)."""
        if name not in self.figures:
            raise FigureError(UNKNOWN, f"there is no figure `{name}`", did_you_mean(name, self.figures), name)
        if name in self._open:
            raise CircleError(tuple(self._open[self._open.index(name) :]))
        if name not in self._known:
            self._open.append(name)
            try:
                self._known[name] = self._own(self.figures[name])
            except FigureError as error:
                self._known[name] = error
            finally:
                self._open.pop()
        known = self._known[name]
        if isinstance(known, FigureError):
            raise known
        return known

    def _own(self, figure: BareFigure) -> Quantity:
        expression = figure.given or figure.assumed or figure.derived
        if expression is None:
            raise FigureError(ORIGIN, "a figure needs one of `given`, `assumed` and `derived`", "")
        return self.quantity(expression, figure.unit)

    def quantity(self, expression: str, unit: str | None = None, *, x: Quantity = None) -> Quantity:
        """The value of a formula, in `unit` if one is asked for; in a formula of `x`, the value at that x. Raises FigureError."""
        target = self.unit(unit) if unit else None
        expression = " ".join(expression.split())
        formula = read(expression, self.units, self.figures)

        def worth(name: str) -> Quantity:
            literal = formula.literal(name)
            if name == "x" and x is not None:
                return x
            return self._name(spelled(name)) if literal is None else literal.quantity

        try:
            value = Arithmetic(self.units, worth, target).evaluate(formula.tree)
        except RecursionError:
            raise FigureError(SYNTAX, "the formula is nested too deeply", "name its parts as figures of their own") from None
        if not math.isfinite(float(value.magnitude)):
            raise FigureError(SYNTAX, f"`{expression}` is not finite", "look for an overflow")
        if target is None:
            return value
        return self._convert(value, target, expression)

    def unit(self, text: str) -> Quantity:
        """One of the unit that `text` spells (`request/s`, `%`); figures mean nothing in it. Raises FigureError."""
        value = Ledger({}, self.units).quantity(text)
        if value.magnitude != 1:
            raise FigureError(SYNTAX, f"`{text}` is a quantity, not a unit", "leave out the number", text)
        return value

    def split(self, code: str) -> Asked:
        """What stands between `{{` and `}}`: a formula, then `in` and a unit, then `bare` and a voice."""
        code = " ".join(code.split())
        bare = False
        voice: Voice | None = None
        while (rest := code.rpartition(" "))[0] and rest[2] in _ASIDES:
            code = rest[0]
            match rest[2]:
                case "bare":
                    bare = True
                case "exact" | "spoken" as voice:
                    pass
        match = _IN.match(code)
        return Asked(match["expression"], match["unit"], bare, voice) if match else Asked(code, None, bare, voice)

    def show(self, expression: str, unit: str | None = None, *, bare: bool = False, voice: Voice = "exact") -> str:
        """The value of a formula for people, in its figure's unit where it is a single figure."""
        if voice == "spoken":
            return str(self.say(expression, unit, bare=bare))
        value, percent, _ = self._shown(expression, unit)
        return self.units.show(value, bare=bare, percent=percent)

    def say(self, expression: str, unit: str | None = None, *, bare: bool = False) -> Spoken:
        """The value of a formula as people say it, number and unit apart. What is given or assumed keeps its digits."""
        value, percent, stated = self._shown(expression, unit)
        precision: Literal["stated", "two"] = "stated" if stated else "two"
        return spoken(value, self.units, precision=precision, bare=bare, percent=percent, asked=unit is not None)

    def _shown(self, expression: str, unit: str | None) -> tuple[Quantity, bool, bool]:
        """The value of a formula in the unit in which it is shown, whether that is per cent, and whether somebody stated it."""
        if unit is None and (figure := self.figures.get(expression.strip())):
            value = self.figure(expression.strip())
            percent = "%" in (figure.unit or figure.given or figure.assumed or "")
            return value, bool(percent and value.dimensionless), not figure.derived
        percent = unit == "%"
        value = self.quantity(expression, unit)
        if unit is None:
            value = value.to_reduced_units()
        percent = percent or (unit is None and bool(re.fullmatch(r"\s*[\d.]+\s*%\s*", expression)))
        return value, bool(percent and value.dimensionless), is_stated(expression, self.figures)

    def _name(self, name: str) -> Quantity:
        if name == "_percent":
            return self.units.number(1)
        if name in self.figures:
            return self.figure(name)
        if name in self.units:
            return self.units.one(name)
        known = [*self.figures, *self.units.plurals]
        what = "figure or unit" if self.figures else "unit"
        hint = did_you_mean(name, known) or "countable nouns are listed in data/units.yml; add yours there"
        if name in SCALES:
            hint = f"write the scale once, between number and unit: `3 {name} item`"
        raise FigureError(UNKNOWN, f"there is no {what} `{name}`", hint, name)

    def _convert(self, value: Quantity, target: Quantity, expression: str) -> Quantity:
        if not value.is_compatible_with(target):
            got, wanted = unit_text(value.to_reduced_units().units), unit_text(target.units)
            raise FigureError(DIMENSION, f"`{expression}` is in {got}, not in {wanted}", "correct the formula or the unit")
        return value.to(target.units)
