"""Several tagged PDFs bound into one.

Owns that what PDF/UA asks for stays whole: one tree of tags over all pages, with ids of its own; one tree of bookmarks; links
that lead to places of the file. Must not know what is printed.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, NameTree, NumberTree, Pdf, String

from .bookmarks import bookmarks, write_bookmarks
from .compile import Place, Refused
from .pack import saved

_SCHEME = "place:"
_ABOVE = 10.0
"""How far above its place, in pt, a link shows the page."""


@dataclass(frozen=True)
class Sheaf:
    """A PDF to bind, with its number of pages and its places where it has links.

    The first page of a piece that `leads` is not bound: its heading only stood above those of the piece.
    """

    pdf: bytes
    leads: bool = False
    pages: int = 0
    places: Mapping[str, Place] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """The pages that are bound."""
        return self.pages - self.leads

    def leaves(self) -> Iterator[tuple[str, int]]:
        """Each place with its page among those that are bound, from 0."""
        return ((name, place.page - self.leads) for name, place in self.places.items())


def bind(pieces: Sequence[Sheaf], page: str = "", title: str = "", date: str = "") -> bytes | Refused:
    """One file, with title and date (`YYYY-MM-DD`) of its first piece if none are given.

    `page` is what a link says of the page that it leads to: `Page {}`.
    """
    with Pdf.open(io.BytesIO(pieces[0].pdf)) as book:
        marks = list(bookmarks(book))
        begun = [0]
        for number, piece in enumerate(pieces[1:], 1):
            begun.append(len(book.pages))
            with Pdf.open(io.BytesIO(piece.pdf)) as more:
                found = list(bookmarks(more, begun[-1] - piece.leads))
                _append(book, more, f"{number}-", piece.leads)
            if piece.leads:
                marks[-1].children.extend(found[0].children)
            marks += found[int(piece.leads) :]
        write_bookmarks(book, marks)
        places = {
            name: (first + leaf, piece.places[name])
            for first, piece in zip(begun, pieces, strict=True)
            for name, leaf in piece.leaves()
        }
        _name_places(book, places)
        if lost := sorted(set(_link(book, places, page))):
            return Refused(f"links lead to places that no piece has: {', '.join(lost)}")
        _describe(book, title, date)
        return saved(book)


def _append(book: Pdf, more: Pdf, prefix: str, leads: bool) -> None:
    """The pages and tags of another file at the end of the book."""
    tags, others = book.Root.StructTreeRoot, more.Root.StructTreeRoot
    document, other = tags.K[0], others.K[0]
    shift = int(tags.ParentTreeNextKey)
    dropped: set[int] = set()
    if leads:
        dropped.add(int(more.pages[0].StructParents))
        del other.K[0]
    _rename(more, prefix)
    start = len(book.pages)
    for leaf in list(more.pages)[int(leads) :]:
        book.pages.append(leaf)
    for leaf in list(book.pages)[start:]:
        leaf.StructParents = int(leaf.StructParents) + shift
        for annotation in leaf.get("/Annots", ()):
            if Name.StructParent in annotation:
                annotation.StructParent = int(annotation.StructParent) + shift
    # Only now: an element refers to its page, which must be in the book before.
    for child in book.copy_foreign(other).K:
        child.P = document
        document.K.append(child)
    parents = NumberTree(tags.ParentTree)
    for key, value in NumberTree(others.ParentTree).items():
        if key not in dropped:
            parents[key + shift] = book.copy_foreign(value if value.is_indirect else more.make_indirect(value))
    tags.ParentTreeNextKey = shift + int(others.ParentTreeNextKey)
    if Name.IDTree in others:
        if Name.IDTree not in tags:
            tags.IDTree = NameTree.new(book).obj
        ids = NameTree(tags.IDTree)
        for element in NameTree(others.IDTree).values():
            ids[str(element.ID)] = book.copy_foreign(element)
    for role, standard in others.get("/RoleMap", Dictionary()).items():
        tags.RoleMap[role] = standard


def _rename(more: Pdf, prefix: str) -> None:
    """Ids of elements are unique within a file: those of another file get a prefix, also where cells name their heads."""
    for item in more.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == "/StructElem":
            if Name.ID in item:
                item.ID = String(prefix + str(item.ID))
            given = item.get("/A", ())
            for attributes in given if isinstance(given, Array) else (given,):
                if isinstance(attributes, Dictionary) and Name.Headers in attributes:
                    attributes.Headers = Array([String(prefix + str(head)) for head in attributes.Headers])


def _name_places(book: Pdf, places: Mapping[str, tuple[int, Place]]) -> None:
    """Names for all places, as links and other programs call them."""
    if not places:
        return
    leaves = list(book.pages)
    names = NameTree.new(book)
    for name, (number, place) in sorted(places.items()):
        leaf = leaves[number]
        top = float(leaf.mediabox[3]) - max(0.0, place.y - _ABOVE)
        names[name] = Array([leaf.obj, Name.XYZ, place.x, round(top, 3), 0])
    book.Root.Names = Dictionary(Dests=names.obj)


def _link(book: Pdf, places: Mapping[str, tuple[int, Place]], page: str) -> Iterator[str]:
    """Let links lead to their places. Yields the names of places that there are not."""
    for leaf in book.pages:
        for annotation in leaf.get("/Annots", ()):
            if Name.A not in annotation:
                yield "a label that Typst looked up by itself"  # It knows only its own piece; `to` is for links.
                continue
            address = str(annotation.A.get("/URI", ""))
            if not address.startswith(_SCHEME):
                continue
            name = address.removeprefix(_SCHEME)
            if name not in places:
                yield name
                continue
            del annotation["/A"]
            annotation.Dest = String(name)
            annotation.Contents = String(page.format(places[name][0] + 1))


def _describe(book: Pdf, title: str, date: str) -> None:
    """The number of pages, and title and date if they are new, where Typst wrote those of the first piece."""
    told = book.Root.Metadata.read_bytes().decode()
    told = re.sub(r"(<xmpTPg:NPages>)\d+", rf"\g<1>{len(book.pages)}", told)
    if title:
        told = told.replace(f">{escape(str(book.docinfo.Title))}</rdf:li>", f">{escape(title)}</rdf:li>")
        book.docinfo.Title = String(title)
    if date:
        told = re.sub(r"(<xmp:(?:Modify|Create)Date>)[\d-]+", rf"\g<1>{date}", told)
        book.docinfo.CreationDate = book.docinfo.ModDate = String(f"D:{date.replace('-', '')}000000Z")
    book.Root.Metadata.write(told.encode())
