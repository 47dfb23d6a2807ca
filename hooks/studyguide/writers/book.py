"""The book: a volume of the outline as one PDF for A4, in parts and chapters.

Owns the order of cover, contents, parts and chapters, and their numbers. Must not know which pages there are (that is for the
outline), how a page looks on paper (that is `typst/template/book.typ`) or where the file goes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..document import Addresses, Blocks, Leaf, Part, StepLook, Target, Volume
from ..saying.palette import Palette
from ..saying.words import Words
from .typst.blocks import Writer, labels
from .typst.markup import Places, array, label, string
from .typst.pieces import Fragment, Manuscript, Press, bound, here
from .typst.theme import theme


@dataclass(frozen=True)
class BookMeta:
    """What the book says about itself. `updated` (`YYYY-MM-DD`) dates it."""

    title: str
    promise: str
    about: Blocks
    updated: str
    steps: tuple[StepLook, ...]


def book(volume: Volume, addresses: Addresses, meta: BookMeta, palette: Palette, words: Words, press: Press = here) -> bytes:
    """A volume as PDF/UA-1, the same bytes for the same documents. Raises BadTypst or FormulaError."""
    chapters = [leaf.document for part in volume.parts for leaf in part.leaves]
    places = frozenset(map(part_label, volume.parts)).union(*map(labels, chapters))
    writer = Writer(words, Places(places, addresses), palette.resolve)
    opening = f'#import "book.typ": *\n#show: set-book.with({string(meta.title)}, language: {string(words["language"])})'
    fragments = tuple(_fragments(volume, meta, writer, words))
    files = {"theme.typ": theme(palette, meta.steps, words)}
    return bound(Manuscript(opening, files, fragments, meta.updated, words["book_page"]), press)


def part_label(part: Part) -> str:
    """How the page that opens a part is called inside the PDF."""
    return label(part.target) if part.target else label(Target("part", part.title))


def _fragments(volume: Volume, meta: BookMeta, writer: Writer, words: Words) -> Iterator[Fragment]:
    """The volume, cut wherever a chapter begins on a page of its own."""
    sources = [*_front(volume, meta, writer, words)]
    count = 0

    def fragment(going_on: str, *places: str) -> Fragment:
        files, own = writer.taken()
        made = Fragment("\n\n".join(sources), files, (*places, *own), going_on)
        sources.clear()
        return made

    for number, part in enumerate(volume.parts, 1):
        sources.append(_part(part, number))
        for index, leaf in enumerate(part.leaves):
            count += 1
            writer.open(leaf.document.target, str(count))
            fresh = index == 0 or leaf.setting != "run-on"
            if fresh:
                writer.group = f"marks-{count}"
            sources.append(_chapter(leaf, count, fresh, writer))
            after = part.leaves[index + 1 : index + 2]
            if not after or after[0].setting != "run-on":
                first = index == 0 or all(one.setting == "run-on" for one in part.leaves[1 : index + 1])
                yield fragment("" if first else part.title, *([part_label(part)] if first else []))


def _front(volume: Volume, meta: BookMeta, writer: Writer, words: Words) -> Iterator[str]:
    """Cover, imprint and contents."""
    dated = string(words["book_dated"].format(meta.updated))
    yield f"#cover({string(meta.title)}, {string(words['book_subtitle'])}, {string(meta.promise)}, {dated})"
    yield f"#imprint({string(meta.title)}, {writer.body(meta.about, 6)}, {dated})"
    parts = [
        f"(({string(part_label(part))}, {string(part.title)}), "
        + array([f"({string(label(leaf.document.target))}, {string(leaf.document.title)})" for leaf in part.leaves])
        + ")"
        for part in volume.parts
    ]
    yield f"#contents({string(words['book_contents'])}, {array(parts)})"


def _part(part: Part, number: int) -> str:
    listed = [leaf.document for leaf in part.leaves]
    chapters = array([f"({string(label(d.target))}, {string(d.title)}, {string(d.summary)})" for d in listed])
    place = string(part_label(part))
    return f"#part({place}, {string(str(number))}, {string(part.title)}, {string(part.says)}, {chapters})"


def _chapter(leaf: Leaf, count: int, fresh: bool, writer: Writer) -> str:
    chapter, group = leaf.document, string(writer.group)
    page = f"#set page(header: running-head({group}), background: thumbs({group}))\n\n" if fresh else ""
    options = f"group: {group}, step: {string(chapter.step)}, fresh: {str(fresh).lower()}"
    says = f"{string(chapter.title)}, {string(chapter.summary)}, {options}"
    writer.narrow = leaf.setting == "columns"
    head = f"#chapter({writer.place()}, {string(str(count))}, {says})"
    body = writer.page(chapter, 3)
    return f"{page}{head}\n\n" + (f"#dense[{body}]" if writer.narrow else body)
