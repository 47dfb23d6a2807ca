"""The scenes of a walk-through: what each block becomes on a page. Everything in it is spoken, so are its numbers."""

from __future__ import annotations

from ...diagrams import picture_sketch
from ...document import Block, Emphasis, Inlines, Paragraph, Section, Text, text
from ...model import scene as told
from ...model.picture import Picture
from ..ideas import idea_box
from ..parts import bullets, callout, section, table
from .page import CasePage


def scenes(page: CasePage) -> tuple[Section, ...]:
    """A section for each scene."""
    return tuple(_scene(page, scene) for scene in page.walkthrough.scenes)


def plan(page: CasePage) -> Section:
    """The 45 minutes at a glance."""
    words = page.words
    rows: list[tuple[Inlines, ...]] = []
    for scene in page.walkthrough.scenes:
        when = text(f"{scene.minutes[0]}–{scene.minutes[1]}")
        rows.append((when, (page.context.step_badge(scene.step),), page.spoken.line(scene.title), page.spoken.line(scene.do)))
    head = (words["minute"], words["step"], words["scene"], words["do"])
    return section("minutes", words["minutes"], *page.drawn("minutes"), table(head, rows, widths=(0.9, 1.8, 4, 4)))


def _scene(page: CasePage, scene: told.Scene) -> Section:
    when = Paragraph(text(page.words["minutes_from_to"].format(*scene.minutes)), "meta")
    blocks = [block for part in scene.blocks for block in _block(page, part)]
    return Section(scene.id, page.spoken.line(scene.title), (when, *blocks), scene.step)


def _block(page: CasePage, block: told.Block) -> tuple[Block, ...]:
    words, line, prose = page.words, page.spoken.line, page.spoken.prose
    match block.content:
        case str(content) if block.kind == "tell":
            return prose(content)
        case str(content) if block.kind == "say":
            return (callout("say", words["say"], ()), *prose(content))
        case told.Example() as example:
            return (Paragraph(line(example.title), "lead"), *prose(example.body))
        case told.Prediction() as asked:
            return (callout("note", words["predict"], line(asked.ask)), *prose(asked.answer))
        case told.Number() as number:
            figure = page.spoken.value(number.figure)
            return (Paragraph((figure, Text(": "), *line(number.sum), Text(" "), *line(number.decides))),)
        case told.Board() as board:
            return (*page.drawn(f"board-{board.version.lower()}"), *prose(board.says))
        case told.Ladder() as ladder:
            return (Paragraph(line(ladder.on)), *(Paragraph(line(rung.name), "lead") for rung in ladder.rungs))
        case told.Interruption() as come:
            return (callout("note", words["interrupt"], line(come.ask or "")), *prose(come.answer or ""))
        case told.Trap() as trap:
            return (callout("wrong", words["trap"], (Emphasis(line(trap.said)),)), *prose(trap.why))
        case Picture() as picture:
            return (page.context.diagram(picture_sketch(picture, page.ledger, page.markup, words)),)
        case told.Close() as close:
            return (
                bullets([line(bottleneck) for bottleneck in close.bottlenecks]),
                callout("say", words["closing"], ()),
                *prose(close.say),
            )
    if block.idea:
        return (idea_box(page.context, page.context.guide.ideas[block.idea]),)
    if block.talk:
        return tuple(Paragraph(line(said.content)) for said in block.talk)
    return (bullets([line(built.did) for built in block.built or ()]),)
