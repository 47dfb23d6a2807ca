"""Whatever a label says, it is shown as it is: by our own renderer, and accepted by real Mermaid."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from studyguide.diagrams.flow import Edge, Group, Node, flowchart
from studyguide.diagrams.gantt import Task, gantt
from studyguide.diagrams.render import draw
from studyguide.diagrams.sequence import Message, sequence
from studyguide.diagrams.text import brief, escape, wrap

HOSTILE = [
    '"]; click A "javascript:alert(1)"',
    '%%{init: {"theme": "dark"}}%%',
    "%% a comment",
    "end",
    "subgraph x",
    "click n0 href",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "#quot; #35; &lt; &amp;",
    "`markdown **string**`",
    "**bold** _and_ ~~gone~~",
    "$$x^2$$ costs $5",
    "1. not a list",
    "- nor this",
    "a | b |> c --> d -.-> e",
    "{{hexagon}} [(store)] ((circle))",
    "a;b;c",
    "x : y, z",
    "@{ shape: circle }",
    ":::wrong",
    "Ünïcode – 漢字 – 😀",
    "back\\slash",
    "par and loop opt alt",
    "style n0 fill:#f00",
]


def shown(source: str) -> list[str]:
    """Every line of text in the drawing."""
    lines = []
    for element in ET.fromstring(draw(source).svg).iter("{http://www.w3.org/2000/svg}text"):
        lines += ["".join(part.itertext()) for part in element] or [element.text or ""]
    return lines


@pytest.mark.parametrize("label", HOSTILE)
def test_a_box_an_arrow_and_a_frame_show_the_label_as_it_is(label: str, mermaid_says: Callable[[str], str]) -> None:
    nodes = (Node("a", label, width=60), Node("end", "title", label, width=60))
    group = Group(label, (Node("b", "inside"),))
    source = flowchart((*nodes, group), (Edge("a", "end", label, width=60), Edge("end", "b")))
    expected = " ".join(wrap(label, 60))
    lines = shown(source)
    # A title that an arrow crosses is drawn twice, once as its own halo.
    assert lines.count(expected) in (4, 5), lines
    assert set(lines) == {expected, "title", "inside"}
    assert mermaid_says(source) == "ok flowchart-v2"


@pytest.mark.parametrize("label", HOSTILE)
def test_a_message_and_its_participants_show_the_label_as_it_is(label: str, mermaid_says: Callable[[str], str]) -> None:
    source = sequence(
        (("end", label), ("b", "other")), ((Message("end", "b", label),), (Message("b", "end", "x", label),)), label
    )
    assert mermaid_says(source) == "ok sequence"
    said = " ".join(shown(source))
    # In the first message and in the heads of the first participant, wrapped; the second message shares a frame with the label.
    for line in (*wrap(label, 22, 3), *wrap(label, 13, 3)):
        assert line in said


@pytest.mark.parametrize("label", HOSTILE)
def test_a_task_cannot_break_out_of_its_line(label: str, mermaid_says: Callable[[str], str]) -> None:
    source = gantt(label, "%L ms", "x", (Task(label, label, 0, 5), Task(label, "other", 5, 9)))
    assert mermaid_says(source) == "ok gantt"
    assert len(source.splitlines()) == 8


@pytest.mark.parametrize("label", HOSTILE)
def test_a_source_holds_one_directive_and_it_is_ours(label: str) -> None:
    source = flowchart((Node("a", label), Node("b", "b", label)), (Edge("a", "b", label),))
    assert source.count("%%{") == 1
    assert source.startswith("%%{init")
    assert "click" not in [line.split()[0] for line in source.splitlines()]


def test_an_escaped_label_is_one_line_of_harmless_signs() -> None:
    assert escape("a\nb\r\n\u2028c\x00\u202ed") == "a b cd"
    assert escape('"#;<>') == "#34;#35;#59;#60;#62;"


def test_lines_are_even_and_never_split_a_word_that_fits() -> None:
    assert wrap("Duplicate filter", 13) == ("Duplicate", "filter")
    assert wrap("one two three four", 11) == ("one two", "three four")
    assert wrap("", 10) == ()


def test_a_number_is_not_parted_from_its_thousands() -> None:
    assert wrap("Fewer than 10 M labelled", 13) == ("Fewer than", "10\u00a0M labelled")
    assert "20\u00a0k" in " ".join(wrap("Paired shadow of 20 k panoramas", 20))
    assert wrap("in 10 Markets", 5) == ("in 10", "Markets")


def test_no_line_is_longer_than_asked_for() -> None:
    lines = wrap("a" * 70 + " and some more words", 24, lines=9)
    assert max(map(len, lines)) <= 24
    assert "".join(lines).startswith("a" * 70)


def test_a_long_text_is_cut_after_a_clause_or_marked() -> None:
    assert brief("Only the order matters here; a ranking loss will do", 40) == "Only the order matters here"
    assert brief("word " * 30, 22) == "word word word word …"
    assert brief("Short.", 22) == "Short"


def test_a_box_without_a_word_is_drawn() -> None:
    boxes = (Node("a", ""), Node("b", "\u0301"), Group("", (Node("c", "c"),)))
    assert draw(flowchart(boxes, (Edge("a", "b"), Edge("b", "c"))))
    assert draw(sequence((("a", ""), ("b", "b")), ((Message("a", "b", ""),),), "beside"))
