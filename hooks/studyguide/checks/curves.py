"""A curve can be drawn: its formulas hold along the axis, marks and shaded parts lie on it, labels are short."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..figures import FigureError
from ..figures.plotted import Range, Scale, across, heights, upright
from ..model import parts
from ..model.curve import Curve, CurveLine, Mark
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule
from .sight import AXIS, OFF, Sight

SAMPLES = 9
"""Places along the axis at which a formula is tried: both ends, and some between."""


def check(collection: Collection) -> Iterator[Problem]:
    if not collection.units.nouns:
        return  # Without nouns every formula fails; the problem is reported at data/units.yml.
    for entry in collection.entries:
        for path, curve in parts(entry.record, Curve) if entry.record else ():
            sight = Sight(entry, path, collection.ledger(entry))
            _curve(sight, curve)
            yield from sight.found


def _curve(sight: Sight, curve: Curve) -> None:
    for index, line in enumerate(curve.lines):
        sight.short(("lines", index, "label"), line.label)
    for index, mark in enumerate(curve.marks):
        sight.short(("marks", index, "label"), mark.label)
    for index, shade in enumerate(curve.shade):
        sight.short(("shade", index, "label"), shade.label)
    try:
        x = across(curve.x, sight.ledger)
    except FigureError as error:
        return sight.fault(("x", "to"), error)
    if not sight.order(("x", "to"), x.low, x.high, x.log):
        return None
    try:
        y = upright(curve.y, curve.lines, x, sight.ledger)
    except FigureError as error:
        return sight.fault(("y", "unit") if curve.y.unit else ("lines", 0), error)
    low = sight.number(("y", "from"), curve.y.from_, y)
    high = sight.number(("y", "to"), curve.y.to, y)
    if low is not None and curve.y.log and low <= 0:
        sight.report(("y", "from"), AXIS, f"a logarithmic axis cannot begin at {low:g}", "begin above zero, or leave out `log`")
    elif low is not None and high is not None:
        sight.order(("y", "to"), low, high)
    for index, line in enumerate(curve.lines):
        _line(sight, index, line, x, y, curve.y.log)
    for index, mark in enumerate(curve.marks):
        _mark(sight, index, mark, x, y, curve)
    for index, shade in enumerate(curve.shade):
        ends = [sight.on(x, ("shade", index, key), text) for key, text in (("from", shade.from_), ("to", shade.to))]
        sight.order(("shade", index, "to"), ends[0], ends[1])
    return None


def _line(sight: Sight, index: int, line: CurveLine, x: Range, y: Scale, log: bool) -> None:
    if line.formula is not None:
        at = x.samples(SAMPLES)
        try:
            values = heights(line.formula, at, x.scale, y, sight.ledger)
        except FigureError as error:
            return sight.fault(("lines", index, "formula"), error)
        path: tuple[str | int, ...] = ("lines", index, "formula")
    else:
        path = ("lines", index, "points")
        pairs = []
        for number, (a, b) in enumerate(line.points or ()):
            pair = sight.number((*path, number, 0), a, x.scale), sight.number((*path, number, 1), b, y)
            if pair[0] is None or pair[1] is None:
                return None
            pairs.append((pair[0], pair[1]))
        at, values = tuple(a for a, _ in pairs), tuple(b for _, b in pairs)
        for number, (before, after) in enumerate(pairwise(at), 1):
            if after < before:
                sight.report(
                    (*path, number), AXIS, f"the points go back from {before:g} to {after:g}", "write them from left to right"
                )
    if log and min(values) <= 0:
        where = at[values.index(min(values))]
        message = f"the line is at {min(values):g} where x is {where:g}, and the axis is logarithmic"
        sight.report(path, AXIS, message, "leave out `log`, or begin the horizontal axis where the line is above zero")
    return None


def _mark(sight: Sight, index: int, mark: Mark, x: Range, y: Scale, curve: Curve) -> None:
    path = ("marks", index)
    sight.number((*path, "y"), mark.y, y)
    at = sight.on(x, (*path, "x"), mark.x)
    if mark.line is None or at is None:
        return
    if not 1 <= mark.line <= len(curve.lines):
        sight.report((*path, "line"), OFF, f"there is no line {mark.line}", f"lines count from 1; here are {len(curve.lines)}")
        return
    line, where = curve.lines[mark.line - 1], ("lines", mark.line - 1, "points")
    if line.formula is not None:
        try:
            heights(line.formula, (at,), x.scale, y, sight.ledger)
        except FigureError as error:
            sight.fault((*path, "x"), error)
    elif line.points:
        ends = [sight.number((*where, number, 0), line.points[number][0], x.scale) for number in (0, -1)]
        if None not in ends and not ends[0] <= at <= ends[1]:  # type: ignore[operator]
            sight.report((*path, "x"), OFF, f"line {mark.line} does not reach x = {at:g}", "move the mark, or give it a `y`")


RULE = Rule("curves", (AXIS, OFF, "SG075"), check)
