"""What can be wrong with a formula.

Must not know formulas or figures.
"""

from __future__ import annotations

SYNTAX, UNKNOWN, CYCLE, ZERO, DIMENSION, ORIGIN = "SG020", "SG021", "SG022", "SG023", "SG024", "SG025"


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
