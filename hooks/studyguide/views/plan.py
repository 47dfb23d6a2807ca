"""How the outline is read: its lines become pages, and the pages a navigation and volumes.

Owns that every page and every kind of record has its line. Must not know any particular page: those stand in `outline`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..document import Addresses, Chapter, Document, Leaf, Listed, Outline, Part, Volume
from ..model import FOLDERS
from ..saying.words import Words
from .anchors import unique_anchors
from .context import Context
from .lines import AnyPage, Each, Kind, Page, PaperPart, PaperVolume, SiteChapter, line_of, name_of
from .terms import Glossary, glossary_of, link_terms


class OutOfOutline(LookupError):
    """A page, a kind of record or a part without its line in the outline: a fault of the program, never of the data."""


class Unsaid(Exception):
    """A view that failed on a record, of which it names kind and id (where it knows one), with the `error`."""

    def __init__(self, kind: str, id: str, error: Exception) -> None:
        super().__init__(f"{kind} {id}: {type(error).__name__}: {error}")
        self.kind, self.id, self.error = kind, id, error


@dataclass(frozen=True)
class Plan:
    """The outline as it is declared."""

    chapters: tuple[SiteChapter, ...]
    volumes: tuple[PaperVolume, ...]

    def __post_init__(self) -> None:
        """Raises OutOfOutline when a part is in no volume, or a name has two lines."""
        known = [part for volume in self.volumes for part in volume.parts]
        names: set[tuple[str, str]] = set()
        for line in self._lines():
            name = name_of(line)
            if line.part is not None and line.part not in known:
                raise OutOfOutline(f"{name} is to stand in the part `{line.part.title}`, which no volume has")
            if name in names:
                raise OutOfOutline(f"{name} has two lines in the outline")
            names.add(name)

    @property
    def addresses(self) -> Addresses:
        """Where all pages lie. Raises OutOfOutline for a kind of record that has no page and stands on none."""
        lines = tuple(self._lines())
        pages = {line.id: line.address or f"{line.id}.html" for line in lines if isinstance(line, Page)}
        kinds = {line.kind: line.address for line in lines if isinstance(line, Kind)}
        shared = {line.holds: line.id for line in lines if isinstance(line, Page) and line.holds}
        if lost := [kind for kind in FOLDERS if kind not in kinds and kind not in shared]:
            raise OutOfOutline(f"no line of the outline shows records of the kind {', '.join(lost)}")
        return Addresses(kinds, pages, shared)

    def pages(self, context: Context) -> tuple[AnyPage, ...]:
        """Every page, in the order of the outline."""
        terms = glossary_of(context.guide.terms, context.markup.definition)
        lines = [line for chapter in self.chapters for line in chapter.lines]
        made: dict[int, list[AnyPage]] = {}
        said: list[Document] = []
        for index, line in enumerate(lines):
            if isinstance(line, Page):
                if line.reads:
                    continue
                made[index], text = [line.view(context)], line.text
            else:
                made[index], text = list(_each(line, context)), True
            if text:
                made[index] = [_finished(page, terms) if isinstance(page, Document) else page for page in made[index]]
                said += [page for page in made[index] if isinstance(page, Document)]
        others = tuple(page for index in sorted(made) for page in made[index])
        for index, line in enumerate(lines):
            if isinstance(line, Page) and line.reads:
                made[index] = [line.view(context, others if line.reads == "all" else said)]
        return tuple(page for index in sorted(made) for page in made[index])

    def outline(self, pages: Sequence[AnyPage], words: Words) -> Outline:
        """The pages in their places. Raises OutOfOutline for a page that has no line."""
        known = {name_of(line) for line in self._lines()}
        for page in pages:
            if line_of(page.target) not in known:
                raise OutOfOutline(f"the page {page.target.kind}/{page.target.id} has no line in the outline")
        chapters = tuple(_chapters(self.chapters, pages, words))
        volumes = tuple(self._volume(volume, pages, words) for volume in self.volumes)
        return Outline(self.addresses, chapters, tuple(volume for volume in volumes if volume.parts))

    def _volume(self, volume: PaperVolume, pages: Sequence[AnyPage], words: Words) -> Volume:
        parts = (self._part(part, pages, words) for part in volume.parts)
        return Volume(volume.id, words[volume.title] if volume.title else "", tuple(part for part in parts if part.leaves))

    def _part(self, part: PaperPart, pages: Sequence[AnyPage], words: Words) -> Part:
        lines = {name_of(line): line for line in self._lines() if line.part == part}
        found = [(lines[key], page) for page in pages if (key := line_of(page.target)) in lines and isinstance(page, Document)]
        leaves = tuple(Leaf(page, line.setting) for line, page in found if not _opens(line))
        openers = [page for line, page in found if _opens(line)]
        title, says = words[part.title], words[part.says] if part.says else ""
        if not openers:
            return Part(title, says, leaves)
        return Part(openers[0].title, openers[0].summary, leaves, openers[0].target)

    def _lines(self) -> Iterator[Page | Kind]:
        for chapter in self.chapters:
            for line in chapter.lines:
                yield from (line,) if isinstance(line, Page) else line.kinds


def _each(line: Each, context: Context) -> Iterator[AnyPage]:
    for record in line.records(context):
        for kind in line.kinds:
            try:
                page = kind.view(*record)
            except Exception as error:
                raise Unsaid(kind.kind, _id_of(record), error) from error
            if page:
                yield page


def _id_of(record: tuple[Any, ...]) -> str:
    """The id of the record that a line's views are called with."""
    return next((str(part.id) for part in record if isinstance(getattr(part, "id", None), str)), "")


def _finished(page: Document, terms: Glossary | None) -> Document:
    return unique_anchors(link_terms(page, terms))


def _opens(line: Page | Kind) -> bool:
    return isinstance(line, Page) and line.opens


def _chapters(chapters: Sequence[SiteChapter], pages: Sequence[AnyPage], words: Words) -> Iterator[Listed | Chapter]:
    """The chapters that have pages, each with the pages of its lines."""
    listed: dict[tuple[str, str], list[Listed]] = {}
    for page in pages:
        listed.setdefault(line_of(page.target), []).append(Listed(page.title, page.target))
    for chapter in chapters:
        title = words[chapter.title]
        own: list[Listed | Chapter] = []
        within: dict[str, list[Listed | Chapter]] = {}
        for line in chapter.lines:
            for kind in (line,) if isinstance(line, Page) else line.kinds:
                into = within.setdefault(kind.within, []) if isinstance(kind, Kind) and kind.within else own
                into += listed.get(name_of(kind), [])
        own += [Chapter(words[name], tuple(entries)) for name, entries in within.items() if entries]
        if chapter.lone:
            yield from (Listed(title, entry.target) for entry in own if isinstance(entry, Listed))
        elif own:
            yield Chapter(title, tuple(own))
