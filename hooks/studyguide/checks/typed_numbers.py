"""A number that the case computes is not typed into its text: the text would go on saying it when the figure changes.

Compared are quantities with a unit (`120 ms`, `46 k requests/s`, `$1.4 M a month`) and plain numbers from 1,000 up.
A common number (`10 ms`, `5 %`, `7 days`) may stand beside a figure of the same value by chance: it is only reported
where a word of the figure's name or label stands close by. Sentences that cite a source speak of its numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..figures import FigureError, Ledger
from ..figures.units import Quantity, Units
from ..markup import CITED, running_text
from ..model import Kind, Path, figure_at, walk
from ..problems import Problem
from ..reading.collection import CaseFiles, Collection
from .rule import Rule, cases

_SCALES = {"k": 1e3, "thousand": 1e3, "M": 1e6, "million": 1e6, "B": 1e9, "bn": 1e9, "billion": 1e9, "T": 1e12, "trillion": 1e12}
_SPELLED = {"millisecond": "ms", "microsecond": "us", "µs": "us", "second": "s", "sec": "s", "min": "minute", "h": "hour"}
_SPELLED |= {"hr": "hour", "kilometre": "km", "kilobyte": "kB", "KB": "kB", "megabyte": "MB", "gigabyte": "GB"}
_SPELLED |= {"terabyte": "TB", "petabyte": "PB"}
_NUMBER = re.compile(
    r"(?<![\w.,/#@$-])(?P<money>\$)?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:[ \u00a0]?(?P<scale>k|M|B|T|bn|thousand|million|billion|trillion)(?!\w))?"
    r"(?:[ \u00a0]?(?P<percent>%|percent(?!\w))|[ \u00a0-]?(?P<unit>(?!(?:a|an|per|each|every)(?!\w))[^\W\d_]+))?"
    r"(?:(?:[ \u00a0]?/[ \u00a0]?|[ \u00a0](?:per|a|an|each|every)[ \u00a0])(?P<below>[^\W\d_]+))?"
    r"(?![\w,.]*\d)"
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_WORDS = re.compile(r"[^\W\d_]{3,}")
_NEAR = 40
"""Characters on either side of a number in which a word speaks of it."""
_YEARS = range(1900, 2101)
# Shares and times that one meets everywhere.
_COMMON = frozenset({"15", "24", "25", "28", "30", "60", "75", "90", "95", "99", "100", "365"})
_EMPTY_WORDS = frozenset({"the", "and", "for", "each", "per", "with", "from", "that", "one", "its", "number", "total"})


@dataclass(frozen=True)
class _Typed:
    text: str
    digits: str
    quantity: Quantity
    compound: bool
    plain: bool

    @property
    def common(self) -> bool:
        """Whether it may well stand there by chance."""
        significant = self.digits.replace(",", "").replace(".", "").strip("0")
        if self.plain:
            return len(significant) < 3
        return not self.compound and (len(significant) < 2 or self.digits in _COMMON or "%" in self.text)


@dataclass(frozen=True)
class _Known:
    name: str
    value: Quantity
    words: frozenset[str]


def check(collection: Collection) -> Iterator[Problem]:
    for files, case in cases(collection):
        figures = tuple(_known(collection.ledger_of(case.id)))
        for path, text, marks in walk(case):
            if (Kind("line") in marks or Kind("prose") in marks) and path[1] != "sources":
                yield from _in_text(files, path, text, figures, collection.units)


def _known(ledger: Ledger) -> Iterator[_Known]:
    for name, figure in ledger.figures.items():
        try:
            yield _Known(name, ledger.figure(name), _stems(f"{name.replace('_', ' ')} {figure.label}"))
        except FigureError:
            continue  # Reported by the rule on formulas.


def _in_text(files: CaseFiles, path: Path, text: str, figures: tuple[_Known, ...], units: Units) -> Iterator[Problem]:
    own = figure_at(path[1:])
    if not re.search(r"\d", text):
        return
    for paragraph in running_text(text):
        for sentence in _SENTENCE.split(paragraph):
            if CITED in sentence:
                continue
            for match in _NUMBER.finditer(sentence):
                if found := _figure(match, own, figures, units):
                    typed, name = found
                    message = f"`{typed}` is the figure `{name}`"
                    hint = f"write `{{{{ {name} }}}}`, so that text and ledger cannot disagree"
                    yield files.problem(path, "SG074", message, hint, needle=typed)


def _figure(match: re.Match[str], own: str | None, figures: tuple[_Known, ...], units: Units) -> tuple[str, str] | None:
    """The text of a number and the figure that it repeats."""
    words = _stems(match.string[max(0, match.start() - _NEAR) : match.end() + _NEAR])
    for typed in _readings(match, units):
        for figure in figures:
            if figure.name != own and _same(typed, figure.value, units) and (not typed.common or words & figure.words):
                return typed.text, figure.name
    return None


def _readings(match: re.Match[str], units: Units) -> Iterator[_Typed]:
    """What a number in the text may mean: `120 ms a request` is a rate, or else a time."""
    digits, scaled = match["digits"], bool(match["scale"])
    number = float(digits.replace(",", "")) * _SCALES.get(match["scale"] or "", 1.0)
    above = "dollar" if match["money"] else _unit(match["unit"], units)
    below = _unit(match["below"], units)
    if match["percent"]:
        yield _Typed(_upto(match, "percent"), digits, units.number(number / 100), False, False)
    elif above:
        quantity = number * units.one(above)
        if below:
            yield _Typed(_upto(match, "below"), digits, quantity / units.one(below), True, False)
        last = "unit" if not match["money"] else "scale" if scaled else "digits"
        yield _Typed(_upto(match, last), digits, quantity, scaled, False)
    elif number >= 1000 and (scaled or "," in digits or number not in _YEARS):
        yield _Typed(_upto(match, "scale" if scaled else "digits"), digits, units.number(number), scaled, True)


def _upto(match: re.Match[str], group: str) -> str:
    return match.string[match.start() : match.end(group)]


def _unit(word: str | None, units: Units) -> str | None:
    """The unit that a word of running text means, singular or plural, abbreviated or spelled out."""
    if not word:
        return None
    for candidate in (word, word.removesuffix("s")):
        if candidate in units and candidate not in ("k", "M", "B", "T"):
            return candidate
        if candidate in _SPELLED:
            return _SPELLED[candidate]
    return next((name for name, plural in units.plurals.items() if plural == word), None)


def _same(typed: _Typed, value: Quantity, units: Units) -> bool:
    """Whether the number typed is what the figure shows."""
    if typed.plain:
        # A plain number counts something that stands elsewhere in the sentence: compare with whatever is countable.
        countable = all(name in units.nouns and power == 1 for name, power in value.unit_items())
        return countable and _close(float(value.magnitude), float(typed.quantity.magnitude), typed)
    if not typed.quantity.is_compatible_with(value):
        return False
    return _close(float(value.to(typed.quantity.units).magnitude), float(typed.quantity.magnitude), typed)


def _close(value: float, typed: float, by: _Typed) -> bool:
    """Equal to as many digits as were typed, at least two where the unit is telling, else to three as figures show."""
    digits = len(by.digits.replace(",", "").replace(".", "").lstrip("0").rstrip("0"))
    precision = max(digits, 2 if by.compound else 3)
    return bool(typed) and f"{value:.{precision - 1}e}" == f"{typed:.{precision - 1}e}"


def _stems(text: str) -> frozenset[str]:
    words = (word.casefold() for word in _WORDS.findall(text))
    return frozenset(word.removesuffix("s") for word in words if word not in _EMPTY_WORDS)


RULE = Rule("typed-numbers", ("SG074",), check)
