"""A picture as a sketch: its drawing, its caption, and its alternative text.

Must not know how anything is drawn, or pages.
"""

from __future__ import annotations

from ...document import Blocks, Strong, Text, text
from ...document import Picture as Drawing
from ...figures import Ledger
from ...model.curve import Curve
from ...model.idea import Drawn, Idea
from ...model.picture import Bars, Grid, Picture, Points, Timeline
from ..architecture import fixed
from ..sketch import Pen, Sketch
from . import bars, curve, equivalents, grid, points, ticks, timeline


def sketch(picture: Picture, ledger: Ledger, pen: Pen) -> Sketch:
    """Everything about a picture that has passed its checks."""
    drawing, equivalent, alt = _drawn(picture, ledger, pen)
    caption = (Strong(pen.markup.line(picture.title)), Text(". "), *pen.markup.line(picture.says))
    return Sketch(picture.id, caption, f"{pen.label(picture.says)}. {alt}", "", equivalent, drawing)


def idea_sketch(idea: Idea, ledger: Ledger, pen: Pen) -> Sketch:
    """The picture of an idea."""
    if picture := drawn_by(idea.picture):
        return sketch(picture, ledger, pen)
    graph = idea.picture.flow
    if graph is None:
        raise TypeError(f"the idea {idea.id} has no picture")
    first = pen.label(graph.components[0].label)
    caption = (Strong(text(idea.name)), *text(". "), *pen.caption("idea", first=first))
    return fixed(idea.id, caption, pen.alt("idea", count=len(graph.components)), graph, pen)


def drawn_by(drawn: Drawn) -> Picture | None:
    """The one picture of an idea that is not a flow."""
    return drawn.curve or drawn.bars or drawn.grid or drawn.points or drawn.timeline


def _drawn(picture: Picture, ledger: Ledger, pen: Pen) -> tuple[Drawing, Blocks, str]:
    match picture:
        case Curve():
            alt = pen.alt("curve", count=len(picture.lines), y=pen.label(picture.y.label), x=pen.label(picture.x.label))
            return curve.draw(picture, ledger, pen), equivalents.curve(picture, ledger, pen), alt
        case Bars():
            alt = pen.alt("bars", count=len(picture.items))
            return bars.draw(picture, ledger, pen), equivalents.bars(picture, ledger, pen), alt
        case Grid():
            alt = pen.alt("grid", rows=len(picture.rows), columns=len(picture.columns))
            return grid.draw(picture, pen), equivalents.grid(picture, pen), alt
        case Points():
            alt = pen.alt("points", count=len(picture.items))
            return points.draw(picture, ledger, pen), equivalents.points(picture, pen), alt
        case Timeline():
            alt = pen.alt(
                "timeline",
                rows=len(picture.rows),
                unit=picture.unit
                if picture.unit == "%"
                else ticks.unit_words(timeline.axis(picture, ledger).scale, ledger.units),
            )
            return timeline.draw(picture, ledger, pen), equivalents.timeline(picture, ledger, pen), alt
    raise TypeError(f"no drawing for {type(picture).__name__}")
