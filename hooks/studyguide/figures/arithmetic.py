"""Arithmetic over quantities: a syntax tree is walked through a whitelist, and nothing is ever run by `eval`.

Owns which operations and functions there are and what they do with units. Must not know figures or text.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable
from dataclasses import dataclass

import pint

from .errors import DIMENSION, SYNTAX, ZERO, FigureError
from .units import Quantity, Units

_MAX_POWER = 1000

_NUMERIC: dict[str, Callable[..., float]] = {
    "sqrt": math.sqrt,
    "log": math.log,
    "log2": math.log2,
    "log10": math.log10,
    "exp": math.exp,
}
_ROUNDING: dict[str, Callable[[float], float]] = {"ceil": math.ceil, "floor": math.floor, "round": round}
FUNCTIONS = ("min", "max", *_ROUNDING, *_NUMERIC)

_OPERATIONS: dict[type[ast.operator], Callable[[Quantity, Quantity], Quantity]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.Div: lambda a, b: a / b,
}


@dataclass(frozen=True)
class Arithmetic:
    """Evaluates one formula. `worth` is what a name is worth; rounding is done in the unit of `target`, where it has one."""

    units: Units
    worth: Callable[[str], Quantity]
    target: Quantity | None = None

    def evaluate(self, node: ast.expr) -> Quantity:
        """The value of a tree. Raises FigureError."""
        value = self.evaluate
        try:
            match node:
                case ast.Name(id=name):
                    return self.worth(name)
                case ast.UnaryOp(op=ast.USub(), operand=operand):
                    return -value(operand)
                case ast.BinOp(left=left, op=ast.Pow(), right=right):
                    return self._power(value(left), value(right))
                case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATIONS:
                    return _OPERATIONS[type(op)](value(left), value(right))
                case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in FUNCTIONS and args:
                    return self._call(name, [value(arg) for arg in args])
        except ZeroDivisionError:
            raise FigureError(ZERO, "division by zero", "a quantity below the fraction bar is zero") from None
        except pint.DimensionalityError as error:
            message = f"units do not match: {unit_text(error.units1)} and {unit_text(error.units2)}"
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

    def _call(self, name: str, args: list[Quantity]) -> Quantity:
        if name in ("min", "max"):
            return (min if name == "min" else max)(args)
        if len(args) != 1:
            raise FigureError(SYNTAX, f"`{name}` takes one argument", "")
        if name in _NUMERIC:
            return self.units.number(_NUMERIC[name](self._plain_number(args[0], f"the argument of {name}")))
        # Rounding needs a unit to round in: the one asked for, else the smallest set of units.
        target = self.target
        same = target is not None and args[0].is_compatible_with(target)
        value = args[0].to(target.units) if same and target is not None else args[0].to_reduced_units()
        # 12.000000000001 machines are twelve: the excess is the floating point's.
        magnitude = float(f"{float(value.magnitude):.12g}")
        return self.units.registry.Quantity(_ROUNDING[name](magnitude), value.units)

    def _plain_number(self, value: Quantity, what: str) -> float:
        if not value.dimensionless:
            raise FigureError(DIMENSION, f"{what} must be a plain number, not {unit_text(value.units)}", "divide by a unit first")
        return float(value.to("").magnitude)


def unit_text(unit: object) -> str:
    text = str(unit).replace(" ", "").replace("dollar", "$")
    return f"`{text}`" if text not in ("", "dimensionless") else "a plain number"
