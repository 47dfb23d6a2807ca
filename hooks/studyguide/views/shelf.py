"""The files for download as pages speak of them: what each is, where it lies, and of which pages there is one each.

What is on the shelf is given to the views by whoever makes the files. Must not know how they are made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..document import Target


@dataclass(frozen=True)
class Copy:
    """A file for download or, if it is `of` a kind of page, one for each page of that kind.

    `path` is relative to the site, with `{id}` in it where there are many; `title` and `says` are keys of words. A file that
    `gathers` pages of a kind is not offered where there are none.
    """

    id: str
    path: str
    form: str
    """How the format is called: `PDF`."""
    title: str
    says: str
    of: str = ""
    gathers: str = ""

    def at(self, id: str = "") -> str:
        """Where the file lies, or the one of the page `id`."""
        return self.path.format(id=id)

    def file(self, id: str = "") -> Target:
        """What a link to it says."""
        return Target("file", self.at(id))

    def ids(self, pages: Iterable[Target]) -> tuple[str, ...]:
        """The pages of which there is a file, by id; one empty id for a file of the whole guide, none for one not offered."""
        found = tuple(page.id for page in pages if page.kind == (self.of or self.gathers))
        return found if self.of else ("",) if found or not self.gathers else ()


@dataclass(frozen=True)
class Shelf:
    """All of them, in the order in which they are offered."""

    copies: tuple[Copy, ...] = ()

    def of(self, page: Target) -> Iterator[tuple[Copy, Target]]:
        """What there is of one page: each copy with its file."""
        return ((copy, copy.file(page.id)) for copy in self.copies if copy.of == page.kind)
