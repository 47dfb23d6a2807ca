"""Bars on a time axis as Mermaid source.

Owns the syntax of Gantt charts. The guide draws such bars itself, to scale and in words that fit; this is the source that
a reader can take along. Must not know SVG or what is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

from .text import escape


@dataclass(frozen=True)
class Task:
    section: str
    words: str
    start: int
    end: int


def gantt(title: str, axis: str, format_: str, tasks: tuple[Task, ...]) -> str:
    """Mermaid source. `format_` is how starts and ends are written: `x` milliseconds, `X` seconds; `axis` how they are shown."""
    lines = ["gantt", f"  title {escape(title)}", f"  dateFormat {format_}", f"  axisFormat {axis}", "  todayMarker off"]
    section = ""
    for number, task in enumerate(tasks, 1):
        if task.section != section:
            lines.append(f"  section {escape(task.section)}")
            section = task.section
        # The number keeps a task from beginning with a word of Mermaid (`click`, `section`).
        lines.append(f"  {number} {escape(task.words)} :t{number}, {task.start}, {task.end}")
    return "\n".join(lines) + "\n"
