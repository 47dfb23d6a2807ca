"""What the rules on pictures share: a picture with its place in its file and its figures, and the problems found in it.

Must not know any particular kind of picture.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..figures import FigureError, Ledger
from ..figures.plotted import Range, Scale, place
from ..model import Path
from ..problems import Problem
from ..reading.collection import Entry

AXIS, OFF, LENGTH = "SG110", "SG111", "SG075"

LABEL, CELL = 40, 36
"""Characters of a label that still finds a place in a picture, and of a cell."""


@dataclass
class Sight:
    """One picture under examination. Paths are relative to it."""

    entry: Entry
    path: Path
    ledger: Ledger
    found: list[Problem] = field(default_factory=list)

    def report(self, path: Path, code: str, message: str, hint: str) -> None:
        self.found.append(self.entry.loaded.problem((*self.path, *path), code, message, hint))

    def fault(self, path: Path, error: FigureError) -> None:
        """A quantity that has no value, or none that fits its axis."""
        where = (*self.path, *path)
        self.found.append(self.entry.loaded.problem(where, error.code, str(error), error.hint, needle=error.needle))

    def number(self, path: Path, text: str | None, scale: Scale) -> float | None:
        """Where a quantity stands on an axis; None, and a problem, where it cannot be told."""
        if text is None:
            return None
        try:
            return place(text, scale, self.ledger)
        except FigureError as error:
            self.fault(path, error)
            return None

    def on(self, axis: Range, path: Path, text: str | None) -> float | None:
        """As `number`, and on the axis."""
        value = self.number(path, text, axis.scale)
        edge = (axis.high - axis.low) * 1e-9
        if value is not None and not axis.low - edge <= value <= axis.high + edge:
            ends = f"{axis.low:g} to {axis.high:g}"
            self.report(path, OFF, f"`{text}` lies off the axis, which goes from {ends}", "move it, or make the axis longer")
            return None
        return value

    def order(self, path: Path, low: float | None, high: float | None, log: bool = False) -> bool:
        """Whether the ends of an axis, or of a stretch on it, are an axis; a problem at `path` where they are not."""
        if low is None or high is None:
            return False
        if low >= high:
            self.report(
                path, AXIS, f"the end, {high:g}, does not lie beyond the beginning, {low:g}", "write the smaller one first"
            )
        elif log and low <= 0:
            self.report(path, AXIS, f"a logarithmic axis cannot begin at {low:g}", "begin above zero, or leave out `log`")
        return low < high and not (log and low <= 0)

    def short(self, path: Path, text: str | None, most: int = LABEL) -> None:
        """A label must find a place in the picture."""
        if text and (length := len(" ".join(text.split()))) > most:
            self.report(
                path, LENGTH, f"{length} characters; at most {most} fit", "say the rest in `says`, or in the text beside it"
            )
