"""A long document, set in pieces of bounded size, each in a process of its own, and bound into one file.

Typst keeps whatever it has laid out in memory, so what one process sets must not grow with the guide. The numbers of pages that
are printed elsewhere are learnt in a first round and printed in the next, until none moves any more. Must not know what is
printed, or how processes are started.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from typing import Protocol, TypeVar

from .bind import Sheaf, bind
from .compile import BadTypst, Refused, Task, typeset
from .markup import string

T = TypeVar("T")

LIMIT = 700_000
"""Characters of source that one process sets: with its drawings, that takes about half a gigabyte."""

_ROUNDS = 5


class Press(Protocol):
    """Does jobs, perhaps elsewhere, and returns their results in order. A job is a function of a module with its arguments."""

    def __call__(self, jobs: Sequence[Callable[[], T]], /) -> list[T]: ...


def here(jobs: Sequence[Callable[[], T]], /) -> list[T]:
    """A press that does the jobs in this process."""
    return [job() for job in jobs]


@dataclass(frozen=True)
class Fragment:
    """Source that begins on a page of its own, the files that it reads, and the labels that it sets.

    `part` is the title of the part that it goes on with; empty if it opens one.
    """

    source: str
    files: Mapping[str, bytes]
    places: tuple[str, ...]
    part: str = ""


@dataclass(frozen=True)
class Manuscript:
    """A document in fragments. Each piece of it begins with `opening` and reads `files`.

    `page` is what a link says of the page that it leads to: `Page {}`.
    """

    opening: str
    files: Mapping[str, bytes]
    fragments: tuple[Fragment, ...]
    date: str
    page: str


Piece = tuple[Fragment, ...]


def bound(manuscript: Manuscript, press: Press) -> bytes:
    """The document as PDF/UA-1, the same bytes for the same manuscript. Raises BadTypst."""
    pieces = cut(manuscript.fragments, LIMIT)
    if len(pieces) == 1:
        # One process for all rounds: it remembers what did not move.
        [made] = press([partial(_settled, manuscript, pieces, here)])
    else:
        made = _settled(manuscript, pieces, press)
    if isinstance(made, Refused):
        raise BadTypst(made.message)
    return made


def cut(fragments: Sequence[Fragment], limit: int) -> list[Piece]:
    """As few pieces as the limit allows, of about the same size."""
    total = sum(len(fragment.source) for fragment in fragments)
    count = max(1, math.ceil(total / limit))
    pieces: list[list[Fragment]] = [[] for _ in range(count)]
    before = 0
    for fragment in fragments:
        size = len(fragment.source)
        pieces[min(count - 1, (before + size // 2) * count // max(1, total))].append(fragment)
        before += size
    return [tuple(piece) for piece in pieces if piece]


def _settled(manuscript: Manuscript, pieces: Sequence[Piece], press: Press) -> bytes | Refused:
    """The pieces, set again until every page has the number that is printed elsewhere, and bound."""
    numbers: dict[str, str] = {}
    firsts = [1 for _ in pieces]
    for turn in range(_ROUNDS):
        tasks = [_task(manuscript, *each, numbers, turn == 0) for each in zip(pieces, firsts, strict=True)]
        results = press([partial(typeset, task) for task in tasks])
        if refused := [result.message for result in results if isinstance(result, Refused)]:
            return Refused("\n".join(dict.fromkeys(refused)))
        done = [
            Sheaf(r.pdf, _leads(p), r.pages, r.places) for r, p in zip(results, pieces, strict=True) if not isinstance(r, Refused)
        ]
        *begun, _ = accumulate((one.count for one in done), initial=1)
        told = {name: str(first + page) for one, first in zip(done, begun, strict=True) for name, page in one.leaves()}
        if turn and (told, begun) == (numbers, firsts):
            return press([partial(bind, done, manuscript.page)])[0]
        numbers, firsts = told, begun
    return Refused(f"after {_ROUNDS} rounds, numbers of pages still move")


def _leads(piece: Piece) -> bool:
    """Whether a piece needs a page before it, whose heading stands above its own."""
    return bool(piece[0].part)


def _task(manuscript: Manuscript, piece: Piece, first: int, numbers: Mapping[str, str], draft: bool) -> Task:
    lead = [f"#lead({string(piece[0].part)})"] if _leads(piece) else []
    sources = [manuscript.opening, *lead, f"#counter(page).update({first})", *(fragment.source for fragment in piece)]
    files = {name: content for fragment in piece for name, content in fragment.files.items()}
    told = {"places.json": json.dumps(numbers, sort_keys=True).encode()}
    places = tuple(name for fragment in piece for name in fragment.places)
    return Task("\n\n".join(sources), {**manuscript.files, **files, **told}, manuscript.date, places, draft)
