"""The whole guide as values: read, check, say.

Owns the order of the steps. Must not know where documents are written, or MkDocs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .. import checks
from ..document import Blocks, Document, Sheet
from ..model import Guide
from ..problems import Broken, Problem
from ..reading.collection import Collection, read
from ..saying.palette import Palette, palette
from ..saying.words import Words, words
from ..views.anchors import unique_anchors
from ..views.case import CasePage, case_document, sheet
from ..views.context import Context
from ..views.contribute import fields, rules
from ..views.framework import framework_documents
from ..views.indexes import cases_index, downloads, home, questions
from ..views.interview import interview_documents
from ..views.lookup import glossary, sources
from ..views.reference import metric_document, metrics_index, pattern_document, patterns_index
from ..views.terms import glossary_of, link_terms


@dataclass(frozen=True)
class Built:
    """Everything that an edition is written from.

    `documents` are in reading order; `sheets` hold one entry for each case, in the order of the cases.
    """

    guide: Guide
    documents: tuple[Document, ...]
    sheets: tuple[Sheet, ...]
    words: Words
    palette: Palette
    promise: str
    """What the guide does for a candidate, in plain words."""
    about: Blocks
    """How to read it, and whom it is affiliated with: nobody."""

    @property
    def updated(self) -> str:
        """Day of the last change of substance anywhere, `YYYY-MM-DD`: editions are dated with it, never with the clock."""
        return max(self.guide.framework.updated, *(case.updated for case in self.guide.cases.values()), "")


def check(root: Path) -> tuple[Collection, list[Problem]]:
    """All files below `root/data` with every problem in them, sorted."""
    collection = read(root)
    return collection, sorted({*collection.problems, *checks.run(collection)})


def guide(root: Path) -> Built:
    """The guide at `root`. Raises Broken with all problems at once."""
    collection, problems = check(root)
    if problems:
        raise Broken(problems, collection.texts)
    context = Context(collection.guide(), collection.units, words())
    pages = [CasePage(context, case) for case in context.guide.cases.values()]
    documents = tuple(_documents(context, pages))
    framework, markup = context.guide.framework, context.markup
    return Built(
        context.guide,
        documents,
        tuple(sheet(page) for page in pages),
        context.words,
        palette(framework),
        markup.plain(framework.promise),
        markup.prose(framework.about),
    )


def _documents(context: Context, pages: list[CasePage]) -> Iterator[Document]:
    guide = context.guide
    terms = glossary_of(guide.terms)
    body = [
        unique_anchors(link_terms(document, terms))
        for document in (
            *framework_documents(context),
            *interview_documents(context),
            *(case_document(page) for page in pages),
            *(pattern_document(context, pattern) for pattern in guide.patterns.values()),
            *(metric_document(context, metric) for metric in guide.metrics.values()),
        )
    ]
    kinds = {kind: [d for d in body if d.target.kind == kind] for kind in ("case", "pattern", "metric")}
    yield home(context)
    yield from (d for d in body if d.target.kind in ("page", "step"))
    yield cases_index(context)
    yield from kinds["case"]
    yield patterns_index(context)
    yield from kinds["pattern"]
    yield metrics_index(context)
    yield from kinds["metric"]
    yield questions(context, body)
    yield glossary(context)
    yield sources(context, body)
    yield downloads(context)
    yield fields(context)
    yield rules(context, checks.docs())


__all__ = ["Broken", "Built", "check", "guide"]
