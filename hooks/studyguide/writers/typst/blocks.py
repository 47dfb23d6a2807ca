"""Blocks → Typst source: calls of the functions in `template/blocks.typ`.

Owns what is called in which order, the numbers of figures and formulas, and the depth of headings. How a block looks is
for the template; how words are escaped is for `markup`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from ...document import (
    Answer,
    Block,
    Blocks,
    Bullets,
    Callout,
    Cards,
    Definitions,
    Diagram,
    Document,
    Formula,
    IdeaBox,
    Inlines,
    LevelSwitch,
    Paragraph,
    Picture,
    Predict,
    Reveal,
    Section,
    Table,
    Target,
    anchors,
    find,
    plain,
)
from ...maths import equation, spoken
from ...saying.words import Words
from .drawings import drawing
from .markup import Places, array, inlines, label, string
from .scenes import answers, told
from .tables import table

LEVEL_WORDS = {"junior": "level_junior", "senior": "level_senior", "staff": "level_staff"}


@dataclass
class Writer:
    """Writes the pages of one volume; what it hands out once (labels, files) it remembers."""

    words: Words
    places: Places
    paint: Callable[[str], str]
    """Puts concrete colours into a picture."""
    files: dict[str, bytes] = field(default_factory=dict)
    group: str = "marks"
    """The label of the marks that running heads and the thumb index look for."""
    narrow: bool = False
    """Whether the page is set in columns."""
    _used: dict[str, None] = field(default_factory=dict)
    _taken: tuple[int, int] = (0, 0)
    _page: Target = field(default_factory=lambda: Target("page", ""))
    _chapter: str = ""
    _figures: int = 0

    def open(self, page: Target, chapter: str) -> None:
        """Begin a page: anchors are its own from here on, figures count from one."""
        self._page, self._chapter, self._figures = page, chapter, 0

    def place(self, anchor: str = "") -> str:
        """The label of an anchor of this page as a string literal; empty when it is taken or none is wanted."""
        name = label(Target(self._page.kind, self._page.id, anchor))
        if name in self._used or name not in self.places.labels:
            return '""'
        self._used[name] = None
        return string(name)

    def taken(self) -> tuple[dict[str, bytes], tuple[str, ...]]:
        """The files and the labels that were handed out since it was asked before."""
        files, labels = self._taken
        self._taken = (len(self.files), len(self._used))
        return dict(islice(self.files.items(), files, None)), tuple(islice(self._used, labels, None))

    def image(self, picture: Picture) -> str:
        """The name of the file that holds a picture."""
        name = f"picture-{len(self.files)}.svg"
        self.files[name] = drawing(self.paint(picture.svg)).encode()
        return string(name)

    def line(self, content: Inlines) -> str:
        return f"[{inlines(content, self.places, label(self._page))}]"

    def body(self, blocks: Blocks, depth: int) -> str:
        return f"[{self.blocks(blocks, depth)}]"

    def page(self, document: Document, depth: int) -> str:
        """All blocks of a page, and at its end what was to be guessed first."""
        asked = tuple(find(document.blocks, Predict))
        told_later = answers(self.words["answers"], asked, self, self._page, depth)
        return "\n\n".join(filter(None, (self.blocks(document.blocks, depth), told_later)))

    def blocks(self, blocks: Sequence[Block], depth: int) -> str:
        """Blocks one after the other; right and wrong that follow one another stand side by side."""
        parts: list[str] = []
        index = 0
        while index < len(blocks):
            item, after = blocks[index], blocks[index + 1] if index + 1 < len(blocks) else None
            if isinstance(item, Callout) and isinstance(after, Callout) and (item.kind, after.kind) == ("right", "wrong"):
                parts.append(f"#pair({self._callout(item, depth)}, {self._callout(after, depth)})")
                index += 1
            else:
                parts.append(self._block(item, depth))
            index += 1
        return "\n\n".join(filter(None, parts))

    def _callout(self, item: Callout, depth: int) -> str:
        return f"callout({string(item.kind)}, {string(item.title)}, {self.body(item.content, depth)})"

    def _block(self, item: Block, depth: int) -> str:
        match item:
            case Paragraph(content=content, role=role):
                return f"#prose({string(role)}, {self.line(content)})"
            case Bullets(items=items, ordered=ordered, role=role):
                shown = array([self.body(i, depth) for i in items])
                return f"#bullets({string(role)}, {str(ordered).lower()}, {shown})"
            case Definitions(entries=entries):
                shown = array([f"({self.place(e.id)}, {self.line(e.name)}, {self.body(e.content, depth)})" for e in entries])
                return f"#definitions({shown})"
            case Table():
                return table(item, self.line, self.place)
            case Callout():
                return f"#{self._callout(item, depth)}"
            case Diagram():
                return self._diagram(item)
            case IdeaBox():
                return self._idea(item, depth)
            case Formula():
                return self._formula(item)
            case Answer():
                return self._answer(item, depth)
            case Reveal(summary=summary, content=content, role=role):
                return f"#reveal({self.place(item.id)}, {string(role)}, {self.line(summary)}, {self.body(content, depth)})"
            case Cards():
                return self._cards(item, depth)
            case Section():
                return self._section(item, depth)
            case LevelSwitch():
                return ""  # On paper everything is shown; levels are badges.
            case _:
                return told(item, self, self._page, depth)

    def _diagram(self, item: Diagram) -> str:
        self._figures += 1
        number = f"{self._chapter}.{self._figures}" if self._chapter else str(self._figures)
        size = f"{item.picture.width}, {item.picture.height}"
        return (
            f"#diagram({self.place(item.id)}, {string(number)}, {size}, {self.image(item.picture)}, "
            f"{string(item.alt or plain(item.caption))}, {self.line(item.caption)})"
        )

    def _idea(self, item: IdeaBox, depth: int) -> str:
        drawing = self._diagram(item.picture).removeprefix("#diagram")
        parts = [self.body(part, depth) for part in (item.plain, item.toy, item.confuse)]
        place = string(self.places.find(item.target))
        return f"#idea-box({self.place(item.id)}, {place}, {self.line(item.title)}, arguments{drawing}, {', '.join(parts)})"

    def _formula(self, item: Formula) -> str:
        where = [f"({string(spoken(symbol))}, ${equation(symbol)}$, {self.line(meaning)})" for symbol, meaning in item.where]
        return f"#formula({string(item.alt)}, $ {equation(item.latex, True)} $, {array(where)})"

    def _answer(self, item: Answer, depth: int) -> str:
        level = f"{string(item.level)}, {string(self.words[LEVEL_WORDS[item.level]])}"
        wrong = self.line(item.wrong) if item.wrong else "none"
        flag = self.line(item.flag) if item.flag else "none"
        return (
            f"#answer({self.place(item.id)}, {level}, {string(item.topic)}, {string(item.step)}, {self.line(item.ask)}, "
            f"{self.body(item.answer, depth)}, {wrong}, {flag})"
        )

    def _cards(self, item: Cards, depth: int) -> str:
        shown = []
        for card in item.items:
            place = string(self.places.find(card.target))
            content = self.body(card.content, depth)
            shown.append(f"({place}, {self.line(card.title)}, {content}, {self.line(card.meta)}, {string(card.step)})")
        return "" if item.role == "downloads" else f"#cards({string(item.role)}, {array(shown)})"

    def _section(self, item: Section, depth: int) -> str:
        if self.narrow:
            head = f"#narrow-section({min(depth, 6)}, {self.place(item.id)}, {self.line(item.title)})"
            return f"{head}\n\n{self.blocks(item.blocks, depth + 1)}"
        head = (
            f"#section({min(depth, 6)}, {self.place(item.id)}, {self.line(item.title)}, "
            f"group: {string(self.group)}, step: {string(item.step)}, "
            f"fresh: {str(item.page_break).lower()})"
        )
        # Only where a step ends must a mark be left: the thumb index follows it.
        leave = f"\n\n#leave({min(depth, 6)}, {string(self.group)})" if item.step else ""
        return f"{head}\n\n{self.blocks(item.blocks, depth + 1)}{leave}"


def labels(page: Document) -> Iterator[str]:
    """Every label that a page defines. On paper the answer of a prediction stands apart, with a label of its own."""
    yield label(page.target)
    yield from (label(replace(page.target, anchor=anchor)) for anchor in anchors(page))
    yield from (label(replace(page.target, anchor=item.answer_id)) for item in find(page, Predict))
