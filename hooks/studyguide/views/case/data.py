"""Step 3 of a reference: sources, labels, negatives, leaks, features."""

from __future__ import annotations

from ...document import Badge, Inline, Paragraph, Section, Text
from ..parts import labelled, section, table
from .page import CasePage


def data(page: CasePage) -> Section:
    words, step = page.words, page.reference.data
    sources = table(
        (words["source"], words["holds"], words["volume"], words["freshness"]),
        [(page.line(s.name), page.line(s.holds), page.line(s.volume), page.line(s.freshness)) for s in step.sources],
        widths=(2, 4, 2, 2),
    )
    labels = table(
        (words["label"], words["label_origin"], words["delay"], words["noise"], words["bias"], words["cost"]),
        [tuple(map(page.line, (x.name, x.origin, x.delay, x.noise, x.bias, x.cost))) for x in step.labels],
        widths=(2, 2, 1.6, 2.4, 2.6, 1.8),
    )
    leaks = table(
        (words["trap"], words["symptom"], words["test"]),
        [tuple(map(page.line, (x.trap, x.symptom, x.test))) for x in step.leakage],
        widths=(3, 3, 3),
    )
    return page.step(
        "data",
        *page.beside("data-flow"),
        section("data-sources", words["data_sources"], sources),
        section("labels", words["labels"], labels),
        section("negatives", words["negatives"], *page.prose(step.negatives)),
        section("split", words["split"], *page.prose(step.split)),
        section("leakage", words["leakage"], leaks),
        _annotation(page),
        _features(page),
        section("data-privacy", words["data_privacy"], *page.prose(step.privacy)),
    )


def _annotation(page: CasePage) -> Section:
    words, annotation = page.words, page.reference.data.annotation
    return section(
        "annotation",
        words["annotation"],
        Paragraph(page.line(words["guideline"]), "meta"),
        *page.prose(annotation.guideline),
        Paragraph(page.line(words["sampling"]), "meta"),
        *page.prose(annotation.sampling),
        labelled(words["agreement"], page.line(annotation.agreement)),
        Paragraph(page.line(words["golden_set"]), "meta"),
        *page.prose(annotation.golden_set),
    )


def _features(page: CasePage) -> Section:
    words = page.words
    rows = []
    for group in page.reference.data.features:
        examples: list[Inline] = []
        for example in page.lines(group.examples):
            examples += [*([Text(", ")] if examples else []), *example]
        computed = (Badge("computed", group.computed, words[f"computed_{group.computed}"]),)
        rows.append((page.line(group.group), tuple(examples), page.line(group.encoding), computed, page.line(group.freshness)))
    head = (words["feature_group"], words["examples"], words["encoding"], words["computed"], words["freshness"])
    return section("features", words["features"], *page.with_full("features", table(head, rows, widths=(2, 4, 3, 1.3, 2))))
