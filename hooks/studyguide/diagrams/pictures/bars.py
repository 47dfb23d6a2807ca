"""Bars to scale, each below its label and before its value: no axis is needed where every value is written.

Values in, picture out. Must not know pages.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from ...document import Picture
from ...figures import Ledger, compact
from ...figures.plotted import Scale, place, scale_of
from ...model.picture import Bars
from ..bars import wrapped
from ..render import measure
from ..sketch import Pen
from ..svg import add, root, serialise, token, write

WIDTH = 380
_SIZE, _LINE, _BAR, _GAP = 15.0, 18, 22, 11


@dataclass(frozen=True)
class Measured:
    """Bars as numbers of one scale, and as they are written beside them."""

    scale: Scale
    numbers: tuple[float, ...]
    shown: tuple[str, ...]


def measured(bars: Bars, ledger: Ledger) -> Measured:
    """The numbers of the bars. Raises FigureError."""
    scale = scale_of(bars.unit, [bar.value for bar in bars.items], ledger)
    numbers = tuple(place(bar.value, scale, ledger) for bar in bars.items)
    shown = tuple(compact(scale.quantity(number), ledger.units, percent=scale.percent, noun=True) for number in numbers)
    return Measured(scale, numbers, shown)


def draw(bars: Bars, ledger: Ledger, pen: Pen) -> Picture:
    """The picture of bars that have passed their checks."""
    values = measured(bars, ledger)
    room = WIDTH - 8 - max(measure(shown, _SIZE, True) for shown in values.shown) - 10
    lengths = _lengths(values.numbers, bars.log, room)
    picture = root(WIDTH, 0)
    y = 6.0
    for bar, shown, length in zip(bars.items, values.shown, lengths, strict=True):
        look = "accent" if bar.mark else "muted"
        for line in wrapped(pen.label(bar.label), WIDTH - 8, _SIZE, 2, bar.mark):
            y += _LINE
            write(picture, line, 4, y - 5, font_size=_SIZE, **({"font_weight": "700"} if bar.mark else {}))
        y += 1
        fill = token("accent-soft" if bar.mark else "raised")
        box = {"x": 4.0, "y": y + 1, "width": max(length, 3.0), "height": float(_BAR), "rx": 3.0}
        add(picture, "rect", **box, fill=fill, stroke=token(look), stroke_width=1.5)
        write(picture, shown, 4 + max(length, 3) + 8, y + _BAR / 2 + 6, look, font_size=_SIZE, font_weight="700")
        y += _BAR + 4
        for line in wrapped(pen.label(bar.note), WIDTH - 8, 14, 2) if bar.note else ():
            y += _LINE - 1
            write(picture, line, 4, y - 3, "muted", font_size=14)
        y += _GAP
    height = math.ceil(y - _GAP + 8)
    picture.set("viewBox", f"0 0 {WIDTH} {height}")
    picture.set("height", str(height))
    return Picture(serialise(picture), WIDTH, height)


def _lengths(numbers: tuple[float, ...], log: bool, room: float) -> list[float]:
    """Pixels of each bar. On a logarithmic scale the shortest keeps a tenth of the room: its beginning is no zero."""
    if not log:
        most = max(max(numbers), 0.0) or 1.0
        return [room * max(number, 0.0) / most for number in numbers]
    low, high = math.log(min(numbers)), math.log(max(numbers))
    return [room * (0.1 + 0.9 * (math.log(number) - low) / ((high - low) or 1)) for number in numbers]
