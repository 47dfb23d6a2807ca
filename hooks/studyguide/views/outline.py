"""The outline of the guide: which pages there are, in which chapter of the site, and in which part of which volume.

The one place that says it; navigation, addresses and books only read it. A new kind of page is one line here. Must not know
how a page is written or what it says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..checks import docs
from ..model import Record
from .case import CasePage, questions_document, reference_document, sheet, walkthrough_document
from .context import Context
from .contribute import fields, rules
from .framework import overview, step_document
from .ideas import idea_document, ideas_index, reading_order
from .indexes import cases_index, downloads, home, questions
from .interview import blueprints, crosswalk, strategies
from .lines import Each, Kind, Page, PaperPart, PaperVolume, SiteChapter
from .lookup import glossary, sources
from .plan import Plan
from .reference import metric_document, metrics_index, pattern_document, patterns_index

FRAMEWORK = PaperPart("book_framework", "book_framework_says")
CASES = PaperPart("cases")
IDEAS = PaperPart("ideas")
PATTERNS = PaperPart("patterns")
METRICS = PaperPart("metrics")
GLOSSARY = PaperPart("glossary")
REFERENCES = PaperPart("book_references", "book_references_says")
LOOK_UP = PaperPart("book_look_up", "book_look_up_says")
SCREEN = None
"""The part of pages that are of use only on a screen."""

VOLUMES = (
    PaperVolume("guide", "book_volume_guide", (FRAMEWORK, CASES, IDEAS, PATTERNS, METRICS, GLOSSARY)),
    PaperVolume("reference", "book_volume_reference", (REFERENCES, LOOK_UP)),
)


def of(kind: str) -> Callable[[Context], Iterable[tuple[Context, Record]]]:
    """All records of a kind, each with the context: what most views are called with."""
    return lambda context: ((context, record) for record in context.guide.of(kind).values())


def steps(context: Context) -> Iterator[tuple[object, ...]]:
    return ((context, step) for step in context.guide.framework.steps)


def cases(context: Context) -> Iterator[tuple[object, ...]]:
    """The pages of a case share what they are drawn from."""
    return ((CasePage(context, case),) for case in context.guide.cases.values())


def ideas(context: Context) -> Iterator[tuple[object, ...]]:
    """Every idea after those that it needs."""
    return ((context, idea) for idea in reading_order(context.guide.ideas.values()))


CHAPTERS = (
    SiteChapter("html_home", (Page(id="index", view=home, part=SCREEN),), lone=True),
    SiteChapter(
        "framework",
        (
            Page(id="framework", view=overview, part=FRAMEWORK, address="framework/index.html", text=True),
            Each(steps, (Kind(kind="step", view=step_document, part=FRAMEWORK, address="steps/{id}.html"),)),
            Page(id="blueprint", view=blueprints, part=FRAMEWORK, text=True),
            Page(id="crosswalk", view=crosswalk, part=FRAMEWORK, text=True),
            Page(id="strategies", view=strategies, part=FRAMEWORK, text=True),
        ),
    ),
    SiteChapter(
        "cases",
        (
            Page(id="cases", view=cases_index, part=CASES, address="cases/index.html", opens=True),
            Each(
                cases,
                (
                    Kind(kind="case", view=walkthrough_document, part=CASES, address="cases/{id}.html"),
                    Kind(
                        kind="reference",
                        view=reference_document,
                        part=REFERENCES,
                        address="cases/{id}/reference.html",
                        within="layer_reference",
                    ),
                    Kind(
                        kind="questions",
                        view=questions_document,
                        part=REFERENCES,
                        address="cases/{id}/questions.html",
                        within="layer_questions",
                    ),
                    Kind(kind="sheet", view=sheet, part=SCREEN, address="sheets/{id}.html", within="sheets"),
                ),
            ),
        ),
    ),
    SiteChapter(
        "ideas",
        (
            Page(id="ideas", view=ideas_index, part=IDEAS, address="ideas/index.html", opens=True),
            Each(ideas, (Kind(kind="idea", view=idea_document, part=IDEAS, address="ideas/{id}.html", setting="run-on"),)),
        ),
    ),
    SiteChapter(
        "patterns",
        (
            Page(id="patterns", view=patterns_index, part=PATTERNS, address="patterns/index.html", opens=True),
            Each(of("pattern"), (Kind(kind="pattern", view=pattern_document, part=PATTERNS, address="patterns/{id}.html"),)),
        ),
    ),
    SiteChapter(
        "metrics",
        (
            Page(id="metrics", view=metrics_index, part=METRICS, address="metrics/index.html", opens=True),
            Each(
                of("metric"),
                (Kind(kind="metric", view=metric_document, part=METRICS, address="metrics/{id}.html", setting="run-on"),),
            ),
        ),
    ),
    SiteChapter(
        "html_look_up",
        (
            Page(id="questions", view=questions, part=LOOK_UP, reads="text"),
            Page(id="glossary", view=glossary, part=GLOSSARY, setting="columns", holds="term"),
            Page(id="sources", view=sources, part=LOOK_UP, setting="columns", reads="text", holds="source"),
        ),
    ),
    SiteChapter("downloads", (Page(id="downloads", view=downloads, part=SCREEN, reads="all"),), lone=True),
    SiteChapter(
        "html_contribute",
        (
            Page(id="contribute/fields", view=fields, part=SCREEN),
            Page(id="contribute/rules", view=lambda context: rules(context, docs()), part=SCREEN),
        ),
    ),
)

PLAN = Plan(CHAPTERS, VOLUMES)
