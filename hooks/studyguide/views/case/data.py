"""Step 3 of a reference: sources, labels, negatives, leaks, features."""

from __future__ import annotations

from ...document import Paragraph, Section
from ..parts import labelled, section, table
from .page import CasePage


def data(page: CasePage) -> Section:
    words, step = page.words, page.reference.data
    drawing, (sources, labels) = page.apart("data-flow")
    leaks = table(
        (words["trap"], words["symptom"], words["test"]),
        [tuple(map(page.line, (x.trap, x.symptom, x.test))) for x in step.leakage],
        widths=(3, 3, 3),
    )
    return page.step(
        "data",
        drawing,
        section("data-sources", words["data_sources"], sources),
        section("labels", words["labels"], labels),
        section("negatives", words["negatives"], *page.prose(step.negatives)),
        section("split", words["split"], *page.prose(step.split)),
        section("leakage", words["leakage"], leaks),
        _annotation(page),
        section("features", words["features"], *page.with_full("features")),
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
