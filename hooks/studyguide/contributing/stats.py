"""Counts: what the guide holds, by page and in all.

Owns what is counted and how. Must not know files or editions.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from ..document import Diagram, Document, find, running_text
from ..markup.count import own_words, words
from ..model import FOLDERS, Case
from ..publishing.build import Built


def stats(built: Built) -> dict[str, Any]:
    """Everything that is counted, as plain data."""
    guide = built.guide
    pages = {_name(d): _page(d) for d in built.documents}
    return {
        "cases": len(guide.cases),
        "ideas": len(guide.ideas),
        "patterns": len(guide.patterns),
        "metrics": len(guide.metrics),
        "terms": len(guide.terms),
        "sources": len(guide.sources),
        "pages": len(built.documents) + len(built.sheets),
        "diagrams": sum(page["diagrams"] for page in pages.values()),
        "words": sum(page["words"] for page in pages.values()),
        "own_words": sum(
            own_words(record)
            for record in (
                guide.framework,
                *guide.cases.values(),
                *guide.ideas.values(),
                *guide.patterns.values(),
                *guide.metrics.values(),
            )
        ),
        "by_case": {id: _case(built, case) for id, case in guide.cases.items()},
        "by_page": pages,
    }


def _name(document: Document) -> str:
    return f"{document.target.kind}/{document.target.id}"


def _page(document: Document) -> dict[str, int]:
    return {
        "words": words(running_text(document)),
        "diagrams": sum(1 for _ in find(document, Diagram)),
    }


def _case(built: Built, case: Case) -> dict[str, Any]:
    figures = case.figures.values()
    pages = [document for document in built.documents if document.source.startswith(f"data/{FOLDERS['case']}/{case.id}/")]
    levels = Counter(question.level for question in (case.questions.follow_ups if case.questions else ()))
    return {
        "own_words": own_words(case),
        "figures": {
            "given": sum(1 for f in figures if f.given),
            "assumed": sum(1 for f in figures if f.assumed),
            "derived": sum(1 for f in figures if f.derived),
        },
        # A drawing may stand on several pages of a case.
        "diagrams": len({drawing.id for page in pages for drawing in find(page, Diagram)}),
        "follow_ups": dict(sorted(levels.items())),
        "sources": len(case.reference.sources) if case.reference else 0,
    }


def table(counted: dict[str, Any]) -> str:
    """The counts for a terminal."""
    totals = [f"{name.replace('_', ' '):>10}  {counted[name]:>8,}" for name in counted if not name.startswith("by_")]
    head = f"\n{'case':24}{'own words':>10}{'figures':>9}{'diagrams':>10}{'follow-ups':>12}{'sources':>9}"
    rows = [
        f"{id:24}{c['own_words']:>10,}{sum(c['figures'].values()):>9}{c['diagrams']:>10}{sum(c['follow_ups'].values()):>12}{c['sources']:>9}"
        for id, c in counted["by_case"].items()
    ]
    return "\n".join([*totals, head, *rows])
