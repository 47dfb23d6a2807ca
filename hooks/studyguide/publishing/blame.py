"""Whose text an edition could not write: an error of a writer becomes a problem at the file, and the line, that it came from.

The checks are meant to let nothing through that an edition refuses; where they do, a contributor still learns which text it
was. Must not know what an edition is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from ..problems import Broken, Problem

UNWRITTEN = "SG091"

Page = TypeVar("Page")

_HINT = "the check should have said so before: please report it with this file; other words will do until it is mended"
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)+)"|`([^`\n]+)`')


def broken(
    error: Exception,
    pages: Iterable[Page],
    write: Callable[[Page], object],
    source: Callable[[Page], str],
    texts: Mapping[str, str],
) -> Broken:
    """The problems of those pages that cannot be written alone. `source` names a page's file, `texts` hold what stands in it."""
    found = []
    for page in pages:
        try:
            write(page)
        except Exception as fault:  # Whatever a writer stumbles over, the other pages still have something to say.
            found.append(problem(fault, source(page), texts))
    return Broken(found or [problem(error, "", texts)], texts)


def problem(error: Exception, path: str, texts: Mapping[str, str]) -> Problem:
    """The problem that an error is, where the words that it names stand in `path`, or else anywhere in the data."""
    message = next((line.strip() for line in str(error).splitlines() if line.strip()), "") or "no reason given"
    shown = message.removeprefix("error: ")
    if type(error).__name__ in ("KeyError", "StopIteration", "IndexError", "AttributeError", "TypeError", "RecursionError"):
        shown = f"{type(error).__name__}: {shown}"
    files = [path] if path in texts else list(texts)
    for needle in _needles(error):
        for file in files:
            if (at := texts[file].find(needle)) >= 0:
                before = texts[file][:at]
                line, column = before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1
                return Problem(file, line, column, UNWRITTEN, f"this cannot be written: {shown}", _HINT)
    return Problem(path or "data", 1, 1, UNWRITTEN, f"something here cannot be written: {shown}", _HINT)


def _needles(error: Exception) -> Iterator[str]:
    """Words that an error is about, the likeliest first: its formula, then what it quotes, the longest first."""
    if latex := getattr(error, "latex", ""):
        yield latex
    quoted = {first or second for first, second in _QUOTED.findall(str(error))}
    words = {re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), text).strip("\"'") for text in quoted}
    # A word of the program (a file, a font, a function) is no place in a text; a sentence or a rare sign is.
    yield from sorted((w for w in words if " " in w.strip() or not w.isascii()), key=len, reverse=True)
