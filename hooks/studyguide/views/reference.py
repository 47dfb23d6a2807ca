"""Pages of shared knowledge: patterns, metrics, glossary, sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from ..diagrams import pattern_sketch
from ..document import (
    Block,
    Card,
    Cards,
    Cite,
    Definitions,
    Document,
    Entry,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Target,
    Text,
    WebLink,
    find,
    text,
)
from ..markup import Markup
from ..model import STEPS, Metric, Pattern, Source, Term
from .context import Context
from .parts import bullets, callout, formula, labelled, question_section, reports, section, table


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
        (Link(Target("case", case.id, "patterns"), text(case.title)),)
        for case in context.guide.cases.values()
        if any(use.pattern == pattern.id for use in case.patterns)
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
        (Link(Target("case", case.id, "evaluate"), text(case.title)), Text(": "), *_use(context, case.id, m.use))
        for case in context.guide.cases.values()
        for m in case.evaluate.offline
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


def glossary(context: Context) -> Document:
    words = context.words
    letters: dict[str, list[Term]] = defaultdict(list)
    for term in sorted(context.guide.terms.values(), key=lambda t: t.name.casefold()):
        letters[term.name[0].upper()].append(term)
    parts = tuple(
        section(f"letter-{c.lower()}", c, Definitions(tuple(_term(context, t) for t in terms))) for c, terms in letters.items()
    )
    return Document(Target("page", "glossary"), words["glossary"], words["glossary_summary"], parts)


def _term(context: Context, term: Term) -> Entry:
    markup, titles = context.markup, context.names.titles
    content: list[Inline] = [*markup.line(term.short)]
    if term.more:
        content += [Text(" "), *markup.line(term.more)]
    see: list[Inline] = []
    links = [("pattern", term.pattern), ("metric", term.metric), *(("term", id) for id in term.see)]
    for kind, id in links:
        if id:
            see += [*([Text(", ")] if see else []), Link(Target(kind, id), text(titles[kind][id]))]
    blocks: list[Block] = [Paragraph(tuple(content))]
    if see:
        blocks.append(Paragraph((Text(f"{context.words['see']} "), *see), "meta"))
    others = f" ({', '.join(term.aliases)})" if term.aliases else ""
    return Entry(text(term.name + others), tuple(blocks), term.id)


def sources(context: Context, documents: Iterable[Document]) -> Document:
    """Every source with its identifier, how it was verified, and the pages that cite it."""
    cited: dict[str, dict[Target, str]] = defaultdict(dict)
    for document in documents:
        for item in find(document.blocks, Cite, Link):
            id = item.id if isinstance(item, Cite) else item.target.id if item.target.kind == "source" else None
            if id:
                cited[id][document.target] = document.title
    ordered = sorted(context.guide.sources.values(), key=lambda s: (s.authors[0].casefold(), s.year, s.title))
    entries = tuple(_source(context, source, cited[source.id]) for source in ordered)
    words = context.words
    return Document(Target("page", "sources"), words["sources"], words["sources_summary"], (Definitions(entries),))


def _source(context: Context, source: Source, cited: dict[Target, str]) -> Entry:
    words = context.words
    authors = ", ".join(words["et_al"] if a == "others" else _given_first(a) for a in source.authors)
    where: list[Inline] = []
    for url, label in _addresses(source):
        where += [*([Text(" · ")] if where else []), WebLink(url, text(label))]
    pages: list[Inline] = []
    for target, title in cited.items():
        pages += [*([Text(", ")] if pages else []), Link(target, text(title))]
    blocks: list[Block] = [
        Paragraph((Text(f"{authors}. {source.title}. {source.venue}, {source.year}. "), *where)),
        Paragraph(text(words["verified"].format(source.verified.on, source.verified.how)), "meta"),
    ]
    if pages:
        blocks.append(Paragraph((Text(f"{words['cited_in']} "), *pages), "meta"))
    return Entry(text(context.names.cites[source.id]), tuple(blocks), source.id)


def _addresses(source: Source) -> Iterator[tuple[str, str]]:
    """Each identifier of a source as (address, what is printed)."""
    if source.arxiv:
        yield f"https://arxiv.org/abs/{source.arxiv}", f"arXiv:{source.arxiv}"
    if source.doi:
        yield f"https://doi.org/{quote(source.doi, safe='/()')}", f"doi:{source.doi}"
    if source.url:
        yield source.url, source.url


def _given_first(author: str) -> str:
    family, _, given = author.partition(", ")
    return f"{given} {family}" if given else family
