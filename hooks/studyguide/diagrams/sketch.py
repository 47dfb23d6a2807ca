"""A sketch: everything about a diagram except its drawing.

Owns the value that all makers of sketches return, and what they share: how a contributor's line becomes a label, and how
captions and tables are put together from the words of the interface. Must not know any particular diagram.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..document import Blocks, Diagram, Inlines, Picture, Row, Table, plain, text, uncited
from ..markup import Markup
from ..saying.words import Words
from .render import draw


@dataclass(frozen=True)
class Sketch:
    """`equivalent` says what the picture shows, in tables that a page may set below it or beside it; `alt` is one sentence.

    `picture` is set where Mermaid has no chart that reads well (bars to scale); the source then says the same as text.
    """

    id: str
    caption: Inlines
    alt: str
    mermaid: str
    equivalent: Blocks
    picture: Picture | None = None


def diagram(sketch: Sketch) -> Diagram:
    """The sketch with its drawing, as a block of a page. Raises DiagramError."""
    picture = sketch.picture or draw(sketch.mermaid)
    return Diagram(sketch.id, picture, sketch.caption, sketch.alt, sketch.mermaid, sketch.equivalent)


@dataclass(frozen=True)
class Pen:
    """What a maker of sketches writes with."""

    markup: Markup
    words: Words

    def word(self, key: str, **values: object) -> str:
        """A word of the interface, with its blanks filled in."""
        return self.words["diagram_" + key.replace("-", "_")].format(**values)

    def caption(self, key: str, **values: object) -> Inlines:
        return text(self.word(f"{key}-caption", **values))

    def alt(self, key: str, **values: object) -> str:
        return self.word(f"{key}-alt", **values)

    def label(self, line: str) -> str:
        """A contributor's line as plain text, without its citations and its full stop: a box is no place for them."""
        return self.plain(self.markup.line(line)).removesuffix(".")

    def plain(self, content: Inlines) -> str:
        """Inlines as plain text, without the citations and the spaces before them."""
        words = " ".join(part for part in plain(uncited(content)).split(" ") if part)
        return words.replace(" .", ".").replace(" ,", ",").replace(" ;", ";")

    def table(
        self, head: str, rows: Iterable[tuple[Inlines, ...]], numeric: tuple[int, ...] = (), widths: tuple[float, ...] = ()
    ) -> Blocks:
        """A table; `head` lists the keys of its column titles, as in `stage count cost`."""
        titles = tuple(text(self.word(f"column-{key}")) for key in head.split())
        return (Table(titles, tuple(Row(cells) for cells in rows), widths=widths, numeric=numeric),)
