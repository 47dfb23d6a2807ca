"""The whole guide as values: what every edition is written from.

Must not know how it came about, or what becomes of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..document import Blocks, Document, Outline, Sheet
from ..model import Guide
from ..saying.palette import Palette
from ..saying.words import Words
from ..views.lines import AnyPage


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
    texts: Mapping[str, str] = field(default_factory=dict, repr=False)
    """What stands in each file of the data, by its path: for saying where a fault is."""

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
