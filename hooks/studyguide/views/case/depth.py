"""What goes deeper than the seven steps: a traced request, deep dives, trade-offs, patterns, sources."""

from __future__ import annotations

from ...document import Callout, Link, Paragraph, Section, Strong, Target, Text, text
from ..parts import callout, reports, section, table
from .page import CasePage


def trace(page: CasePage) -> Section:
    words, told = page.words, page.reference.trace
    labels = {c.id: c.label for c in page.case.architecture.components}
    steps = table(
        (words["component"], words["what_happens"]),
        [(page.line(labels[s.at]), page.line(s.happens)) for s in told.steps],
        widths=(1.4, 5),
    )
    lesson = callout("idea", words["lesson"], page.line(told.lesson))
    return section("trace", words["trace"], Paragraph(page.line(told.subject), "lead"), steps, lesson)


def deep_dives(page: CasePage) -> Section:
    words = page.words
    parts = tuple(
        Section(
            dive.id,
            page.line(dive.title),
            (
                Paragraph((page.context.level_badge(dive.level),), "meta"),
                *page.prose(dive.body),
                Callout("idea", words["remember"], (Paragraph(page.line(dive.lesson)),)),
            ),
            level=dive.level,
        )
        for dive in page.reference.deep_dives
    )
    return section("deep-dives", words["deep_dives"], *parts)


def patterns(page: CasePage) -> Section:
    titles = page.context.names.titles["pattern"]
    rows = [
        ((Link(Target("pattern", use.pattern), text(titles[use.pattern])),), page.line(use.here))
        for use in page.reference.patterns
    ]
    return section(
        "patterns", page.words["patterns_here"], table((page.words["pattern"], page.words["different_here"]), rows, widths=(2, 5))
    )


def trade_offs(page: CasePage) -> Section:
    words = page.words
    rows = [
        (
            (Strong(page.line(t.decision)), Text(f" {words['over']} "), *page.line(t.over)),
            page.line(t.because),
            page.line(t.costs),
            page.line(t.flips_when),
        )
        for t in page.reference.trade_offs
    ]
    head = (words["decision_over"], words["why"], words["it_costs"], words["what_flips_it"])
    return section(
        "trade-offs", words["trade_offs"], table(head, rows, widths=(2.6, 3, 2, 3), ids=[t.id for t in page.reference.trade_offs])
    )


def simplifications(page: CasePage) -> Section:
    rows = [(page.line(s.here), page.line(s.production)) for s in page.reference.simplifications]
    head = (page.words["here"], page.words["production"])
    return section("simplifications", page.words["simplifications"], table(head, rows, widths=(1, 1)))


def sources(page: CasePage) -> Section:
    return section("sources", page.words["sources"], reports(page.context, page.reference.sources, page.markup))
