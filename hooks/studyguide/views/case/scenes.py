"""The scenes of a walk-through: what each block becomes on a page.

Must not know what stands around the scenes.
"""

from __future__ import annotations

from ...diagrams import picture_sketch
from ...document import (
    Aside,
    BigNumber,
    Block,
    Bullets,
    Cite,
    Definitions,
    Entry,
    Inlines,
    Ladder,
    Paragraph,
    Predict,
    Rung,
    Section,
    Talk,
    TalkLine,
    Text,
    plain,
    text,
)
from ...model import scene as told
from ...model.picture import Picture
from ..ideas import idea_box
from ..parts import follow_ups
from .page import CasePage


def scenes(page: CasePage) -> tuple[Section, ...]:
    """A section for each scene."""
    return tuple(_scene(page, scene) for scene in page.walkthrough.scenes)


def board_id(version: str) -> str:
    """The anchor of a board."""
    return f"board-{version.lower()}"


def _scene(page: CasePage, scene: told.Scene) -> Section:
    when = Paragraph(text(page.words["minutes_from_to"].format(*scene.minutes)), "minutes")
    blocks = [block for part in scene.blocks for block in _block(page, part)]
    return Section(scene.id, page.line(scene.title), (when, *blocks), scene.step)


def _block(page: CasePage, block: told.Block) -> tuple[Block, ...]:
    match block.content:
        case str(content):
            return _text(page, block.kind, content)
        case told.Example() as example:
            title, body = page.line(example.title), page.prose(example.body)
            return (Aside("example", page.words["example_followed"], body, title=title, id="example"),)
        case told.Prediction() as asked:
            found = Predict(asked.id, page.words["predict"], page.line(asked.ask), page.prose(asked.answer))
            return (found,)
        case told.Number() as number:
            return (_number(page, number),)
        case told.Board() as board:
            return (_board(page, board),)
        case told.Ladder() as ladder:
            return (_ladder(page, ladder),)
        case Picture() as picture:
            return (page.context.diagram(picture_sketch(picture, page.ledger, page.markup, page.words)),)
        case told.Interruption() as come:
            return (_interruption(page, come),)
        case told.Trap() as trap:
            return (Aside("trap", page.words["trap"], page.prose(trap.why), lead=quoted(page.line(trap.said))),)
        case told.Close() as close:
            last = (Bullets(tuple((Paragraph(line),) for line in page.lines(close.bottlenecks))), _said(page, close.say))
            return (Aside("close", page.words["bottlenecks"], last),)
    return (_talk(page, block.talk),) if block.talk else (_built(page, block.built or []),)


def _text(page: CasePage, kind: str, content: str) -> tuple[Block, ...]:
    """What is a text alone: prose, something to say, or the id of an idea."""
    if kind == "idea":
        return (idea_box(page.context, page.context.guide.ideas[content]),)
    return (_said(page, content),) if kind == "say" else page.prose(content)


def _said(page: CasePage, content: str) -> Aside:
    """A paragraph to say aloud, in quotes."""
    blocks = list(page.prose(content))
    for index, (opening, closing) in enumerate((("“", ""), ("", "”"))):
        at = -index
        if blocks and isinstance(block := blocks[at], Paragraph) and not _is_quoted(page.markup.plain(content)):
            blocks[at] = Paragraph((Text(opening), *block.content, Text(closing)))
    return Aside("say", page.words["say"], tuple(blocks))


def quoted(content: Inlines) -> Inlines:
    """A line in quotes, unless it has some."""
    return content if _is_quoted(plain(content)) else (Text("“"), *content, Text("”"))


def _is_quoted(content: str) -> bool:
    return content.startswith(("“", '"'))


def _talk(page: CasePage, lines: list[told.Utterance]) -> Talk:
    return Talk(
        tuple(
            TalkLine("interviewer", page.words["interviewer"], page.line(line.interviewer))
            if line.interviewer
            else TalkLine("you", page.words["you"], page.line(line.you or ""))
            for line in lines
        )
    )


def _number(page: CasePage, number: told.Number) -> BigNumber:
    label = page.line(page.case.figures[number.figure].label)
    return BigNumber((page.markup.value(number.figure),), label, page.line(number.sum), page.line(number.decides))


def _board(page: CasePage, board: told.Board) -> Aside:
    words = page.words
    remarks = (("fails", words["fails"], board.fails), ("seen", words["how_seen"], board.seen))
    content = (
        *page.drawn(board_id(board.version)),
        *page.prose(board.says),
        *(Aside(kind, label, (Paragraph(page.line(said)),)) for kind, label, said in remarks if said),  # type: ignore[arg-type]
    )
    version = next(version for version in page.walkthrough.versions if version.name == board.version)
    return Aside("board", "", content, mark=board.version, title=page.line(version.title or ""), id=board_id(board.version))


def _ladder(page: CasePage, ladder: told.Ladder) -> Ladder:
    words = page.words
    rungs = tuple(
        Rung(
            page.line(rung.name),
            page.prose(rung.how),
            (
                (words["rung_fixes"], page.line(rung.fixes)),
                (words["rung_costs"], page.line(rung.costs)),
                (words["rung_stop"], page.line(rung.stop)),
            ),
        )
        for rung in ladder.rungs
    )
    return Ladder((Text(words["ladder_on"] + " "), *page.line(ladder.on)), rungs)


def _interruption(page: CasePage, come: told.Interruption) -> Aside:
    asked = next((q for q in follow_ups(page.case) if q.id == come.follow_up), None)
    ask, answer = (asked.ask, asked.answer) if asked else (come.ask or "", come.answer or "")
    mark = page.words["minute_number"].format(come.minute)
    return Aside("interrupt", page.words["interrupt"], page.prose(answer), mark=mark, lead=quoted(page.line(ask)))


def _built(page: CasePage, systems: list[told.Built]) -> Aside:
    cites = page.context.names.cites
    entries = (Entry((Cite(b.source, cites[b.source]),), (Paragraph(page.line(b.did)),)) for b in systems)
    return Aside("built", page.words["built"], (Definitions(tuple(entries)),))
