"""Bars, grids, points and timelines can be drawn: values fit one scale, rows fill their columns, arrows lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import FigureError, Ledger
from ..figures.plotted import Range, Scale, place, scale_of
from ..model import parts
from ..model.picture import Bars, Grid, Picture, Points, Timeline
from ..problems import Problem, did_you_mean
from ..reading.collection import Collection
from .rule import Rule
from .sight import AXIS, CELL, Sight

GRID, ARROW = "SG112", "SG061"


def check(collection: Collection) -> Iterator[Problem]:
    if not collection.units.nouns:
        return  # Without nouns every formula fails; the problem is reported at data/units.yml.
    for entry in collection.entries:
        for path, picture in parts(entry.record, Picture) if entry.record else ():
            sight = Sight(entry, path, collection.ledger(entry))
            match picture:
                case Bars():
                    _bars(sight, picture)
                case Grid():
                    _grid(sight, picture)
                case Points():
                    _points(sight, picture)
                case Timeline():
                    _timeline(sight, picture)
            yield from sight.found


def _bars(sight: Sight, bars: Bars) -> None:
    for index, bar in enumerate(bars.items):
        sight.short(("items", index, "label"), bar.label)
        sight.short(("items", index, "note"), bar.note, 80)
    try:
        scale = scale_of(bars.unit, [bar.value for bar in bars.items], sight.ledger)
    except FigureError as error:
        return sight.fault(("unit",) if bars.unit else ("items", 0, "value"), error)
    for index, bar in enumerate(bars.items):
        value = sight.number(("items", index, "value"), bar.value, scale)
        if value is not None and (value < 0 or (bars.log and value == 0)):
            message = f"a bar of {value:g} has no length" + (" on a logarithmic scale" if bars.log else "")
            sight.report(("items", index, "value"), AXIS, message, "a bar shows how much there is of something")
    return None


def _grid(sight: Sight, grid: Grid) -> None:
    for index, column in enumerate(grid.columns):
        sight.short(("columns", index), column, CELL)
    for index, row in enumerate(grid.rows):
        sight.short(("rows", index, "label"), row.label, CELL)
        for number, cell in enumerate(row.cells):
            sight.short(("rows", index, "cells", number), cell, CELL)
        if len(row.cells) != len(grid.columns):
            message = f"{len(row.cells)} cells below {len(grid.columns)} columns"
            sight.report(("rows", index, "cells"), GRID, message, "a row has one cell for each column")
    for index, (row_number, column_number) in enumerate(grid.marked):
        if not (1 <= row_number <= len(grid.rows) and 1 <= column_number <= len(grid.columns)):
            message = f"there is no cell in row {row_number}, column {column_number}"
            sight.report(("marked", index), GRID, message, f"rows count to {len(grid.rows)}, columns to {len(grid.columns)}")


def _points(sight: Sight, points: Points) -> None:
    plain = Scale(sight.ledger.units.number(1))
    names = [item.label for item in points.items]
    for index, item in enumerate(points.items):
        sight.short(("items", index, "label"), item.label)
        sight.number(("items", index, "x"), item.x, plain)
        sight.number(("items", index, "y"), item.y, plain)
        if item.label in names[:index]:
            sight.report(("items", index, "label"), ARROW, f"two points are called `{item.label}`", "an arrow could mean either")
    ends = [(("arrows", i, key), name) for i, a in enumerate(points.arrows) for key, name in (("from", a.from_), ("to", a.to))]
    for path, name in (*ends, *((("cells", index), name) for index, name in enumerate(points.cells))):
        if name not in names:
            hint = did_you_mean(name, names) or f"the points are {', '.join(names)}"
            sight.report(path, ARROW, f"the picture has no point `{name}`", hint)
    for index, arrow in enumerate(points.arrows):
        sight.short(("arrows", index, "label"), arrow.label)


def _timeline(sight: Sight, timeline: Timeline) -> None:
    axis = _time(sight, timeline, sight.ledger)
    if axis is None:
        return
    for index, row in enumerate(timeline.rows):
        sight.short(("rows", index, "label"), row.label)
        for number, span in enumerate(row.spans):
            path = ("rows", index, "spans", number)
            ends = [sight.on(axis, (*path, key), text) for key, text in (("from", span.from_), ("to", span.to))]
            sight.order((*path, "to"), ends[0], ends[1])
            sight.short((*path, "label"), span.label)
        for number, event in enumerate(row.events):
            sight.on(axis, ("rows", index, "events", number, "at"), event.at)
            sight.short(("rows", index, "events", number, "label"), event.label)


def _time(sight: Sight, timeline: Timeline, ledger: Ledger) -> Range | None:
    try:
        scale = scale_of(timeline.unit, (), ledger)
        low, high = place(timeline.from_, scale, ledger), place(timeline.to, scale, ledger)
    except FigureError as error:
        sight.fault(("unit",), error)
        return None
    return Range(scale, low, high) if sight.order(("to",), low, high) else None


RULE = Rule("pictures", (AXIS, "SG111", GRID, ARROW, "SG075"), check)
