"""What stands on a page: paragraphs, tables, figures, answers, sections.

Must not know the model, HTML or Typst.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .inlines import Inlines, Target
from .scenes import Told

Level = Literal["junior", "senior", "staff"]


@dataclass(frozen=True)
class Paragraph:
    content: Inlines
    role: Literal["", "lead", "meta", "lesson", "quote", "minutes"] = ""


@dataclass(frozen=True)
class Bullets:
    """A list. Each item is a tuple of blocks."""

    items: tuple[Blocks, ...]
    ordered: bool = False
    role: Literal["", "claims", "checks"] = ""


@dataclass(frozen=True)
class Entry:
    """A named entry of a definition list."""

    name: Inlines
    content: Blocks
    id: str = ""


@dataclass(frozen=True)
class Definitions:
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Row:
    cells: tuple[Inlines, ...]
    id: str = ""
    group: str = ""
    """When it differs from the row before, a writer prints it as a spanning sub-heading."""
    step: str = ""


@dataclass(frozen=True)
class Table:
    """A table with a head. `widths` are relative; `numeric` holds the indices of right-aligned columns."""

    head: tuple[Inlines, ...]
    rows: tuple[Row, ...]
    caption: Inlines = ()
    widths: tuple[float, ...] = ()
    numeric: tuple[int, ...] = ()
    role: Literal["", "ledger", "compare", "budget"] = ""


CalloutKind = Literal["idea", "right", "wrong", "flag", "say", "flip", "warning", "note", "draft"]


@dataclass(frozen=True)
class Callout:
    """A framed remark with a fixed meaning; `title` comes from the interface words."""

    kind: CalloutKind
    title: str
    content: Blocks


@dataclass(frozen=True)
class Picture:
    """A drawing as SVG text whose colours are CSS custom properties (`var(--sg-ink)`), sized in CSS pixels.

    A writer for paper puts concrete colours in with `Palette.resolve`.
    """

    svg: str
    width: int
    height: int


@dataclass(frozen=True)
class Diagram:
    """A captioned drawing with its source and an equivalent in words. Numbered by the writer."""

    id: str
    picture: Picture
    caption: Inlines
    alt: str
    mermaid: str
    """Source of the drawing, to be drawn again elsewhere; empty where there is none."""
    equivalent: Blocks


@dataclass(frozen=True)
class IdeaBox:
    """A concept in a box: in plain words, as a picture, in numbers, and what not to confuse it with."""

    id: str
    title: Inlines
    target: Target
    """The page of the idea."""
    plain: Blocks
    picture: Diagram
    toy: Blocks
    confuse: Blocks


@dataclass(frozen=True)
class Formula:
    """A displayed formula with its symbols explained."""

    latex: str
    alt: str
    where: tuple[tuple[str, Inlines], ...] = ()
    """Pairs of LaTeX symbol and meaning."""


@dataclass(frozen=True)
class Answer:
    """A question with the right answer, the common wrong one, and what the interviewer concludes."""

    id: str
    level: Level
    ask: Inlines
    answer: Blocks
    wrong: Inlines = ()
    flag: Inlines = ()
    topic: str = ""
    step: str = ""


@dataclass(frozen=True)
class Reveal:
    """Something asked first and shown on demand: a flashcard, a quiz question. Shown open on paper."""

    summary: Inlines
    content: Blocks
    role: Literal["card", "quiz", "account", "more"] = "more"
    id: str = ""


@dataclass(frozen=True)
class Card:
    """A card of an index. `facets` are what a filter works on: `{"family": ("search",), ...}`."""

    title: Inlines
    target: Target
    content: Blocks
    meta: Inlines = ()
    facets: tuple[tuple[str, tuple[str, ...]], ...] = ()
    step: str = ""


@dataclass(frozen=True)
class Cards:
    items: tuple[Card, ...]
    filters: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = ()
    """(facet, label, ((value, text), ...)) for each filter; empty when the index is not filtered."""
    role: Literal["", "compact", "downloads"] = ""


@dataclass(frozen=True)
class Section:
    """A headed part of the page. `level` is the lowest level of candidate that needs it."""

    id: str
    title: Inlines
    blocks: Blocks
    step: str = ""
    level: Level = "junior"
    page_break: bool = False


@dataclass(frozen=True)
class LevelSwitch:
    """The place where a reader picks a level. Without JavaScript, and on paper, everything is shown."""

    label: str
    options: tuple[tuple[str, str], ...]
    """(level or `all`, text) pairs."""


Block = (
    Paragraph
    | Bullets
    | Definitions
    | Table
    | Callout
    | Diagram
    | IdeaBox
    | Formula
    | Answer
    | Reveal
    | Cards
    | Section
    | LevelSwitch
    | Told
)
Blocks = tuple[Block, ...]
