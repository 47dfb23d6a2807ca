"""The whole guide as values: read, check, say.

Owns the order of the steps. Must not know where documents are written, or MkDocs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .. import checks
from ..document import Blocks, Document, Outline, Sheet
from ..model import Guide
from ..problems import Broken, Problem
from ..reading.collection import Collection, read
from ..saying.palette import Palette, palette
from ..saying.words import Words, words
from ..views.context import Context
from ..views.lines import AnyPage
from ..views.outline import PLAN
from ..views.plan import Plan


@dataclass(frozen=True)
class Built:
    """Everything that an edition is written from.

    `pages` are in reading order, `outline` says where each has its place.
    """

    guide: Guide
    pages: tuple[AnyPage, ...]
    outline: Outline
    words: Words
    palette: Palette
    promise: str
    """What the guide does for a candidate, in plain words."""
    about: Blocks
    """How to read it, and whom it is affiliated with: nobody."""

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        return tuple(page for page in self.pages if isinstance(page, Document))

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """One for each case, in the order of the cases."""
        return tuple(page for page in self.pages if isinstance(page, Sheet))

    @property
    def updated(self) -> str:
        """Day of the last change of substance anywhere, `YYYY-MM-DD`: editions are dated with it, never with the clock."""
        return max(self.guide.framework.updated, *(case.updated for case in self.guide.cases.values()), "")


def check(root: Path) -> tuple[Collection, list[Problem]]:
    """All files below `root/data` with every problem in them, sorted."""
    collection = read(root)
    return collection, sorted({*collection.problems, *checks.run(collection)})


def guide(root: Path, plan: Plan = PLAN) -> Built:
    """The guide at `root`, with the pages of `plan`. Raises Broken with all problems at once."""
    collection, problems = check(root)
    if problems:
        raise Broken(problems, collection.texts)
    context = Context(collection.guide(), collection.units, words())
    pages = plan.pages(context)
    framework, markup = context.guide.framework, context.markup
    return Built(
        context.guide,
        pages,
        plan.outline(pages, context.words),
        context.words,
        palette(framework),
        markup.plain(framework.promise),
        markup.prose(framework.about),
    )


__all__ = ["Broken", "Built", "check", "guide"]
