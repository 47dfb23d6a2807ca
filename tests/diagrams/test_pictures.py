"""Pictures of ideas: what is drawn lies where the numbers say, and every label has a place of its own."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from diagrams.svg_text import crossed, outside, overlaps, texts
from studyguide.diagrams import picture_sketch
from studyguide.diagrams.pictures import ticks
from studyguide.diagrams.pictures.labels import Box
from studyguide.diagrams.pictures.numbers import inside, plotted
from studyguide.diagrams.pictures.places import Room, around
from studyguide.diagrams.render import DiagramError
from studyguide.diagrams.sketch import Sketch, diagram
from studyguide.document import Bullets, Table, find, plain, running_text
from studyguide.figures import FigureError, Ledger
from studyguide.figures.plotted import Scale, along, place
from studyguide.markup import Markup, Names
from studyguide.model import Figure
from studyguide.model.curve import Curve
from studyguide.model.picture import Bars, Grid, Picture, Points, Timeline
from studyguide.reading.collection import read
from studyguide.saying.words import words

ROOT = Path(__file__).parents[2]
UNITS = read(ROOT).units
LEDGER = Ledger(
    {
        "revenue": Figure(label="revenue", account="money", given="600 M $/month"),
        "rate": Figure(label="rate", account="quality", given="4 %"),
    },
    UNITS,
)

CURVE: dict[str, Any] = {
    "id": "tolerance",
    "title": "A small error costs little",
    "says": "The loss grows with the square of the error.",
    "x": {"label": "error of the segment", "from": "0", "to": "15", "unit": "%"},
    "y": {"label": "value lost each month", "from": "0", "unit": "$/month"},
    "lines": [
        {"label": "value lost", "formula": "0.25 * x ** 2 * revenue"},
        {"label": "measured", "points": [["0", "0"], ["15", "2 M"]]},
    ],
    "marks": [{"x": "5", "line": 1, "label": "seen with 1,500 clicks"}, {"x": "10", "y": "3 M", "label": "nobody"}],
    "shade": [{"from": "0", "to": "5 %", "label": "not worth chasing"}],
}
BARS: dict[str, Any] = {
    "id": "models", "title": "Models", "says": "One is long.", "unit": "$/month",
    "items": [
        {"label": "light model", "value": "revenue / 100", "note": "looks at every ad"},
        {"label": "heavy model on all ads that there are", "value": "revenue / 10", "mark": True},
        {"label": "nothing", "value": "0"},
    ],
}  # fmt: skip
GRID: dict[str, Any] = {
    "id": "batch", "title": "Batch", "says": "The diagonal.", "columns": ["lamp", "running shoes", "{{ rate }}"],
    "rows": [{"label": "Ann", "cells": ["yes", "no", "no"]}, {"label": "Bo, who has a long name", "cells": ["no", "yes", "not sure at all"]}],
    "marked": [[1, 1], [2, 2]],
}  # fmt: skip
POINTS: dict[str, Any] = {
    "id": "lists", "title": "Lists", "says": "The nearest lies across.", "x": "one way", "y": "another way",
    "items": [
        {"label": "left", "x": "0", "y": "0", "group": "centre"}, {"label": "right", "x": "4", "y": "0", "group": "centre"},
        {"label": "query", "x": "1.9", "y": "1", "group": "query"}, {"label": "photo", "x": "2.2", "y": "1.2"},
        {"label": "another", "x": "3", "y": "-1", "quiet": True},
    ],
    "arrows": [{"from": "query", "to": "photo", "label": "near"}], "cells": ["left", "right"],
}  # fmt: skip
TIMELINE: dict[str, Any] = {
    "id": "ripening", "title": "Ripening", "says": "Young rows are silent.", "unit": "day", "from": "0", "to": "30",
    "rows": [
        {
            "label": "click of Monday",
            "spans": [{"from": "0", "to": "1", "label": "seen", "look": "known"}, {"from": "1", "to": "30 day", "look": "unknown"}],
            "events": [{"at": "36 hour", "label": "bought"}, {"at": "2", "label": "paid"}, {"at": "3", "label": "sent back again"}],
        },
        {"label": "model", "spans": [{"from": "24", "to": "30", "label": "trained on what is there"}]},
    ],
}  # fmt: skip
KINDS: dict[str, tuple[type[Picture], dict[str, Any]]] = {
    "curve": (Curve, CURVE),
    "bars": (Bars, BARS),
    "grid": (Grid, GRID),
    "points": (Points, POINTS),
    "timeline": (Timeline, TIMELINE),
}


def sketched(kind: str, **changes: Any) -> Sketch:
    model, data = KINDS[kind]
    return picture_sketch(model.model_validate({**data, **changes}), LEDGER, Markup(LEDGER, Names({}, {}, {})), words())


def drawn(kind: str, **changes: Any) -> str:
    return diagram(sketched(kind, **changes)).picture.svg


@pytest.mark.parametrize("kind", KINDS)
def test_every_label_has_a_place_of_its_own(kind: str) -> None:
    svg = drawn(kind)
    assert overlaps(svg) == []
    assert outside(svg) == []
    assert crossed(svg) == []
    assert all(float(text.get("font-size", "16")) >= 14 for text in ET.fromstring(svg).iter() if text.tag.endswith("text"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_is_narrow_safe_and_in_our_colours(kind: str) -> None:
    picture = diagram(sketched(kind)).picture
    assert picture.width <= 700
    root = ET.fromstring(picture.svg)
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        "svg",
        "g",
        "path",
        "line",
        "rect",
        "circle",
        "polygon",
        "text",
    }
    attributes = {name for element in root.iter() for name in element.attrib}
    assert not attributes & {"id", "class", "style", "href", "onclick", "clip-path"}
    colours = {element.get(name) for element in root.iter() for name in ("fill", "stroke") if element.get(name)}
    assert all(re.fullmatch(r"none|var\(--sg-[a-z-]+\)", str(colour)) for colour in colours)


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_words_stay_words(kind: str) -> None:
    hostile = '<script>"&]]></text>'
    title = {"title": hostile, "says": hostile}
    more = {"x": {**CURVE["x"], "label": hostile}} if kind == "curve" else {"x": hostile} if kind == "points" else {}
    svg = drawn(kind, **title, **more)
    assert "<script" not in svg
    assert not more or any("<script" in text.words for text in texts(svg))


def test_the_same_numbers_give_the_same_bytes_in_another_process() -> None:
    script = (
        "import test_pictures as t, hashlib; print(hashlib.sha256(''.join(t.drawn(k) for k in t.KINDS).encode()).hexdigest())"
    )
    path = [str(ROOT / "hooks"), str(ROOT / "tests"), str(ROOT / "tests/diagrams")]
    run = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {path!r}; {script}"], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == hashlib.sha256("".join(map(drawn, KINDS)).encode()).hexdigest()


def test_a_curve_passes_where_the_formula_says() -> None:
    values = plotted(Curve.model_validate(CURVE), LEDGER)
    assert values.lines[0][0] == (0, 0)
    assert values.lines[0][-1] == pytest.approx((15, 0.25 * 0.15**2 * 600e6))
    assert values.marks[0] == pytest.approx((5, 0.25 * 0.05**2 * 600e6))
    assert values.marks[1] == (10, 3e6)
    assert values.shade == ((0, 5),)
    # The dot of the first mark lies on the line: both are placed by the same axes.
    svg = drawn("curve")
    frame = re.search(r'<g transform="translate\(([\d.]+),([\d.]+)\)">', svg)
    assert frame
    line = re.search(r'<path d="M([^"]*)"[^>]*stroke="var\(--sg-accent\)"', svg)
    dot = re.search(r'<path transform="translate\(([\d.]+),([\d.]+)\)"[^>]*fill="var\(--sg-accent\)"', svg)
    assert line and dot
    points = [tuple(map(float, pair.split(","))) for pair in line[1].split("L")]
    x, y = float(dot[1]), float(dot[2])
    height = along(points, x)  # type: ignore[arg-type]
    assert height == pytest.approx(y, abs=0.5)


def test_a_line_is_cut_where_it_leaves_the_axis() -> None:
    assert inside([(0, 0), (10, 10)], 0, 5) == ((0, 0), (5, 5))
    assert inside([(0, -5), (10, 5), (20, -5)], 0, 10) == ((5, 0), (10, 5), (15, 0))
    assert inside([(0, 20), (10, 20)], 0, 5) == ()


def test_logarithmic_axes_need_no_zero() -> None:
    x = {"label": "rows", "from": "100", "to": "1 M", "log": True}
    y = {"label": "error", "unit": "%", "log": True}
    lines = [{"label": "error", "formula": "2 * sqrt(rate / x)"}]
    svg = drawn("curve", x=x, y=y, lines=lines, marks=[], shade=[])
    shown = [text.words for text in texts(svg)]
    assert {"100", "10\u00a0k", "1\u00a0M", "0.1\u00a0%", "1\u00a0%"} <= set(shown)
    assert overlaps(svg) == []


def test_three_lines_are_apart_without_colour() -> None:
    lines = [{"label": f"line {n}", "formula": f"{n} * x * 1 M $/month"} for n in (1, 2, 3)]
    dashes = re.findall(r'stroke-dasharray="([\d,]+)"', drawn("curve", lines=lines, marks=[], shade=[]))
    assert len(set(dashes)) == 2  # the first line is solid


def test_values_of_a_curve_stand_in_a_table() -> None:
    (table,) = find(sketched("curve").equivalent, Table)
    assert [plain(head) for head in table.head] == ["error of the segment", "value lost", "measured", "Marked"]
    rows = [[plain(cell) for cell in row.cells] for row in table.rows]
    assert ["5\u00a0%", "$375\u00a0k/month", "–", "seen with 1,500 clicks"] in rows
    assert ["10\u00a0%", "$1.5\u00a0M/month", "$1.33\u00a0M/month", ""] in rows


def test_values_of_other_pictures_stand_in_words() -> None:
    (bars,) = find(sketched("bars").equivalent, Table)
    assert [plain(cell) for cell in bars.rows[0].cells] == ["light model", "$6\u00a0M/month", "looks at every ad"]
    (points, _) = sketched("points").equivalent
    assert isinstance(points, Table)
    assert [plain(cell) for cell in points.rows[4].cells] == ["another", "3", "-1", ""]
    (timeline,) = find(sketched("timeline").equivalent, Bullets)
    said = running_text(timeline.items[0])
    assert said == (
        "click of Monday: seen, 0\u00a0days – 1\u00a0day; not known, 1\u00a0day – 30\u00a0days; bought, 1.5\u00a0days; paid, 2\u00a0days; "
        "sent back again, 3\u00a0days"
    )


def test_captions_and_alternatives_say_what_to_see() -> None:
    made = diagram(sketched("curve"))
    assert plain(made.caption) == "A small error costs little. The loss grows with the square of the error."
    assert made.alt.startswith("The loss grows with the square of the error. A curve with 2 lines")
    assert made.mermaid == ""


def test_a_quiet_point_is_only_a_dot() -> None:
    assert "another" not in [text.words for text in texts(drawn("points"))]


def test_cells_meet_half_way_between_their_centres() -> None:
    polygons = re.findall(r'<polygon points="([^"]*)" fill="none"', drawn("points"))
    left, right = ([tuple(map(float, pair.split(","))) for pair in polygon.split(" ")] for polygon in polygons)
    assert max(x for x, _ in left) == pytest.approx(min(x for x, _ in right), abs=0.05)


def test_a_plain_number_counts_in_the_unit_of_its_axis() -> None:
    days = Scale(LEDGER.unit("day"))
    assert place("7", days, LEDGER) == 7
    assert place("36 hour", days, LEDGER) == 1.5
    assert place("2 k", days, LEDGER) == 2000
    percent = Scale(LEDGER.unit("%"), True)
    assert place("5", percent, LEDGER) == place("5 %", percent, LEDGER) == 5
    assert place("rate", percent, LEDGER) == pytest.approx(4)
    with pytest.raises(FigureError, match="the axis in `day`"):
        place("3 byte", days, LEDGER)


@pytest.mark.parametrize(
    ("low", "high", "count", "expected"),
    [
        (0, 100, 5, (0, 20, 40, 60, 80, 100)),
        (0, 100, 4, (0, 25, 50, 75, 100)),
        (0, 1, 5, (0, 0.2, 0.4, 0.6, 0.8, 1)),
        (-3, 3, 4, (-2, 0, 2)),
    ],
)
def test_ticks_are_round(low: float, high: float, count: int, expected: tuple[float, ...]) -> None:
    assert ticks.linear(low, high, count) == expected


def test_ticks_of_hours_are_those_of_a_clock() -> None:
    assert ticks.linear(0, 24, 5, Scale(LEDGER.unit("hour"))) == (0, 6, 12, 18, 24)


def test_numbers_on_an_axis_are_short() -> None:
    assert ticks.labels((0, 200e3, -5), Scale(LEDGER.unit("$/month")), UNITS) == ("$0", "$200\u00a0k", "\u2212$5")
    assert ticks.labels((0, 12.5), Scale(LEDGER.unit("%"), True), UNITS) == ("0\u00a0%", "12.5\u00a0%")


def test_a_label_moves_away_from_what_is_there() -> None:
    free = Room(Box(0, 0, 300, 200))
    above = free.put(around("here", (150, 100), "ink"))
    assert above.box.bottom < 100
    crossed = Room(Box(0, 0, 300, 200), ink=[(x, 85.0) for x in range(0, 300, 4)])
    assert crossed.put(around("here", (150, 100), "ink")).box.top > 85
    second = free.put(around("there", (150, 100), "ink"))
    assert second.box.overlap(above.box) == 0


def test_a_plot_that_vega_refuses_is_an_error_of_ours() -> None:
    from studyguide.diagrams.pictures.vega import _shapes

    with pytest.raises(DiagramError):
        _shapes('{"mark": "no such mark"}')
