"""The book: all pages as one PDF for A4, in parts and chapters.

Owns which pages are in the book, in which part and under which number. Must not know how a page looks on paper (that is
`typst/template/book.typ`) or where the file goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..document import Blocks, Document, StepLook, Target
from ..saying.palette import Palette
from ..saying.words import Words
from .typst.blocks import Writer, anchors
from .typst.compile import compile_pdf
from .typst.markup import Places, array, label, string
from .typst.theme import theme

LEFT_OUT = ("index", "downloads")
"""Pages that are of use only on a screen; those for contributors lie below `contribute/`."""

OPENERS = {"case": "cases", "pattern": "patterns", "metric": "metrics"}
"""Kind of record → the index page whose title and summary open its part."""

REFERENCE = ("questions", "glossary", "sources")
"""Pages that one looks things up in."""

COLUMNS = frozenset({"glossary", "sources"})
"""Pages of many short entries, set in two columns."""

RUN_ON = frozenset({"metric"})
"""Kinds whose chapters are short and follow one another on a page."""


@dataclass(frozen=True)
class BookMeta:
    """What the book says about itself. `updated` (`YYYY-MM-DD`) dates it."""

    title: str
    promise: str
    about: Blocks
    updated: str
    steps: tuple[StepLook, ...]


@dataclass(frozen=True)
class Part:
    """A part: what its own page says, and its chapters."""

    title: str
    says: str
    chapters: tuple[Document, ...]
    target: Target | None = None


def parts(documents: Sequence[Document], words: Words) -> tuple[Part, ...]:
    """The pages that are in the book, by part, in the order given."""
    pages = {d.target.id: d for d in documents if d.target.kind == "page"}
    apart = {*LEFT_OUT, *OPENERS.values(), *REFERENCE}
    first = [d for d in documents if d.target.kind in ("page", "step") and d.target.id not in apart and "/" not in d.target.id]
    found = [Part(words["book_framework"], words["book_framework_says"], tuple(first))]
    for kind, index in OPENERS.items():
        chapters = tuple(d for d in documents if d.target.kind == kind)
        opener = pages.get(index)
        title, says = (opener.title, opener.summary) if opener else (words[index], "")
        found.append(Part(title, says, chapters, Target("page", index)))
    reference = tuple(pages[id] for id in REFERENCE if id in pages)
    found.append(Part(words["book_reference"], words["book_reference_says"], reference))
    return tuple(part for part in found if part.chapters)


def book(documents: Sequence[Document], meta: BookMeta, palette: Palette, words: Words) -> bytes:
    """The book as PDF/UA-1, the same bytes for the same documents. Raises BadTypst or BadFormula."""
    volume = parts(documents, words)
    chapters = [chapter for part in volume for chapter in part.chapters]
    openers = [label(part.target) for part in volume if part.target]
    labels = frozenset(openers).union(*(anchors(d.target, d.blocks) for d in chapters))
    writer = Writer(words, Places(labels), palette.resolve)
    source = "\n\n".join(_source(volume, meta, writer, words))
    files = {**writer.files, "theme.typ": theme(palette, meta.steps, words)}
    return compile_pdf(source, files, date=meta.updated)


def _source(volume: Sequence[Part], meta: BookMeta, writer: Writer, words: Words) -> Iterator[str]:
    dated = string(words["book_dated"].format(meta.updated))
    yield f'#import "book.typ": *\n#show: set-book.with({string(meta.title)}, language: {string(words["language"])})'
    yield f"#cover({string(meta.title)}, {string(words['book_subtitle'])}, {string(meta.promise)}, {dated})"
    yield f"#imprint({string(meta.title)}, {writer.body(meta.about, 6)}, {dated})"
    yield f"#contents({string(words['book_contents'])})"
    count = 0
    for number, part in enumerate(volume, 1):
        place = string(label(part.target)) if part.target else '""'
        listed = array([f"({string(label(d.target))}, {string(d.title)}, {string(d.summary)})" for d in part.chapters])
        yield f"#part({place}, {string(str(number))}, {string(part.title)}, {string(part.says)}, {listed})"
        for index, chapter in enumerate(part.chapters):
            count += 1
            writer.open(chapter.target, str(count))
            fresh = not (chapter.target.kind in RUN_ON and index)
            if fresh:
                writer.group = f"marks-{count}"
                group = string(writer.group)
                yield f"#set page(header: running-head({group}), background: thumbs({group}))"
            options = f"group: {string(writer.group)}, step: {string(chapter.step)}, fresh: {str(fresh).lower()}"
            says = f"{string(chapter.title)}, {string(chapter.summary)}, {options}"
            yield f"#chapter({writer.place()}, {string(str(count))}, {says})"
            writer.narrow = chapter.target.id in COLUMNS and chapter.target.kind == "page"
            body = writer.blocks(chapter.blocks, 3)
            yield f"#dense[{body}]" if writer.narrow else body
