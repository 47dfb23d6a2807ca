"""Pages of shared knowledge: patterns and metrics, each explained once."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagrams import pattern_sketch
from ..document import (
    Block,
    Card,
    Cards,
    Document,
    Inlines,
    Link,
    Paragraph,
    Target,
    Text,
    text,
)
from ..markup import Markup
from ..model import STEPS, Metric, Pattern
from .context import Context
from .parts import bullets, callout, deep_link, formula, labelled, pattern_ids, question_section, reports, section, table


def pattern_document(context: Context, pattern: Pattern) -> Document:
    words, markup = context.words, context.markup
    line = markup.line
    blocks: list[Block] = [
        Paragraph((context.step_badge(pattern.step),), "meta"),
        section("problem", words["problem"], *markup.prose(pattern.problem)),
        section(
            "how", words["how_it_works"], *markup.prose(pattern.how), context.diagram(pattern_sketch(pattern, markup, words))
        ),
    ]
    if pattern.formula:
        says = line(pattern.formula_says) if pattern.formula_says else ()
        shown = formula(pattern.formula, (), markup, markup.plain(pattern.formula_says or pattern.name))
        blocks.append(section("formula", words["formula"], shown, *([Paragraph(says)] if says else [])))
    when_not = table(
        (words["measure"], words["threshold"], words["cheaper"]),
        [(line(w.measure), line(w.threshold), line(w.cheaper)) for w in pattern.when_not],
        widths=(3, 2, 3),
    )
    failures = table(
        (words["symptom"], words["mechanism"], words["detection"], words["repair"]),
        [(line(f.symptom), line(f.mechanism), line(f.detection), line(f.repair)) for f in pattern.failures],
    )
    blocks += [
        section("numbers", words["rules_of_thumb"], bullets(map(line, pattern.numbers))),
        labelled(words["it_costs"], line(pattern.costs)),
        section("when-not", words["when_not"], when_not),
        section("failures", words["failures"], failures),
        question_section(context, pattern.questions, pattern.step),
        section("cases", words["in_the_cases"], _uses(context, pattern)),
        *_related(context, pattern.related, pattern.metrics),
        *_sources(context, pattern),
    ]
    return Document(
        Target("pattern", pattern.id),
        pattern.name,
        pattern.summary,
        tuple(blocks),
        f"data/patterns/{pattern.id}.yml",
        pattern.step,
    )


def _uses(context: Context, pattern: Pattern) -> Block:
    from_cases = [
        (Link(deep_link(case, "patterns"), text(case.title)),)
        for case in context.guide.cases.values()
        if pattern.id in pattern_ids(case)
    ]
    return bullets(from_cases) if from_cases else Paragraph(text(context.words["no_case_yet"]), "meta")


def _related(context: Context, patterns: Iterable[str], metrics: Iterable[str]) -> list[Block]:
    titles = context.names.titles
    links: list[Inlines] = [(Link(Target("pattern", id), text(titles["pattern"][id])),) for id in patterns]
    links += [(Link(Target("metric", id), text(titles["metric"][id])),) for id in metrics]
    return [section("related", context.words["related"], bullets(links))] if links else []


def _sources(context: Context, record: Pattern | Metric) -> list[Block]:
    if not record.sources:
        return []
    return [section("sources", context.words["sources"], reports(context, record.sources, context.markup))]


def metric_document(context: Context, metric: Metric) -> Document:
    words, markup = context.words, context.markup
    shown = formula(metric.formula, metric.where, markup, metric.summary)
    used_in = [
        (Link(deep_link(case, "evaluate"), text(case.title)), Text(": "), *_use(context, case.id, m.use))
        for case in context.guide.cases.values()
        for m in (case.reference.evaluate.offline if case.reference else ())
        if m.metric == metric.id
    ]
    blocks: tuple[Block, ...] = (
        Paragraph(text(metric.summary), "lead"),
        Paragraph(text(f"{words[f'used_{metric.used}']} · {words[f'better_{metric.better}']}"), "meta"),
        section("formula", words["formula"], shown),
        section("example", words["example"], *markup.prose(metric.example)),
        callout("right", words["use_when"], markup.line(metric.use_when)),
        section("lies", words["lies"], bullets(map(markup.line, metric.lies_when))),
        question_section(context, metric.questions, "evaluate"),
        *([section("cases", words["in_the_cases"], bullets(used_in))] if used_in else []),
        *_related(context, (), metric.pairs_with),
        *_sources(context, metric),
    )
    return Document(Target("metric", metric.id), metric.name, metric.summary, blocks, f"data/metrics/{metric.id}.yml", "evaluate")


def _use(context: Context, case_id: str, use: str) -> Inlines:
    """A line of a case, read with that case's figures."""
    return Markup(context.ledger(context.guide.cases[case_id]), context.names).line(use)


def patterns_index(context: Context) -> Document:
    """All patterns, by the step in which they are chosen."""
    words = context.words
    parts = []
    for step in STEPS:
        found = [p for p in context.guide.patterns.values() if p.step == step]
        if found:
            cards = Cards(
                tuple(Card(text(p.name), Target("pattern", p.id), (Paragraph(text(p.summary)),), step=step) for p in found)
            )
            parts.append(section(step, context.steps[step].title, cards, step=step))
    return Document(Target("page", "patterns"), words["patterns"], words["patterns_summary"], tuple(parts))


def metrics_index(context: Context) -> Document:
    words = context.words
    parts = []
    for used in ("offline", "online", "system"):
        found = [m for m in context.guide.metrics.values() if m.used == used]
        if found:
            cards = Cards(tuple(Card(text(m.name), Target("metric", m.id), (Paragraph(text(m.summary)),)) for m in found))
            parts.append(section(used, words[f"used_{used}"], cards))
    return Document(Target("page", "metrics"), words["metrics"], words["metrics_summary"], tuple(parts))
