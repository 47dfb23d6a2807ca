"""The book: a volume of the outline as one PDF for A4, in parts and chapters.

Owns the order of cover, contents, parts and chapters, and their numbers. Must not know which pages there are (that is for the
outline), how a page looks on paper (that is `typst/template/book.typ`) or where the file goes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..document import Addresses, Blocks, StepLook, Volume
from ..saying.palette import Palette
from ..saying.words import Words
from .typst.blocks import Writer, labels
from .typst.compile import compile_pdf
from .typst.markup import Places, array, label, string
from .typst.theme import theme


@dataclass(frozen=True)
class BookMeta:
    """What the book says about itself. `updated` (`YYYY-MM-DD`) dates it."""

    title: str
    promise: str
    about: Blocks
    updated: str
    steps: tuple[StepLook, ...]


def book(volume: Volume, addresses: Addresses, meta: BookMeta, palette: Palette, words: Words) -> bytes:
    """A volume as PDF/UA-1, the same bytes for the same documents. Raises BadTypst or FormulaError."""
    chapters = [leaf.document for part in volume.parts for leaf in part.leaves]
    openers = [label(part.target) for part in volume.parts if part.target]
    writer = Writer(words, Places(frozenset(openers).union(*map(labels, chapters)), addresses), palette.resolve)
    source = "\n\n".join(_source(volume, meta, writer, words))
    files = {**writer.files, "theme.typ": theme(palette, meta.steps, words)}
    return compile_pdf(source, files, date=meta.updated)


def _source(volume: Volume, meta: BookMeta, writer: Writer, words: Words) -> Iterator[str]:
    dated = string(words["book_dated"].format(meta.updated))
    yield f'#import "book.typ": *\n#show: set-book.with({string(meta.title)}, language: {string(words["language"])})'
    yield f"#cover({string(meta.title)}, {string(words['book_subtitle'])}, {string(meta.promise)}, {dated})"
    yield f"#imprint({string(meta.title)}, {writer.body(meta.about, 6)}, {dated})"
    yield f"#contents({string(words['book_contents'])})"
    count = 0
    for number, part in enumerate(volume.parts, 1):
        place = string(label(part.target)) if part.target else '""'
        listed = array(
            [
                f"({string(label(d.target))}, {string(d.title)}, {string(d.summary)})"
                for d in (leaf.document for leaf in part.leaves)
            ]
        )
        yield f"#part({place}, {string(str(number))}, {string(part.title)}, {string(part.says)}, {listed})"
        for index, leaf in enumerate(part.leaves):
            chapter = leaf.document
            count += 1
            writer.open(chapter.target, str(count))
            fresh = not (leaf.setting == "run-on" and index)
            if fresh:
                writer.group = f"marks-{count}"
                group = string(writer.group)
                yield f"#set page(header: running-head({group}), background: thumbs({group}))"
            options = f"group: {string(writer.group)}, step: {string(chapter.step)}, fresh: {str(fresh).lower()}"
            says = f"{string(chapter.title)}, {string(chapter.summary)}, {options}"
            yield f"#chapter({writer.place()}, {string(str(count))}, {says})"
            writer.narrow = leaf.setting == "columns"
            body = writer.page(chapter, 3)
            yield f"#dense[{body}]" if writer.narrow else body
