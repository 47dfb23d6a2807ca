"""A file is named after the id in it, so that whoever has one finds the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import KINDS
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule

_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


def check(collection: Collection) -> Iterator[Problem]:
    for entry in collection.entries:
        value = entry.loaded.value
        own = value.get("id") if isinstance(value, dict) else None
        # An id of another form is reported where the form is checked.
        if entry.kind in KINDS and own is not None and str(own) != entry.id and _ID.fullmatch(str(own)):
            hint = f"write `id: {entry.id}`, or rename the file to `{own}.yml`"
            yield entry.loaded.problem(("id",), "SG040", f"the id is `{own}`, but the file is `{entry.id}.yml`", hint)


RULE = Rule("file-name", ("SG040",), check)
