"""The walk reaches whatever a tree can hold, in reading order, and a rewritten tree differs in nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from studyguide.document import (
    Aside,
    Blocks,
    Bullets,
    Diagram,
    Document,
    Emphasis,
    Link,
    Node,
    Paragraph,
    Row,
    Section,
    Table,
    Target,
    Text,
    anchors,
    find,
    plain,
    rewritten,
    running_text,
    runs,
    text,
    walk,
)
from studyguide.views.anchors import unique_anchors
from writers.kitchen_sink import BLOCKS, DOCUMENT, TOLD


def page(*blocks: Any) -> Document:
    return Document(Target("page", "x"), "X", "", blocks)


def words(value: str) -> Blocks:
    return (Paragraph(text(value)),)


@pytest.mark.parametrize("kind", get_args(Node), ids=lambda kind: kind.__name__)
def test_the_kitchen_sink_has_a_sample_of_every_node(kind: type[Node]) -> None:
    assert any(type(node) is kind for node in walk(DOCUMENT))


def test_the_kitchen_sink_has_every_meaning_that_a_node_can_have() -> None:
    """What a `Literal` field chooses (a role, a kind, a level) is dressed by the writers one by one."""
    missing = []
    for kind in get_args(Node):
        for name, hint in get_type_hints(kind, localns={"Blocks": Blocks}).items():
            if get_origin(hint) is Literal:
                shown = {getattr(node, name) for node in walk(DOCUMENT) if type(node) is kind}
                missing += [f"{kind.__name__}.{name}={value}" for value in get_args(hint) if value not in shown]
    assert not missing


def test_the_walk_misses_nothing() -> None:
    def everything(value: Any) -> Iterable[Any]:
        if isinstance(value, tuple):
            for item in value:
                yield from everything(item)
        elif is_dataclass(value):
            if isinstance(value, Node):
                yield value
            for field in fields(value):
                yield from everything(getattr(value, field.name))

    assert list(walk(DOCUMENT)) == list(everything(DOCUMENT))


def test_reading_order() -> None:
    content = (Text("a"), Emphasis((Text("b"), Link(Target("page", "y"), text("c")))), Text("d"))
    section = Section("s", text("title"), (Paragraph(content), Bullets((words("e"), words("f")))))
    assert [node.text for node in find(page(section), Text)] == ["title", "a", "b", "c", "d", "e", "f"]
    assert [plain(run) for run in runs(page(section))] == ["title", "abcd", "e", "f"]


def test_running_text_leaves_out_drawings() -> None:
    table = Table((text("head"), ()), (Row((text("cell"), ())),), text("caption"))
    assert running_text(page(table)) == "head\ncell\ncaption"
    drawing = next(find(DOCUMENT, Diagram))
    assert running_text(drawing) == ""
    assert [plain(run) for run in runs(drawing)] == ["Odds as bars.", "one, ten"]


def test_anchors_are_those_of_sections_entries_rows_asides_and_what_is_practised() -> None:
    assert list(anchors((*BLOCKS, *TOLD))) == [
        "clarify",
        "fig-users",
        "fig-load",
        "fig-cores",
        "idea-odds",
        "diagram-odds",
        "serve",
        "diagram-architecture",
        "deep",
        "follow-ups",
        "labels-late",
        "practice",
        "card-calibration",
        "recall",
        "scene",
        "guess",
        "board-v1",
    ]


def test_rewriting_with_what_was_there_changes_nothing() -> None:
    def same(node: Node) -> Iterable[Node]:
        return (rewritten(node, same),)

    assert rewritten(DOCUMENT, same) == DOCUMENT


def test_one_node_can_become_none_or_several_and_kept_fields_stay() -> None:
    def change(node: Node) -> Iterable[Node]:
        match node:
            case Text(text="drop"):
                return ()
            case Text(text="twice"):
                return (node, node)
            case _:
                return (rewritten(node, change, {"title"}),)

    before = page(Section("s", text("twice"), (Paragraph((Text("drop"), Text("twice"))), Table((), (Row((text("drop"),)),)))))
    after = page(Section("s", text("twice"), (Paragraph((Text("twice"), Text("twice"))), Table((), (Row(((),)),)))))
    assert rewritten(before, change) == after


@pytest.mark.parametrize(
    ("written", "unique"),
    [
        ("a b c", "a b c"),
        ("a a a", "a a-2 a-3"),
        ("a a a-2", "a a-3 a-2"),
        ("a-2 a a", "a-2 a a-3"),
        ("a a-2 a a-2", "a a-2 a-3 a-2-2"),
    ],
)
def test_an_anchor_that_is_taken_gets_a_number_that_is_free(written: str, unique: str) -> None:
    entries = tuple(Section(id, (), ()) for id in written.split())
    assert list(anchors(unique_anchors(page(*entries)))) == unique.split()


def test_the_first_holder_keeps_its_anchor_wherever_it_stands() -> None:
    inner = Section("a", (), (Aside("board", "", (), id="a"),))
    made = unique_anchors(page(Section("b", (), (inner,)), Section("a", text("a"), ())))
    assert [(type(node), node.id) for node in find(made, Section, Aside)] == [
        (Section, "b"),
        (Section, "a"),
        (Aside, "a-2"),
        (Section, "a-3"),
    ]
