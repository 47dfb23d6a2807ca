"""A problem: what is wrong, where, and what to do about it.

Owns the record and how it is printed. Must not know how problems are found.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in a data file. `line` and `column` count from 1."""

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        return _one_line(f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}")


class Broken(Exception):
    """The data cannot be built: carries every problem, sorted."""

    def __init__(self, problems: Iterable[Problem], sources: Mapping[str, str] | None = None) -> None:
        self.problems = tuple(sorted(set(problems)))
        self.sources = dict(sources or {})
        super().__init__(report(self.problems, self.sources))


def excerpt(problem: Problem, source: str) -> str:
    """The offending line with a caret under the fault; empty when the line does not exist."""
    lines = source.splitlines()
    if not 1 <= problem.line <= len(lines):
        return ""
    line = lines[problem.line - 1]
    width = 110
    start = max(0, problem.column - 1 - width // 2) if len(line) > width else 0
    margin = "".join(map(_blank, line[start : problem.column - 1]))
    number, shown = str(problem.line), _CONTROL.sub("\ufffd", line[start : start + width])
    return f"  {number} | {shown}\n  {' ' * len(number)} | {margin}^"


_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f]")


def _one_line(text: str) -> str:
    """A key may hold a line break or an escape sequence; a message may not."""
    return _CONTROL.sub("\ufffd", " ".join(text.split()))


def _blank(sign: str) -> str:
    """What leaves the room of `sign` free in a terminal, so that the caret stays under its character."""
    if sign == "\t":
        return sign
    if unicodedata.combining(sign):
        return ""
    return "  " if unicodedata.east_asian_width(sign) in "WF" else " "


def report(problems: Iterable[Problem], sources: Mapping[str, str] | None = None) -> str:
    """All problems, sorted, each with its excerpt (where the source text is known) and its hint."""
    parts = []
    for problem in sorted(set(problems)):
        part = [str(problem)]
        if sources and (shown := excerpt(problem, sources.get(problem.path, ""))):
            part.append(shown)
        if problem.hint:
            part.append(f"  hint: {_one_line(problem.hint)}")
        parts.append("\n".join(part))
    return "\n".join(parts)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`did you mean `x`?` for the nearest known word, or an empty string."""
    near = nearest(word, known)
    return f"did you mean `{near}`?" if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is spelled most like `word`, or an empty string when none is."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return near[0] if near else ""
