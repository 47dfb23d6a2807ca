"""Figures: formulas over named quantities, evaluated at build time.

Owns the small language of quantities and formulas, its errors, and the ledger of a case. Formulas are read by Python's
parser and walked through a whitelist of the syntax tree; nothing is ever run by `eval`. Must not know YAML or pages.
"""

from __future__ import annotations

import ast
import keyword
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pint

from .model import Figure
from .problems import did_you_mean
from .units import NBSP, SCALES, Quantity, Units

SYNTAX, UNKNOWN, CYCLE, ZERO, DIMENSION, ORIGIN = "SG020", "SG021", "SG022", "SG023", "SG024", "SG025"

_QUANTITY = re.compile(
    r"(?<![\w.])(?P<number>\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?)"
    r"(?:[ \u00a0]*(?P<percent>%)|(?:[ \u00a0]+(?P<scale>[kMBT])(?![\w]))?(?:[ \u00a0]+(?P<unit>[A-Za-z]\w*|\$))?)"
)
_IN = re.compile(r"^(?P<expression>.*?)\s+in\s+(?P<unit>%|[A-Za-z$][\w$ */()]*)$")
_WORD = re.compile(r"(?<![\w.])[A-Za-z]\w*(?!\w|\s*\()")
_FOREIGN = re.compile(r"[^A-Za-z0-9_ .,+\-*/()%$]|(?<![\w.])_\w*|\$ *\d|\d,\d{3}(?!\d)")
_INSTEAD = {
    "×": "write `*`",
    "·": "write `*`",
    "−": "write `-`",
    "÷": "write `/`",
    "^": "write `**`",
    "µ": "write `us`",
    "€": "write `$`",
}
# Python's own words are plain names here: `class` is a unit. They pass its parser with an underscore.
_KEYWORD = re.compile(rf"\b({'|'.join(keyword.kwlist)})\b")
_MAX_POWER = 1000
_MAX_LENGTH = 1000

_NUMERIC: dict[str, Callable[..., float]] = {
    "sqrt": math.sqrt,
    "log": math.log,
    "log2": math.log2,
    "log10": math.log10,
    "exp": math.exp,
}
_ROUNDING: dict[str, Callable[[float], float]] = {"ceil": math.ceil, "floor": math.floor, "round": round}
FUNCTIONS = ("min", "max", *_ROUNDING, *_NUMERIC)


class FigureError(Exception):
    """A fault in a formula: a code, a message, a hint, and the part of the formula to point at."""

    def __init__(self, code: str, message: str, hint: str = "", needle: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.needle = code, message, hint, needle


class CircleError(FigureError):
    """Figures that need one another: `circle` names them."""

    def __init__(self, circle: tuple[str, ...]) -> None:
        message = f"figures refer to one another in a circle: {' → '.join((*circle, circle[0]))}"
        super().__init__(CYCLE, message, "give or assume one of them")
        self.circle = circle


@dataclass
class Ledger:
    """The figures of one case, evaluated on demand and once.

    `figures` may be empty: then only arithmetic with literals works, as in patterns and metrics.
    """

    figures: Mapping[str, Figure]
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

    def _own(self, figure: Figure) -> Quantity:
        expression = figure.given or figure.assumed or figure.derived
        if expression is None:
            raise FigureError(ORIGIN, "a figure needs one of `given`, `assumed` and `derived`", "")
        return self.quantity(expression, figure.unit)

    def quantity(self, expression: str, unit: str | None = None) -> Quantity:
        """The value of a formula, in `unit` if one is asked for. Raises FigureError."""
        target = self.unit(unit) if unit else None
        expression = " ".join(expression.split())
        _refuse_foreign(expression)
        text, literals = self._literals(expression)
        try:
            value = self._evaluate(_parse(expression, text), literals, target)
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

    def split(self, code: str) -> tuple[str, str | None, bool]:
        """What stands between `{{` and `}}`: (formula, unit asked for by `in`, whether it ends in `bare`)."""
        code = " ".join(code.split())
        bare = code.endswith(" bare")
        code = code[: -len(" bare")].rstrip() if bare else code
        match = _IN.match(code)
        return (match["expression"], match["unit"], bare) if match else (code, None, bare)

    def show(self, expression: str, unit: str | None = None, *, bare: bool = False) -> str:
        """The value of a formula for people, in its figure's unit where it is a single figure."""
        if unit is None and (figure := self.figures.get(expression.strip())):
            value = self.figure(expression.strip())
            percent = "%" in (figure.unit or figure.given or figure.assumed or "")
            return self.units.show(value, bare=bare, percent=percent and value.dimensionless)
        percent = unit == "%"
        value = self.quantity(expression, unit)
        if unit is None:
            value = value.to_reduced_units()
        percent = percent or (unit is None and bool(re.fullmatch(r"\s*[\d.]+\s*%\s*", expression)))
        return self.units.show(value, bare=bare, percent=percent and value.dimensionless)

    def _literals(self, expression: str) -> tuple[str, list[Quantity]]:
        """The expression with every quantity (`250 M user`) replaced by a name, and the quantities."""
        found: list[Quantity] = []

        def name(match: re.Match[str]) -> str:
            value = float(match["number"].replace("_", ""))
            if match["percent"]:
                value /= 100
            quantity = self.units.number(value * SCALES.get(match["scale"] or "", 1))
            word = match["unit"]
            if word and word not in FUNCTIONS:
                if word in self.figures:
                    raise FigureError(
                        SYNTAX, f"`{match[0]}`: a number stands beside the figure `{word}`", "write `*` between them", match[0]
                    )
                quantity = quantity * self._unit(word)
            found.append(quantity)
            return f" _q{len(found) - 1} "

        text = _KEYWORD.sub(r"\1_", _QUANTITY.sub(name, expression.strip()))
        return re.sub(r"\$", " dollar ", re.sub(r"(?<!_q\d)\s*%\s*$", " _percent ", text)), found

    def _unit(self, word: str) -> Quantity:
        if word == "$":
            return self.units.one("dollar")
        if word not in self.units:
            hint = did_you_mean(word, self.units.plurals) or "countable nouns are listed in data/units.yml; add yours there"
            if word in SCALES:
                hint = f"write the scale once, between number and unit: `3 {word} item`"
            raise FigureError(UNKNOWN, f"there is no unit `{word}`", hint, word)
        return self.units.one(word)

    def _name(self, name: str, literals: list[Quantity]) -> Quantity:
        if name.startswith("_q") and name[2:].isdigit():
            return literals[int(name[2:])]
        if name == "_percent":
            return self.units.number(1)
        if keyword.iskeyword(name.removesuffix("_")):
            name = name.removesuffix("_")
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

    def _evaluate(self, node: ast.expr, literals: list[Quantity], target: Quantity | None) -> Quantity:
        def value(part: ast.expr) -> Quantity:
            return self._evaluate(part, literals, target)

        try:
            match node:
                case ast.Name(id=name):
                    return self._name(name, literals)
                case ast.UnaryOp(op=ast.USub(), operand=operand):
                    return -value(operand)
                case ast.BinOp(left=left, op=ast.Pow(), right=right):
                    return self._power(value(left), value(right))
                case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATIONS:
                    return _OPERATIONS[type(op)](value(left), value(right))
                case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in FUNCTIONS and args:
                    return self._call(name, [value(arg) for arg in args], target)
        except ZeroDivisionError:
            raise FigureError(ZERO, "division by zero", "a quantity below the fraction bar is zero") from None
        except pint.DimensionalityError as error:
            message = f"units do not match: {_unit_text(error.units1)} and {_unit_text(error.units2)}"
            raise FigureError(DIMENSION, message, "quantities that are added or compared need the same dimension") from None
        except (OverflowError, ValueError, pint.PintError) as error:
            raise FigureError(SYNTAX, f"cannot be computed: {error}", "") from None
        hint = f"only + - * / **, parentheses and {', '.join(FUNCTIONS)} are understood"
        raise FigureError(SYNTAX, "this is more than a formula", hint)

    def _power(self, base: Quantity, power: Quantity) -> Quantity:
        exponent = self._plain_number(power, "an exponent")
        if abs(exponent) > _MAX_POWER:
            raise FigureError(SYNTAX, f"an exponent of {exponent:g} is too large", f"at most {_MAX_POWER}")
        if isinstance(result := base**exponent, complex) or isinstance(result.magnitude, complex):
            raise FigureError(SYNTAX, "a root of a negative number", "")
        return result

    def _call(self, name: str, args: list[Quantity], target: Quantity | None) -> Quantity:
        if name in ("min", "max"):
            return (min if name == "min" else max)(args)
        if len(args) != 1:
            raise FigureError(SYNTAX, f"`{name}` takes one argument", "")
        if name in _NUMERIC:
            return self.units.number(_NUMERIC[name](self._plain_number(args[0], f"the argument of {name}")))
        # Rounding needs a unit to round in: the one asked for, else the smallest set of units.
        same = target is not None and args[0].is_compatible_with(target)
        value = args[0].to(target.units) if same and target is not None else args[0].to_reduced_units()
        # 12.000000000001 machines are twelve: the excess is the floating point's.
        magnitude = float(f"{float(value.magnitude):.12g}")
        return self.units.registry.Quantity(_ROUNDING[name](magnitude), value.units)

    def _plain_number(self, value: Quantity, what: str) -> float:
        if not value.dimensionless:
            raise FigureError(
                DIMENSION, f"{what} must be a plain number, not {_unit_text(value.units)}", "divide by a unit first"
            )
        return float(value.to("").magnitude)

    def _convert(self, value: Quantity, target: Quantity, expression: str) -> Quantity:
        if not value.is_compatible_with(target):
            got, wanted = _unit_text(value.to_reduced_units().units), _unit_text(target.units)
            raise FigureError(DIMENSION, f"`{expression}` is in {got}, not in {wanted}", "correct the formula or the unit")
        return value.to(target.units)


_OPERATIONS: dict[type[ast.operator], Callable[[Quantity, Quantity], Quantity]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.Div: lambda a, b: a / b,
}


def names_in(expression: str) -> tuple[str, ...]:
    """The names of figures and units in a formula, in order, each once."""
    bare = _QUANTITY.sub(lambda match: f" {match['unit'] or ''} ", expression)
    return tuple(dict.fromkeys(_WORD.findall(bare)))


def _refuse_foreign(expression: str) -> None:
    """Raise FigureError for what the language does not have, before Python's parser sees it."""
    if len(expression) > _MAX_LENGTH:
        hint = "name its parts as figures of their own"
        raise FigureError(SYNTAX, f"a formula of {len(expression)} characters; at most {_MAX_LENGTH} are read", hint)
    if found := _FOREIGN.search(expression):
        sign = found[0]
        hint = _INSTEAD.get(sign, "write quantities as `250 M user/day`, products with `*`")
        if sign.startswith("$"):
            hint = "write the unit behind the number: `2.5 $/hour`"
        elif "," in sign:
            hint = "leave out the comma: `250000`, `250_000` or `250 k`"
        raise FigureError(SYNTAX, f"`{sign}` means nothing in a formula", hint, sign)


def _parse(expression: str, text: str) -> ast.expr:
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        hint = "write quantities as `250 M user/day`, products with `*`"
        raise FigureError(SYNTAX, f"`{expression}` is not a formula", hint) from None


def _unit_text(unit: object) -> str:
    text = str(unit).replace(" ", "").replace("dollar", "$")
    return f"`{text}`" if text not in ("", "dimensionless") else "a plain number"


def explain(figure: Figure) -> str:
    """Where a figure comes from, on one line of plain text: its formula, or that it is given or assumed."""
    if figure.derived:
        return "= " + figure.derived.replace("**", "^").replace("*", "×").replace("_", " ").replace("^", "**")
    return f"{'given' if figure.given else 'assumed'}"


__all__ = ["FUNCTIONS", "NBSP", "CircleError", "FigureError", "Ledger", "explain", "names_in"]
