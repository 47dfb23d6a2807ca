"""What a picture shows, in a table or a list from the same data: for whoever cannot see it.

Must not know pixels or pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...document import Blocks, Bullets, Inlines, Paragraph, Row, Strong, Table, Text, text
from ...figures import Ledger
from ...figures.plotted import Range, Scale, along
from ...model import picture as model
from ...model.curve import Curve, Mark
from ..sketch import Pen
from . import bars as barred
from . import timeline as timed
from .curve import tick_places
from .numbers import plotted


def curve(record: Curve, ledger: Ledger, pen: Pen) -> Blocks:
    """A row for each number along the axis and for each mark, a column for each line."""
    values = plotted(record, ledger)
    rows: list[tuple[float, tuple[float | None, ...], str]] = [
        (x, tuple(along(points, x) for points in values.lines), "") for x in tick_places(values.x)
    ]
    rows += [
        (x, _heights(mark, y, len(values.lines)), pen.label(mark.label))
        for mark, (x, y) in zip(record.marks, values.marks, strict=True)
    ]
    rows.sort(key=lambda row: row[0])
    head = [pen.label(record.x.label), *(pen.label(line.label) for line in record.lines)]
    shown = [
        [_shown(x, values.x.scale, ledger), *(_shown(y, values.y.scale, ledger) for y in ys), words] for x, ys, words in rows
    ]
    ends = [
        f"{pen.label(p.label)}: {_shown(a, values.x.scale, ledger)}–{_shown(b, values.x.scale, ledger)}"
        for p, (a, b) in zip(record.shade, values.shade, strict=True)
    ]
    if not record.marks:
        shown = [row[:-1] for row in shown]
    made = _table([*head, *([pen.word("column-mark")] if record.marks else [])], shown, range(1, len(record.lines) + 1))
    return (made, *(Paragraph(text(end)) for end in ends))


def _heights(mark: Mark, y: float, lines: int) -> tuple[float | None, ...]:
    """The height of a mark in the column of its line; one that lies on none stands in the first."""
    own = (mark.line or 1) - 1
    return tuple(y if index == own else None for index in range(lines))


def bars(record: model.Bars, ledger: Ledger, pen: Pen) -> Blocks:
    """A row for each bar."""
    values = barred.measured(record, ledger)
    noted = any(bar.note for bar in record.items)
    rows = [
        [pen.label(bar.label), shown, *([pen.label(bar.note) if bar.note else ""] if noted else [])]
        for bar, shown in zip(record.items, values.shown, strict=True)
    ]
    return (
        _table([pen.word("column-bar"), pen.word("column-value"), *([pen.word("column-note")] if noted else [])], rows, (1,)),
    )


def grid(record: model.Grid, pen: Pen) -> Blocks:
    """The table itself; marked cells are strong."""
    marked = {(row, column) for row, column in record.marked}
    rows = []
    for number, row in enumerate(record.rows, 1):
        cells: list[Inlines] = [text(pen.label(row.label))]
        for column, cell in enumerate(row.cells, 1):
            words = text(pen.label(cell))
            cells.append((Strong(words),) if (number, column) in marked else words)
        rows.append(Row(tuple(cells)))
    return (Table(tuple(text(word) for word in ("", *map(pen.label, record.columns))), tuple(rows)),)


def points(record: model.Points, pen: Pen) -> Blocks:
    """A row for each point, and the arrows."""
    grouped = any(item.group for item in record.items)
    head = [pen.word("column-point"), pen.label(record.x), pen.label(record.y), *([pen.word("column-group")] if grouped else [])]
    rows = [[pen.label(i.label), i.x, i.y, *([i.group or ""] if grouped else [])] for i in record.items]
    arrows = [f"{pen.label(a.from_)} → {pen.label(a.to)}" + (f": {pen.label(a.label)}" if a.label else "") for a in record.arrows]
    return (_table(head, rows, (1, 2)), *([_list(arrows)] if arrows else []))


def timeline(record: model.Timeline, ledger: Ledger, pen: Pen) -> Blocks:
    """A line for each row: what lasts from when to when, what happens when."""
    axis: Range = timed.axis(record, ledger)
    items = []
    for row in record.rows:
        times, parts = timed.timed(row, axis.scale, ledger), []
        for span, (start, end) in zip(row.spans, times.spans, strict=True):
            label = pen.label(span.label) if span.label else pen.word(f"look-{span.look}")
            parts.append((start, f"{label}, {_shown(start, axis.scale, ledger)} – {_shown(end, axis.scale, ledger)}"))
        parts += [
            (at, f"{pen.label(event.label)}, {_shown(at, axis.scale, ledger)}")
            for event, at in zip(row.events, times.events, strict=True)
        ]
        items.append(
            (Paragraph((Strong(text(f"{pen.label(row.label)}: ")), Text("; ".join(words for _, words in sorted(parts))))),)
        )
    return (Bullets(tuple(items)),)


def _shown(number: float | None, scale: Scale, ledger: Ledger) -> str:
    if number is None:
        return "–"
    # Three digits are what a figure shows; a number read off a line deserves no more.
    return ledger.units.show(scale.quantity(float(f"{number:.3g}")), percent=scale.percent)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], numeric: Iterable[int]) -> Table:
    return Table(tuple(map(text, head)), tuple(Row(tuple(map(text, row))) for row in rows), numeric=tuple(numeric))


def _list(items: Iterable[str]) -> Bullets:
    return Bullets(tuple((Paragraph(text(item)),) for item in items))
