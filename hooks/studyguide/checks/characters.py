"""Every character of every text can be printed: a font of the guide has it, and it can be seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..model import Path, walk
from ..problems import Problem
from ..reading.collection import Collection
from ..reading.load import Loaded
from ..saying.characters import Unprintable, unprintable
from .rule import Rule

CHARACTER = "SG036"

_HINTS = {
    "letter": "the fonts have Latin, Greek and Cyrillic: write a name as its bearer romanises it",
    "sign": "say it in words; arrows and the signs of mathematics are there, pictures are not",
    "unseen": "remove it: it often comes with text that was copied",
}


def check(collection: Collection) -> Iterator[Problem]:
    for entry in collection.entries:
        for path, value, _ in walk(entry.record) if entry.record else ():
            if isinstance(value, str):
                yield from _problems(entry.loaded, path, value)


def _problems(loaded: Loaded, path: Path, text: str) -> Iterator[Problem]:
    """A problem for each kind of character that the text has and may not have: a word in another script is one."""
    found: dict[str, list[Unprintable]] = defaultdict(list)
    for each in unprintable(text):
        found[each.kind].append(each)
    for kind, all_ in found.items():
        first, others = all_[0], len({each.text for each in all_}) - 1
        more = f"; likewise {others} more in this text" if others else ""
        message = (
            f"{first.name} cannot be seen" if kind == "unseen" else f"`{first.text}`, {first.name}, is in no font of the guide"
        )
        yield loaded.problem(path, CHARACTER, message + more, _HINTS[kind], needle=first.text)


RULE = Rule("characters", (CHARACTER,), check)
