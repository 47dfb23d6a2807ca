"""Tables → Typst source: columns wide enough for their longest words, rows in groups.

Must not know how a table looks.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ...document import Inlines, Table, plain
from .markup import array, string

LONG_ROW = 700
"""Characters in a cell beyond which a row may break over two pages."""


def table(item: Table, line: Callable[[Inlines], str], place: Callable[[str], str]) -> str:
    """A call of `datatable`. `line` writes inlines, `place` gives the label of a row."""
    head = array([line(cell) for cell in item.head])
    rows: list[str] = []
    group = ""
    for row in item.rows:
        if row.group and row.group != group:
            rows.append(f"(group: {string(row.group)})")
        group = row.group
        cells = array([line(cell) for cell in row.cells])
        long = max((len(plain(cell)) for cell in row.cells), default=0) > LONG_ROW
        rows.append(f"(place: {place(row.id)}, step: {string(row.step)}, long: {str(long).lower()}, cells: {cells})")
    columns = array([f"{width:.2f}fr" for width in columns_of(item)])
    numeric = array([str(index) for index in item.numeric])
    caption = line(item.caption) if item.caption else "none"
    return f"#datatable({string(item.role)}, {columns}, {numeric}, {caption}, {head}, {array(rows)})"


def columns_of(item: Table) -> list[float]:
    """Relative widths: those that the view asked for, or else the share of text; never too narrow for the longest word."""
    count = len(item.head)
    texts = [[plain(row.cells[i]) for row in (*item.rows,) if i < len(row.cells)] + [plain(item.head[i])] for i in range(count)]
    widths = list(item.widths) if len(item.widths) == count else [_share(column) for column in texts]
    total = sum(widths) or 1.0
    # About 112 characters of the table's type go across the page; a cell loses three to its padding.
    # Numbers are not hyphenated and should stay on a line with their unit.
    longest = [
        max(_longest(column), min(max(map(len, column)), 18) if i in item.numeric else 0) for i, column in enumerate(texts)
    ]
    least = [(length + 3) / 112 * total for length in longest]
    return [max(width, need) for width, need in zip(widths, least, strict=True)]


def _share(column: list[str]) -> float:
    """The root of its mean length: it evens out a column of sentences beside a column of words."""
    mean = sum(map(len, column)) / len(column)
    return float(max(mean, 4.0) ** 0.62)


def _longest(column: list[str]) -> int:
    """Characters of the longest part that cannot be broken; long words can be hyphenated."""
    return max((min(len(word), 14) for text in column for word in re.split(r"[\s/-]+", text)), default=1)
