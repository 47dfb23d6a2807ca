"""Figures: formulas over named quantities with units, evaluated at build time.

`Ledger` holds the figures of a case and shows them in either voice; `explain` says where one comes from; a fault in a formula
is a `FigureError`. Must not know YAML or pages.
"""

from .arithmetic import FUNCTIONS
from .compact import compact
from .errors import CYCLE, DIMENSION, ORIGIN, SYNTAX, UNKNOWN, ZERO, CircleError, FigureError
from .explained import explain, in_words
from .formula import is_stated, names_in
from .ledger import Asked, Ledger, Voice
from .phrases import Piece, Pieces
from .spoken import Spoken, spoken

__all__ = [
    "CYCLE",
    "DIMENSION",
    "FUNCTIONS",
    "ORIGIN",
    "SYNTAX",
    "UNKNOWN",
    "ZERO",
    "Asked",
    "CircleError",
    "FigureError",
    "Ledger",
    "Piece",
    "Pieces",
    "Spoken",
    "Voice",
    "compact",
    "explain",
    "in_words",
    "is_stated",
    "names_in",
    "spoken",
]
