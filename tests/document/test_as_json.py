"""A page as JSON: readable, the same for the same page, and the same page when it is read again."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest

from studyguide.document import Block, Document, Inline, Link, Paragraph, Row, Section, Table, Target, Text, Value, text
from studyguide.document.as_json import NODES, VERSION, BadPage, as_json, dumps, loads
from studyguide.publishing.build import Built
from writers.kitchen_sink import DOCUMENT

PAGE = Document(
    Target("case", "ads"),
    "Ads",
    "Which ad wins.",
    (
        Paragraph((Text("At "), Value("46 k/s", "load"), Text(", see "), Link(Target("term", "auction"), text("auction")))),
        Section("numbers", text("Numbers"), (Table((text("Figure"), ()), (Row((text("load"), ()), "fig-load"),)),), "clarify"),
    ),
    values={"clock": [0, 45]},
)
WRITTEN = """
{
 "version": 1,
 "is": "document",
 "target": {"kind": "case", "id": "ads"},
 "title": "Ads",
 "summary": "Which ad wins.",
 "blocks": [
  {"is": "paragraph", "content": [
   "At ",
   {"is": "value", "text": "46 k/s", "name": "load"},
   ", see ",
   {"is": "link", "target": {"kind": "term", "id": "auction"}, "content": ["auction"]}
  ]},
  {"is": "section", "id": "numbers", "title": ["Numbers"], "blocks": [
   {"is": "table", "head": [["Figure"], []], "rows": [{"is": "row", "cells": [["load"], []], "id": "fig-load"}]}
  ], "step": "clarify"}
 ],
 "values": {"clock": [0, 45]}
}
"""


def test_what_is_written() -> None:
    assert as_json(PAGE) == json.loads(WRITTEN)
    assert dumps(PAGE) == json.dumps(json.loads(WRITTEN), separators=(",", ":")), "in this order"


def test_what_is_written_is_read_again() -> None:
    assert loads(WRITTEN) == PAGE
    assert loads(dumps(DOCUMENT, indent=1)) == DOCUMENT


def test_every_page_of_the_guide_is_read_again(tiny: Built) -> None:
    assert [loads(dumps(page)) for page in tiny.pages] == list(tiny.pages)


def test_every_node_has_a_name_of_its_own() -> None:
    assert {*get_args(Block), *get_args(Inline)} <= set(NODES.values())
    assert {"paragraph", "term-link", "big-number", "row"} <= set(NODES)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"version": VERSION + 1}, "not a page of version 1"),
        ({"is": "book"}, "not a page of version 1"),
        ({"is": "sheet"}, "page: sheet has no `target`"),
        ({"titel": "x"}, "page: document has no `titel`"),
        ({"title": None}, "page.title: null does not stand here"),
        ({"blocks": [{"is": "paragraf"}]}, "page.blocks[0]: no node is called `paragraf`"),
        ({"blocks": [{"is": "row", "cells": []}]}, "page.blocks[0]: `row` does not stand here"),
        ({"blocks": [{"cells": []}]}, "page.blocks[0]: an object without `is` does not stand here"),
        ({"blocks": ["text"]}, 'page.blocks[0]: "text" does not stand here'),
        ({"blocks": [{"is": "paragraph"}]}, "page.blocks[0]: paragraph needs `content`"),
        ({"blocks": [{"is": "paragraph", "content": [], "role": "loud"}]}, 'page.blocks[0].role: "loud" does not stand here'),
        ({"blocks": [{"is": "bullets", "items": [], "ordered": 1}]}, "page.blocks[0].ordered: 1 does not stand here"),
        ({"blocks": [{"is": "paths", "label": "x", "ways": [["5"]]}]}, "page.blocks[0].ways[0]: 2 items stand here, not 1"),
    ],
)
def test_what_is_no_page_is_refused_with_its_place(change: dict[str, Any], message: str) -> None:
    with pytest.raises(BadPage) as caught:
        loads(json.dumps({**json.loads(WRITTEN), **change}))
    assert str(caught.value).startswith(message)


def test_what_is_not_json_is_refused() -> None:
    with pytest.raises(BadPage, match="not JSON"):
        loads("{")
