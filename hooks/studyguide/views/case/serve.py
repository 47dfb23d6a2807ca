"""Step 6 of a case page: components, request path, funnel, caches, degradation, versions."""

from __future__ import annotations

from ...document import Badge, Callout, Inlines, Link, Paragraph, Row, Section, Strong, Table, Target, Text, Value, text
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
    ladder = table(
        (words["when"], words["drop"], words["costs"]),
        [tuple(map(page.line, (d.when, d.drop, d.costs))) for d in step.degradation],
        widths=(3, 3, 3),
    )
    versions = table(
        (words["version"], words["build"], words["breaks_when"]),
        [((Strong(text(v.name)),), page.line(v.build), page.line(v.breaks_when)) for v in page.walkthrough.versions],
        widths=(1, 4, 4),
    )
    return page.step(
        "serve",
        section("components", words["components"], _see_architecture(page), _components(page)),
        section("request-path", words["request_path"], *page.drawn("request-path", "latency-budget"), _budget(page), _tail(page)),
        section("funnel", words["funnel"], *page.drawn("funnel"), _funnel(page)),
        section("caches", words["caches"], caches),
        section("degradation", words["degradation"], ladder, *page.drawn("degradation")),
        section("versions", words["versions"], *page.drawn("versions"), versions),
    )


def _see_architecture(page: CasePage) -> Paragraph:
    label = page.words["see_architecture"]
    return Paragraph((Link(Target("case", page.case.id, "diagram-architecture"), text(label)),), "meta")


def _components(page: CasePage) -> Table:
    words = page.words
    rows = [
        (page.line(c.label), (Badge("plane", c.plane, words[f"plane_{c.plane}"]),), page.line(c.does))
        for c in page.case.architecture.components
    ]
    return table((words["component"], words["plane"], words["does"]), rows, widths=(2, 1.2, 5))


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


def _funnel(page: CasePage) -> Table:
    words = page.words
    rows = [(page.line(f.stage), text(page.ledger.show(f.count)), page.line(f.cost)) for f in page.reference.serve.funnel]
    return table((words["stage"], words["leaves"], words["cost_of_one"]), rows, widths=(3, 1.5, 4), numeric=(1,))
