"""The document tree: what a page says, without how any edition looks.

A view builds a `Document`; a writer turns it into an edition. The tree is a few dozen frozen values, in
the spirit of Pandoc's AST. Must not know the model, files, HTML or Typst.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Literal

Level = Literal["junior", "senior", "staff"]


# --- inlines ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Target:
    """Where a link leads, in the guide's own terms; a writer turns it into an address.

    `kind` is `page`, `case`, `sheet`, `pattern`, `metric`, `step`, `term`, `source` or `file`; `id` names the
    record, the page or the path below the site; `anchor` a section of it.
    """

    kind: str
    id: str
    anchor: str = ""


@dataclass(frozen=True)
class Text:
    text: str


@dataclass(frozen=True)
class Emphasis:
    content: Inlines


@dataclass(frozen=True)
class Strong:
    content: Inlines


@dataclass(frozen=True)
class Code:
    text: str


@dataclass(frozen=True)
class Math:
    """Inline LaTeX, already known to be valid."""

    latex: str


@dataclass(frozen=True)
class Break:
    """A forced line break."""


@dataclass(frozen=True)
class Link:
    target: Target
    content: Inlines


@dataclass(frozen=True)
class WebLink:
    """A link out of the guide, to a publication. The only kind of address that is not the guide's own."""

    url: str
    content: Inlines


@dataclass(frozen=True)
class TermLink:
    """A glossary term that explains itself: `short` is its plain definition."""

    id: str
    content: Inlines
    short: str


@dataclass(frozen=True)
class Cite:
    """A reference to a source, printed as `label` (author and year)."""

    id: str
    label: str


@dataclass(frozen=True)
class Value:
    """A computed number. `name` is the figure it comes from (empty for arithmetic), `how` says where it comes from."""

    text: str
    name: str = ""
    how: str = ""


@dataclass(frozen=True)
class Badge:
    """A short mark: a level, a step, a plane, a status. `kind` and `value` choose its look (`level`/`staff`)."""

    kind: Literal["level", "step", "plane", "status", "severity", "computed", "origin"]
    value: str
    text: str


Inline = Text | Emphasis | Strong | Code | Math | Break | Link | WebLink | TermLink | Cite | Value | Badge
Inlines = tuple[Inline, ...]


# --- blocks ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Paragraph:
    content: Inlines
    role: Literal["", "lead", "meta", "lesson", "quote"] = ""


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
    equivalent: Blocks


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
    role: Literal["card", "quiz", "more"] = "more"


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


Block = Paragraph | Bullets | Definitions | Table | Callout | Diagram | Formula | Answer | Reveal | Cards | Section | LevelSwitch
Blocks = tuple[Block, ...]


# --- pages -----------------------------------------------------------------------------------------


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


# --- the one-page sheet ----------------------------------------------------------------------------


@dataclass(frozen=True)
class StepLook:
    """How a step is shown: its id chooses the colour (`step-<id>`), `mark` is its letter."""

    id: str
    title: str
    mark: str


@dataclass(frozen=True)
class SheetNumber:
    """A number worth knowing by heart: printed large, with what it counts and where it comes from."""

    label: str
    value: str
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


def text(value: str) -> Inlines:
    """Plain text as inlines."""
    return (Text(value),)


def plain(content: Inlines) -> str:
    """Inlines as plain text: what a screen reader, a title or a bookmark gets."""
    parts: list[str] = []
    for item in content:
        match item:
            case Text(text=value) | Code(text=value) | Value(text=value) | Badge(text=value):
                parts.append(value)
            case Math(latex=latex):
                parts.append(latex)
            case Cite(label=label):
                parts.append(f"[{label}]")
            case Break():
                parts.append(" ")
            case (
                Emphasis(content=inner)
                | Strong(content=inner)
                | Link(content=inner)
                | WebLink(content=inner)
                | TermLink(content=inner)
            ):
                parts.append(plain(inner))
    return "".join(parts)


def plain_blocks(blocks: Blocks) -> str:
    """All running text of a tree as plain text, without the drawings' sources; for counting and search."""
    parts: list[str] = []

    def visit(node: Any) -> None:
        if isinstance(node, tuple):
            if node and all(isinstance(item, Inline) for item in node):
                parts.append(plain(node))
            else:
                for item in node:
                    visit(item)
        elif is_dataclass(node) and not isinstance(node, Diagram | Target):
            for part in fields(node):
                visit(getattr(node, part.name))

    visit(blocks)
    return "\n".join(parts)


def find(node: Any, *types: type) -> Iterator[Any]:
    """All nodes of the given types in a tree, in reading order."""
    if isinstance(node, types):
        yield node
    if isinstance(node, tuple):
        for item in node:
            yield from find(item, *types)
    elif is_dataclass(node):
        for part in fields(node):
            yield from find(getattr(node, part.name), *types)


def rewrite(node: Any, change: Callable[[Any], Any]) -> Any:
    """The tree with `change` applied to every node, innermost first; `change` returns its argument to leave it."""
    if isinstance(node, tuple):
        return tuple(rewrite(item, change) for item in node)
    if is_dataclass(node) and not isinstance(node, type):
        new = {part.name: rewrite(getattr(node, part.name), change) for part in fields(node)}
        return change(replace(node, **new))
    return node
