"""The language of quantities and formulas: from text to a syntax tree.

Owns what may be written (`250 M user/day`, `2.5 * users`, functions by name) and refuses everything else before Python's parser
sees it. Must not know figures or what a name is worth.
"""

from __future__ import annotations

import ast
import keyword
import re
from collections.abc import Container
from dataclasses import dataclass

from ..problems import did_you_mean
from .arithmetic import FUNCTIONS
from .errors import SYNTAX, UNKNOWN, FigureError
from .units import SCALES, Quantity, Units

_QUANTITY = re.compile(
    r"(?<![\w.])(?P<number>\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?)"
    r"(?:[ \u00a0]*(?P<percent>%)|(?:[ \u00a0]+(?P<scale>[kMBT])(?![\w]))?(?:[ \u00a0]+(?P<unit>[A-Za-z]\w*|\$))?)"
)
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
_MAX_LENGTH = 1000


@dataclass(frozen=True)
class Written:
    """A quantity as it stands in a formula, and whether it was written in per cent."""

    quantity: Quantity
    percent: bool = False


@dataclass(frozen=True)
class Formula:
    """A formula: its tree, in which the names `_q0`, `_q1`, ... stand for `literals`."""

    tree: ast.expr
    literals: tuple[Written, ...]

    def literal(self, name: str) -> Written | None:
        """The quantity that a name of the tree stands for, if it is one."""
        return self.literals[int(name[2:])] if name.startswith("_q") and name[2:].isdigit() else None


def read(expression: str, units: Units, figures: Container[str]) -> Formula:
    """The formula that `expression` spells. `figures` are names that may not follow a number. Raises FigureError."""
    _refuse_foreign(expression)
    text, literals = _literals(expression, units, figures)
    return Formula(_parse(expression, text), tuple(literals))


def spelled(name: str) -> str:
    """A name of the tree as it was written: Python's own words went in with an underscore."""
    return name.removesuffix("_") if keyword.iskeyword(name.removesuffix("_")) else name


def names_in(expression: str) -> tuple[str, ...]:
    """The names of figures and units in a formula, in order, each once."""
    bare = _QUANTITY.sub(lambda match: f" {match['unit'] or ''} ", expression)
    return tuple(dict.fromkeys(_WORD.findall(bare)))


def is_stated(expression: str, figures: Container[str]) -> bool:
    """Whether a formula is a single quantity, as a person states it (`250 M user/day`), and nothing is computed."""
    return len(_QUANTITY.findall(expression)) == 1 and not any(name in figures for name in names_in(expression))


def _literals(expression: str, units: Units, figures: Container[str]) -> tuple[str, list[Written]]:
    """The expression with every quantity (`250 M user`) replaced by a name, and the quantities."""
    found: list[Written] = []

    def name(match: re.Match[str]) -> str:
        value = float(match["number"].replace("_", ""))
        if match["percent"]:
            value /= 100
        quantity = units.number(value * SCALES.get(match["scale"] or "", 1))
        word = match["unit"]
        if word and word not in FUNCTIONS:
            if word in figures:
                raise FigureError(
                    SYNTAX, f"`{match[0]}`: a number stands beside the figure `{word}`", "write `*` between them", match[0]
                )
            quantity = quantity * _unit(word, units)
        found.append(Written(quantity, bool(match["percent"])))
        return f" _q{len(found) - 1} "

    text = _KEYWORD.sub(r"\1_", _QUANTITY.sub(name, expression.strip()))
    return re.sub(r"\$", " dollar ", re.sub(r"(?<!_q\d)\s*%\s*$", " _percent ", text)), found


def _unit(word: str, units: Units) -> Quantity:
    if word == "$":
        return units.one("dollar")
    if word not in units:
        hint = did_you_mean(word, units.plurals) or "countable nouns are listed in data/units.yml; add yours there"
        if word in SCALES:
            hint = f"write the scale once, between number and unit: `3 {word} item`"
        raise FigureError(UNKNOWN, f"there is no unit `{word}`", hint, word)
    return units.one(word)


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
