"""A file is named after the id in it, so that whoever has one finds the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import FILES, LAYERS
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule

_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


def check(collection: Collection) -> Iterator[Problem]:
    for entry in collection.entries:
        value = entry.loaded.value
        own = value.get("id") if isinstance(value, dict) else None
        # An id of another form is reported where the form is checked.
        if entry.kind in FILES and own is not None and str(own) != entry.id and _ID.fullmatch(str(own)):
            what, name, new = ("file", f"{entry.id}.yml", f"{own}.yml")
            if entry.kind in LAYERS:
                what, name, new = ("folder", entry.id, str(own))
            hint = f"write `id: {entry.id}`, or rename the {what} to `{new}`"
            yield entry.loaded.problem(("id",), "SG040", f"the id is `{own}`, but the {what} is `{name}`", hint)


RULE = Rule("file-name", ("SG040",), check)
