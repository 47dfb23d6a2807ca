"""What a record leads to: the ideas that its texts link to or that stand in it.

Must not know pages.
"""

from __future__ import annotations

from ..markup import links_in
from ..model import Kind, Record, Reference, walk


def ideas_in(record: Record) -> frozenset[str]:
    """The ids of all ideas that a record leads to."""
    found: set[str] = set()
    for _, value, marks in walk(record):
        if Reference("idea") in marks:
            found.add(value)
        elif Kind("line") in marks or Kind("prose") in marks:
            found.update(id for scheme, id in links_in(value) if scheme == "idea")
    return frozenset(found)
