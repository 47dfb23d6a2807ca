"""A sequence of messages as Mermaid source.

Owns the syntax of sequence diagrams. Must not know SVG or what is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

from .text import NOTHING, label


@dataclass(frozen=True)
class Message:
    """An arrow from one participant to another, or to itself. `note` stands on a line of its own."""

    source: str
    target: str
    words: str
    note: str = ""
    answer: bool = False


Step = tuple[Message, ...]
"""Messages that go out at the same time; usually one."""


def sequence(participants: tuple[tuple[str, str], ...], steps: tuple[Step, ...], beside: str) -> str:
    """Mermaid source. `participants` are (id, name) pairs; `beside` is the word on a frame of parallel messages."""
    ids = {name: f"p{number}" for number, (name, _) in enumerate(participants)}
    lines = [
        '%%{init: {"sequence": {"mirrorActors": false, "actorMargin": 18}}}%%',
        "sequenceDiagram",
        "  autonumber",
        *(f"  participant {ids[key]} as {label(name, 13, 3) or NOTHING}" for key, name in participants),
    ]
    for step in steps:
        if len(step) == 1:
            lines.append(_message(step[0], ids, "  "))
            continue
        for number, message in enumerate(step):
            lines.append(f"  par {label(beside, 30, 1)}" if number == 0 else "  and")
            lines.append(_message(message, ids, "    "))
        lines.append("  end")
    return "\n".join(lines) + "\n"


def _message(message: Message, ids: dict[str, str], indent: str) -> str:
    arrow = "-->>" if message.answer else "->>"
    words = "<br/>".join(part for part in (label(message.words, 22, 4), label(message.note, 22, 1)) if part)
    return f"{indent}{ids[message.source]}{arrow}{ids[message.target]}: {words or NOTHING}"
