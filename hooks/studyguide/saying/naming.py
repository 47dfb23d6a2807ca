"""What records are called: titles for links, labels for citations, definitions for terms, as they are written.

Must not know pages, and must not need records to be valid: an id exists as soon as its file does.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..markup import Names
from ..model import FOLDERS, STEPS, Framework, Guide, Record, Source, Term


def title(record: Record | None, fallback: str) -> str:
    """The `title` or `name` of a record, or `fallback` while it has none."""
    return str(getattr(record, "title", "") or getattr(record, "name", "") or fallback)


def cite_label(source: Source) -> str:
    """How a source is called in running text: `Malkov & Yashunin 2016`, `Radford et al. 2021`."""
    families = [author.split(",")[0] for author in source.authors]
    if len(families) > 2 or "others" in families:
        return f"{families[0]} et al. {source.year}"
    return f"{' & '.join(families)} {source.year}"


def names(records: Iterable[tuple[str, str, Record | None]], framework: Framework | None) -> Names:
    """Names of records given as (kind, id, record or None)."""
    titles: dict[str, dict[str, str]] = {kind: {} for kind in FOLDERS}
    cites: dict[str, str] = {}
    terms: dict[str, str] = {}
    for kind, id, record in records:
        kind = "case" if kind == "walkthrough" else kind
        if kind in titles:
            titles[kind][id] = title(record, id)
        if kind == "source":
            cites[id] = cite_label(record) if isinstance(record, Source) else id
        if kind == "term":
            terms[id] = record.short if isinstance(record, Term) else ""
    steps: dict[str, str] = {step: step for step in STEPS}
    if framework:
        steps = {step.id: step.title for step in framework.steps}
    return Names({**titles, "step": steps}, cites, terms)


def names_of(guide: Guide) -> Names:
    """Names of everything in a guide."""
    return names(((kind, id, record) for kind in FOLDERS for id, record in guide.of(kind).items()), guide.framework)
