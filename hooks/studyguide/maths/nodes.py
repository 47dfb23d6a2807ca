"""The tree of a formula: what every edition can set, and nothing else.

A writer is total over these types; what is not among them is refused when a formula is read. Must not know LaTeX or MathML.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Style = Literal["bold", "italic", "code", "sans", "small-caps", "struck", "underlined"]
Role = Literal["", "opening", "closing", "relation", "normal", "middle"]
Size = Literal["display", "text", "script", "script-script"]
Bar = Literal["brace", "bracket", "paren", "shell", "line"]
Edge = Literal["left", "centre", "right"]


@dataclass(frozen=True)
class Symbol:
    """A letter, a number, or the name of a function. One letter leans, unless it is `upright`; more letters stand."""

    text: str
    upright: bool = False
    roundhand: bool = False
    """Whether a script letter is the round one of `\\mathscr`."""


@dataclass(frozen=True)
class Operator:
    """A sign between or around other things."""

    text: str
    role: Role = ""
    stretchy: bool = True
    """Whether it grows with what it encloses, where it stands at an end of a row."""
    size: float = 0
    """Its height in em, where that is given."""


@dataclass(frozen=True)
class Words:
    """Ordinary text inside a formula, in runs of one style each."""

    runs: tuple[tuple[str, frozenset[Style]], ...]


@dataclass(frozen=True)
class Space:
    """White space in em; it may be negative."""

    width: float


@dataclass(frozen=True)
class Row:
    """One thing after the other. A row that begins and ends with stretching delimiters is a fence."""

    parts: Nodes


@dataclass(frozen=True)
class Fraction:
    """One thing over another, with or without a line."""

    top: Node
    bottom: Node
    line: bool = True
    size: Size | None = None


@dataclass(frozen=True)
class Root:
    of: Node
    degree: Node | None = None


@dataclass(frozen=True)
class Scripts:
    """What stands at the corners of something; with `limits`, above and below it."""

    base: Node
    sub: Node | None = None
    sup: Node | None = None
    limits: bool = False
    pre_sub: Node | None = None
    pre_sup: Node | None = None


@dataclass(frozen=True)
class Accent:
    """A mark over a letter; `mark` is a combining character or the sign that it looks like."""

    base: Node
    mark: str
    below: bool = False


@dataclass(frozen=True)
class Barred:
    """A brace, a bracket or a line along the whole of something, with a note at its far side."""

    base: Node
    bar: Bar
    below: bool
    note: Node | None = None


@dataclass(frozen=True)
class Arrow:
    """An arrow as long as what stands above and below it."""

    sign: str
    above: Node | None = None
    below: Node | None = None


@dataclass(frozen=True)
class Grid:
    """Cells in rows and columns. `edges` say how columns are set; rules stand before the column or row that they name."""

    rows: tuple[Nodes, ...]
    edges: tuple[Edge, ...]
    size: Size | None = None
    upright_rules: tuple[int, ...] = ()
    level_rules: tuple[int, ...] = ()


@dataclass(frozen=True)
class Framed:
    """Something in a box."""

    content: Node


@dataclass(frozen=True)
class Struck:
    """Something crossed out: by a line that rises, by one that falls, or by both."""

    content: Node
    rising: bool
    falling: bool


@dataclass(frozen=True)
class Hidden:
    """The room that something takes, without the thing: of its width, its height, or both."""

    content: Node
    width: bool = True
    height: bool = True


@dataclass(frozen=True)
class Sized:
    """Something set in the size of another place."""

    content: Node
    size: Size


Node = (
    Symbol
    | Operator
    | Words
    | Space
    | Row
    | Fraction
    | Root
    | Scripts
    | Accent
    | Barred
    | Arrow
    | Grid
    | Framed
    | Struck
    | Hidden
    | Sized
)
Nodes = tuple[Node, ...]

APPLIED = "\u2061"
"""The invisible sign between a function and what it is applied to."""

INVISIBLE = "\u2061\u2062\u2063\u2064"
"""Signs that stand for what is not written: that a function is applied, that two things are multiplied."""
