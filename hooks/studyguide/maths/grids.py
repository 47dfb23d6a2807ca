"""Tables of MathML → grids: matrices, cases, formulas in columns.

Owns what the styles of cells mean. Must not know what stands in a cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element

from .faults import Unsettable
from .nodes import Edge, Grid, Node, Size

NUMBERED = Unsettable("numbers its lines, or keeps room for numbers", "use `aligned`", ("{align}", "{align*}"))

_SIZES: dict[tuple[str | None, str | None], Size] = {("true", "0"): "display", ("false", "0"): "text", ("false", "1"): "script"}
_UNDERSTOOD = re.compile(r"(text-align|justify-items|padding-[a-z]+|border-(?:top|right|left)): ?[^;]*")


def grid(table: Element, read: Callable[[Sequence[Element]], Node]) -> Grid:
    """The grid of an `mtable`. `read` reads what stands in a cell."""
    outer = _styles(table)
    # A line below a last row stands above one that is empty.
    rows = [list(row) for row in table]
    lines = {index for index, row in enumerate(rows) if row and "border-top" in _styles(row[0])}
    lines |= {0} if "border-top" in outer else set()
    if len(rows) > 1 and all(len(cell) == 0 for cell in rows[-1]) and len(rows) - 1 in lines:
        rows.pop()
    first = [_styles(cell) for cell in max(rows, key=len, default=[])]
    rules = {index + 1 for index, styles in enumerate(first) if "border-right" in styles}
    rules |= {0} if "border-left" in outer else set()
    return Grid(
        tuple(tuple(read(list(cell)) for cell in row) for row in rows),
        tuple(_edge(styles) for styles in first),
        _SIZES.get((table.get("displaystyle"), table.get("scriptlevel"))),
        tuple(sorted(rules)),
        tuple(sorted(lines)),
    )


def _styles(e: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in filter(None, e.get("style", "").split(";")):
        name, _, value = part.partition(":")
        if not _UNDERSTOOD.fullmatch(part.strip()):
            raise NUMBERED
        found[name.strip()] = value.strip()
    return found


def _edge(styles: dict[str, str]) -> Edge:
    match styles.get("text-align"):
        case "left":
            return "left"
        case "right":
            return "right"
    return "centre"


_CLOSED = re.compile(r'<mtr><mtd style="border-top: ([^;"]*);[^"]*"></mtd></mtr></mtable>')


def ruled(mathml: str) -> str:
    """MathML whose tables are closed by a line below all their columns: math-core draws one below the first alone."""
    return _CLOSED.sub(r'<mtr><mtd columnspan="99" style="padding: 0;border-top: \1;"></mtd></mtr></mtable>', mathml)
