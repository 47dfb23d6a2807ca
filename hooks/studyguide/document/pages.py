"""Whole pages: a document, and the one-page sheet.

Must not know the model, HTML or Typst.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .blocks import Blocks, Picture
from .inlines import Inlines, Target
from .scenes import Tabs

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
"""A value that JSON can say."""


@dataclass(frozen=True)
class Document:
    """One page."""

    target: Target
    """What a link to this page says."""
    title: str
    summary: str
    """Plain text for cards, search engines and the PDF."""
    blocks: Blocks
    source: str = ""
    """Path of the data file that the page comes from, for `Edit this page`."""
    step: str = ""
    """The step whose colour the page wears."""
    values: Mapping[str, Json] = field(default_factory=dict)
    """What scripts may work with on this page, by name. Editions without scripts pass over it."""


@dataclass(frozen=True)
class StepLook:
    """How a step is shown: its id chooses the colour (`step-<id>`), `mark` is its letter."""

    id: str
    title: str
    mark: str


@dataclass(frozen=True)
class SheetNumber:
    """A number worth knowing by heart: `amount` is printed large, then its unit, what it counts and where it comes from."""

    label: str
    amount: str
    unit: str = ""
    how: str = ""


@dataclass(frozen=True)
class SheetSlot:
    """Minutes `start` to `end` of the 45, and what to do in them."""

    start: int
    end: int
    step: str
    do: Inlines


@dataclass(frozen=True)
class Sheet:
    """A case on one page. Editions lay it out in their own way; what is said is the same.

    `framing` pairs a word of the interface (input, output, decision) with what stands there.
    """

    case_id: str
    title: str
    prompt: Inlines
    teaches: Inlines
    questions: tuple[Inlines, ...]
    numbers: tuple[SheetNumber, ...]
    framing: tuple[tuple[str, Inlines], ...]
    picture: Picture
    picture_alt: str
    picture_equivalent: Blocks
    model: Inlines
    model_flip: Inlines
    metrics: Inlines
    metrics_flip: Inlines
    traps: tuple[Inlines, ...]
    minutes: tuple[SheetSlot, ...]
    staff_line: Inlines
    requirements: tuple[Inlines, ...] = ()
    source: str = ""
    updated: str = ""
    """Day of the last change, `YYYY-MM-DD`."""
    tabs: Tabs | None = None
    """The way to the other layers of the case."""
    printed: Target | None = None
    """The file that holds it on paper."""

    @property
    def target(self) -> Target:
        return Target("sheet", self.case_id)
