"""Tables → HTML: a scroll container, a caption, headers with scope, rows with anchors.

On a phone the style sheet stacks the cells; each carries its column's name for that.
"""

from __future__ import annotations

from itertools import groupby

from ...document import Inlines, Row, Table
from .context import PageContext
from .inlines import inlines, label, mark
from .tags import Html, el, join, lines


def table(item: Table, at: PageContext) -> Html:
    """One table in its scroll container."""
    names = [label(head) for head in item.head]
    caption = el("caption", inlines(item.caption, at)) if item.caption else None
    total = sum(item.widths)
    columns = [el("col", style=f"width:{width / total:.1%}") for width in item.widths] if total else []
    head = el("tr", join(_head(index, cell, item, at) for index, cell in enumerate(item.head)))
    bodies = [_body(group, tuple(rows), item, names, at) for group, rows in groupby(item.rows, key=lambda row: row.group)]
    inner = el(
        "table",
        caption,
        el("colgroup", *columns) if columns else None,
        el("thead", head) if any(names) else None,
        "\n",
        lines(bodies),
        class_=f"sg-table sg-table--{item.role or 'plain'}",
    )
    named = label(item.caption) or " · ".join(name for name in names if name)
    return el("div", inner, class_="sg-scroll", role="group", tabindex=0, aria_label=named, data_scroll=True)


def _numeric(index: int, item: Table) -> str:
    return "sg-num" if index in item.numeric else ""


def _head(index: int, cell: Inlines, item: Table, at: PageContext) -> Html:
    # An empty header cell is no header: axe and screen readers stumble over it.
    if not label(cell):
        return el("td")
    return el("th", inlines(cell, at), scope="col", class_=_numeric(index, item))


def _body(group: str, rows: tuple[Row, ...], item: Table, names: list[str], at: PageContext) -> Html:
    heading = el("tr", el("th", group, scope="rowgroup", colspan=len(item.head)), class_="sg-group") if group else None
    return el("tbody", heading, lines(_row(row, item, names, at) for row in rows))


def _row(row: Row, item: Table, names: list[str], at: PageContext) -> Html:
    cells = []
    for index, cell in enumerate(row.cells):
        name = names[index] if index < len(names) else ""
        content = inlines(cell, at)
        if index == 0 and content:
            content = join((mark(row.step, at), " ", content)) if row.step else content
            cells.append(el("th", content, scope="row", class_=_numeric(index, item), data_label=name))
        else:
            cells.append(el("td", content, class_=_numeric(index, item), data_label=name))
    # The new line keeps the words of neighbouring cells apart in the search index.
    return el("tr", join(cells, "\n"), id=row.id, data_step=row.step)
