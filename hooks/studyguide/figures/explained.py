"""Where a figure comes from, in words: its formula with labels for names, `×`, `÷` and `²` for signs.

Owns how a formula reads. Units that only balance the books (`* 1 user`, `(1 click/impression)`) are left out: they are one
of something countable, so the number is the same without. Must not know pages; labels are handed on as contributors wrote
them.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from .errors import SYNTAX, FigureError
from .formula import Formula, read, spelled
from .ledger import Ledger
from .phrases import ATOM, PRODUCT, SUM, WORDS, Phrase, Piece, Pieces, between, call, joined, root
from .spoken import spoken
from .units import NBSP, Quantity

_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_MINUS_ONE = (Piece("−"), Piece("1"))


def explain(ledger: Ledger, name: str) -> Pieces:
    """Where a figure comes from: `= ` and its formula, or `given` or `assumed`. The figure has been evaluated."""
    figure = ledger.figures[name]
    if figure.derived:
        return in_words(ledger, figure.derived)
    return (Piece("given" if figure.given else "assumed"),)


def in_words(ledger: Ledger, expression: str) -> Pieces:
    """`= ` and a formula. Raises FigureError for one that cannot be read, or is nested too deeply to be said."""
    formula = read(" ".join(expression.split()), ledger.units, ledger.figures)
    try:
        return (Piece("= "), *_Wording(ledger, formula).phrase(formula.tree).pieces)
    except RecursionError:
        raise FigureError(SYNTAX, "the formula is nested too deeply", "name its parts as figures of their own") from None


@dataclass
class _Chain:
    """A product being read: what stands above and below the bar."""

    above: list[Phrase] = field(default_factory=list)
    below: list[Phrase] = field(default_factory=list)


@dataclass(frozen=True)
class _Wording:
    ledger: Ledger
    formula: Formula

    def phrase(self, node: ast.expr) -> Phrase:
        """A tree in words. It has been evaluated: whatever else could stand in it was refused."""
        match node:
            case ast.Name(id=name):
                return self._name(name)
            case ast.UnaryOp(operand=operand):
                return Phrase((Piece("−"), *self.phrase(operand).held(PRODUCT)), SUM)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return joined(self.phrase(left).held(SUM), " + ", self.phrase(right).held(SUM), SUM)
            case ast.BinOp(left=left, op=ast.Sub(), right=right):
                return joined(self.phrase(left).held(SUM), " − ", self.phrase(right).held(PRODUCT), SUM)
            case ast.BinOp(left=left, op=ast.Pow(), right=right):
                return self._power(self.phrase(left), self.phrase(right))
            case ast.BinOp():
                return self._product(node)
            case ast.Call(func=ast.Name(id=name), args=args):
                return call(name, [self.phrase(arg) for arg in args])
        raise ValueError(f"{type(node).__name__} is no part of a formula")

    def _name(self, name: str) -> Phrase:
        if literal := self.formula.literal(name):
            return self._quantity(literal.quantity, literal.percent)
        name = spelled(name)
        if figure := self.ledger.figures.get(name):
            pieces: Pieces = (Piece(figure.label, name),)
            # A comma would end the phrase: `backlog, speech + ...`.
            quoted = (Piece("“"), *pieces, Piece("”")) if ", " in figure.label else pieces
            return Phrase(quoted, WORDS if " " in figure.label and quoted is pieces else ATOM)
        if name == "_percent":
            return Phrase((Piece("%"),), ATOM)
        return self._quantity(self.ledger.units.one(name))

    def _quantity(self, quantity: Quantity, percent: bool = False) -> Phrase:
        text = str(spoken(quantity, self.ledger.units, precision="all", percent=percent))
        return Phrase((Piece(text),), WORDS if NBSP in text else ATOM, quantity, percent)

    def _power(self, base: Phrase, exponent: Phrase) -> Phrase:
        text = "".join(piece.text for piece in exponent.pieces)
        if text == "0.5":
            return root(base)
        if text.lstrip("−").isdigit():
            if base.quantity is not None and base.quantity.magnitude == 1 and not base.quantity.dimensionless:
                return self._quantity(base.quantity ** int(text.replace("−", "-")))
            return Phrase((*base.held(ATOM), Piece(text.replace("−", "-").translate(_SUPERSCRIPTS))), WORDS)
        return joined(base.held(ATOM), " to the power of ", exponent.held(WORDS), PRODUCT)

    def _product(self, node: ast.expr) -> Phrase:
        chain = _Chain()
        self._factors(node, chain)
        _cancel(chain, self.ledger)
        minus = sum(part.pieces == _MINUS_ONE for part in chain.above) % 2
        above = [part for part in chain.above if not self._bookkeeping(part) and part.pieces != _MINUS_ONE]
        below = [part for part in chain.below if not self._bookkeeping(part)]
        if not above and not below:
            return self._quantity(_quotient(chain))
        if len(above) == 1 and not below and not minus:
            return above[0]
        pieces = between(" × ", (part.held(PRODUCT) for part in above)) or (Piece("1"),)
        for part in below:
            pieces += (Piece(" ÷ "), *part.held(WORDS))
        return Phrase((Piece("−"), *pieces), SUM) if minus else Phrase(pieces, PRODUCT)

    def _factors(self, node: ast.expr, chain: _Chain) -> Phrase | None:
        """Read a product from left to right; the quantity that was met last, to which a unit that follows belongs."""
        match node:
            case ast.BinOp(left=left, op=ast.Mult() | ast.Div() as op, right=right):
                last = self._factors(left, chain)
                over = isinstance(op, ast.Div)
                if last is not None and (one := self._unit(right)) is not None:
                    worded = self._quantity(last.quantity / one if over else last.quantity * one, last.percent)
                    chain.above[-1] = worded
                    return worded
                if not over and (fraction := self._fraction(right)) is not None:
                    chain.above.append(fraction)
                    return None
                if not over:
                    return self._factors(right, chain)
                chain.below.append(self.phrase(right))
                return None
        phrase = self.phrase(node)
        chain.above.append(phrase)
        return phrase if phrase.quantity is not None else None

    def _unit(self, node: ast.expr) -> Quantity | None:
        """One of the unit that a node names, alone or to a power (`vector`, `connection ** 2`), if it does."""
        match node:
            case ast.BinOp(left=left, op=ast.Pow()) if self._unit(left) is not None:
                return self.phrase(node).quantity
            case ast.Name(id=name) if self.formula.literal(name) is None and spelled(name) in self.ledger.units:
                return None if spelled(name) in self.ledger.figures else self.ledger.units.one(spelled(name))
        return None

    def _fraction(self, node: ast.expr) -> Phrase | None:
        """A fraction of two plain numbers, as it is read: `2/3`."""
        match node:
            case ast.BinOp(left=ast.Name() as left, op=ast.Div(), right=ast.Name() as right):
                over, under = self.phrase(left), self.phrase(right)
                if all(_is_number(part) and not self._bookkeeping(part) for part in (over, under)):
                    return Phrase((*over.pieces, Piece("/"), *under.pieces), ATOM)
        return None

    def _bookkeeping(self, phrase: Phrase) -> bool:
        """One of something countable, or the number one: a factor that changes nothing."""
        if phrase.quantity is None or phrase.percent or phrase.quantity.magnitude != 1:
            return False
        return all(name in self.ledger.units.nouns or name == "flop" for name, _ in phrase.quantity.unit_items())


def _cancel(chain: _Chain, ledger: Ledger) -> None:
    """Take out hours that only turn hours into a noun made of them: `* (1 videohour) / (1 hour)`."""
    for here, there in ((chain.above, chain.below), (chain.below, chain.above)):
        for noun in [name for part in here if (name := _one_of(part)) in ledger.units.nouns]:
            time = next((part for part in there if (name := _one_of(part)) and name != noun and noun.endswith(name)), None)
            if time is not None and _one_of(time) not in ledger.units.nouns:
                there.remove(time)


def _is_number(phrase: Phrase) -> bool:
    return phrase.quantity is not None and not phrase.percent and not list(phrase.quantity.unit_items())


def _one_of(phrase: Phrase) -> str:
    """The unit of which a phrase is exactly one, or nothing."""
    if phrase.quantity is None or phrase.quantity.magnitude != 1:
        return ""
    items = list(phrase.quantity.unit_items())
    return str(items[0][0]) if len(items) == 1 and items[0][1] == 1 else ""


def _quotient(chain: _Chain) -> Quantity:
    """What a product of nothing but ones is worth."""
    value: Quantity = 1
    for part in chain.above:
        value = value * part.quantity
    for part in chain.below:
        value = value / part.quantity
    return value
