"""Figures: formulas over named quantities with units, evaluated at build time.

`Ledger` holds the figures of a case; a fault in a formula is a `FigureError`. Must not know YAML or pages.
"""

from .arithmetic import FUNCTIONS
from .errors import CYCLE, DIMENSION, ORIGIN, SYNTAX, UNKNOWN, ZERO, CircleError, FigureError
from .formula import names_in
from .ledger import Ledger, explain

__all__ = [
    "CYCLE",
    "DIMENSION",
    "FUNCTIONS",
    "ORIGIN",
    "SYNTAX",
    "UNKNOWN",
    "ZERO",
    "CircleError",
    "FigureError",
    "Ledger",
    "explain",
    "names_in",
]
