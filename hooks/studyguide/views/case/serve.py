"""Step 6 of a reference: components, request path, funnel, caches, degradation."""

from __future__ import annotations

from ...document import Badge, Callout, Inlines, Paragraph, Row, Section, Strong, Table, Text, Value, text
from ...figures.latency import schedule
from ..parts import section, table
from .page import CasePage


def serve(page: CasePage) -> Section:
    words, step = page.words, page.reference.serve
    caches = table(
        (words["cache"], words["key"], words["danger"]),
        [tuple(map(page.line, (c.what, c.key, c.danger))) for c in step.caches],
        widths=(2, 3, 4),
    )
    return page.step(
        "serve",
        section("components", words["components"], *page.drawn("architecture")),
        section("request-path", words["request_path"], *page.beside("request-path"), _budget(page), _tail(page)),
        section("funnel", words["funnel"], *page.drawn("funnel")),
        section("caches", words["caches"], caches),
        section("degradation", words["degradation"], *page.drawn("degradation")),
    )


def _budget(page: CasePage) -> Table:
    """The stages with what each may take at p99, their sum, and what is left of the objective."""
    words, path, ledger = page.words, page.reference.serve.request_path, page.ledger
    labels = {c.id: c.label for c in page.case.architecture.components}
    rows: list[tuple[Inlines, ...]] = []
    for stage in path.stages:
        beside = (Text(" "), Badge("status", "parallel", words["parallel"])) if stage.parallel else ()
        rows.append((page.line(labels[stage.component]), (*page.line(stage.does), *beside), text(ledger.show(stage.budget))))
    total = schedule(path.stages, ledger)[-1].total
    objective = ledger.figure(path.objective).to(total.units)
    show = ledger.units.show
    rows.append(((Strong(text(words["sum"])),), text(words["sum_note"]), (Strong(text(show(total))),)))
    goal = Value(ledger.show(path.objective), path.objective, page.markup.plain(page.case.figures[path.objective].label))
    rows.append((text(words["objective_p99"]), text(words["left"].format(show(objective - total))), (goal,)))
    made = tuple(Row(row) for row in rows)
    head = tuple(text(words[key]) for key in ("component", "does", "budget"))
    return Table(head, made, text(words["budget_caption"]), (2, 4, 1), (2,), "budget")


def _tail(page: CasePage) -> Callout:
    return Callout("note", page.words["tail"], (Paragraph(page.line(page.reference.serve.request_path.tail)),))
