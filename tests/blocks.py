"""The fixtures of the writers: a node as JSON, and what each edition makes of it.

A file of `fixtures/blocks` holds several: a line `=== title`, the node, then `--- html` and `--- typst` with what comes out.
`make golden` rewrites what comes out.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studyguide.document import Document
from studyguide.document.as_json import loads
from studyguide.saying.words import words
from studyguide.views.outline import PLAN
from studyguide.writers.html import SiteMap, render
from studyguide.writers.typst.blocks import Writer, labels
from studyguide.writers.typst.markup import Places

BLOCKS = Path(__file__).parent / "fixtures" / "blocks"
EDITIONS = ("html", "typst")
_MARKS = {"clarify": "C", "data": "D", "serve": "S"}
_WIDTH = 116
_INLINE = r"(?:a|b|br|code|em|span|strong|svg|path|m[a-z]+)\b"
"""Tags that stay in their line."""


@dataclass(frozen=True)
class Sample:
    """A node, and what comes out by edition."""

    file: str
    title: str
    node: Any
    expected: dict[str, str]

    @property
    def page(self) -> Document:
        """A page of nothing else; an inline stands in a paragraph."""
        name = self.node["is"] if isinstance(self.node, dict) else "text"
        block = self.node if name not in INLINES else {"is": "paragraph", "content": [self.node]}
        page = loads(
            json.dumps({"version": 1, "is": "document", "target": {"kind": "case", "id": "ads"}, **_REST, "blocks": [block]})
        )
        assert isinstance(page, Document)
        return page


_REST = {"title": "Ads", "summary": ""}
INLINES = {"text", "emphasis", "strong", "code", "math", "break", "link", "web-link", "term-link", "cite", "value", "badge"}


def samples() -> list[Sample]:
    """Every sample of every file."""
    return [sample for file in sorted(BLOCKS.glob("*.txt")) for sample in _read(file)]


def _read(file: Path) -> list[Sample]:
    found = []
    for part in re.split(r"^=== ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, _, rest = part.partition("\n")
        node, *outcomes = re.split(r"^--- (html|typst)\n", rest, flags=re.MULTILINE)
        expected = dict(zip(outcomes[::2], (text.rstrip("\n") for text in outcomes[1::2]), strict=True))
        found.append(Sample(file.name, title, json.loads(node), expected))
    return found


def written(sample: Sample, edition: str) -> str:
    """What an edition makes of a sample: HTML with a tag a line, or Typst."""
    return _html(sample.page) if edition == "html" else _typst(sample.page)


def _html(page: Document) -> str:
    html = render(page, SiteMap(PLAN.addresses, _MARKS), words()).html
    body = html.split("</h1>", 1)[1].partition("\n<script")[0].removesuffix("</div>").strip()
    body = re.sub(rf"(?<=>)(?=<(?!/|{_INLINE}))", "\n", body)
    return re.sub(rf"(</(?!{_INLINE})[a-z0-9]+>)(?=</)", r"\1\n", body)


def _typst(page: Document) -> str:
    writer = Writer(words(), Places(frozenset(labels(page)) | {"page:glossary", "page:sources"}, PLAN.addresses), str)
    writer.open(page.target, "3")
    writer.place()  # The chapter's own.
    return writer.page(page, 3)


def rewrite() -> None:
    """Put what comes out now into every file."""
    for file in sorted(BLOCKS.glob("*.txt")):
        parts = []
        for sample in _read(file):
            outcomes = "".join(f"--- {edition}\n{written(sample, edition)}\n" for edition in EDITIONS)
            parts.append(f"=== {sample.title}\n{neat(sample.node)}\n{outcomes}")
        file.write_text("\n".join(parts), encoding="utf-8", newline="\n")


def neat(value: Any, indent: int = 0) -> str:
    """JSON on as few lines as fit on a page."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + indent <= _WIDTH or not isinstance(value, (dict, list)) or not value:
        return flat
    if isinstance(value, dict):
        parts = [f"{json.dumps(key)}: {neat(item, indent + 1)}" for key, item in value.items()]
    else:
        parts = [neat(item, indent + 1) for item in value]
    lines: list[str] = []
    for part in parts:
        if lines and "\n" not in lines[-1] + part and indent + len(lines[-1]) + len(part) + 3 <= _WIDTH:
            lines[-1] += f", {part}"
        else:
            lines.append(part)
    opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
    between = f",\n{' ' * (indent + 1)}"
    return f"{opening}{between.join(lines)}{closing}"
