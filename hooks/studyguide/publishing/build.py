"""The whole guide as values: read, check, say.

Owns the order of the steps. Must not know where documents are written, or MkDocs.
"""

from __future__ import annotations

from pathlib import Path

from .. import checks
from ..problems import Broken, Problem
from ..reading.collection import Collection, read
from ..saying.palette import palette
from ..saying.words import words
from ..views.context import Context
from ..views.outline import PLAN
from ..views.plan import Plan, Unsaid
from ..views.shelf import Shelf
from .blame import problem
from .built import Built
from .editions import SHELF


def check(root: Path) -> tuple[Collection, list[Problem]]:
    """All files below `root/data` with every problem in them, sorted."""
    collection = read(root)
    return collection, sorted({*collection.problems, *checks.run(collection)})


def guide(root: Path, plan: Plan = PLAN, shelf: Shelf = SHELF) -> Built:
    """The guide at `root`, with the pages of `plan`, offering what is on the `shelf`. Raises Broken with all problems at once."""
    collection, problems = check(root)
    if problems:
        raise Broken(problems, collection.texts)
    context = Context(collection.guide(), collection.units, words(), shelf)
    try:
        pages = plan.pages(context)
    except Unsaid as unsaid:
        raise Broken(
            [problem(unsaid.error, _file(collection, unsaid.kind, unsaid.id), collection.texts)], collection.texts
        ) from unsaid
    framework, markup = context.guide.framework, context.markup
    return Built(
        context.guide,
        pages,
        plan.outline(pages, context.words),
        context.words,
        palette(framework),
        markup.plain(framework.promise),
        markup.prose(framework.about),
        collection.texts,
    )


def _file(collection: Collection, kind: str, id: str) -> str:
    """The file of a record; of a case, which has several, none: the text is looked for in all."""
    files = [entry.path for entry in collection.entries if (entry.kind, entry.id) == (kind, id)]
    return files[0] if len(files) == 1 else ""


__all__ = ["Broken", "Built", "check", "guide"]
