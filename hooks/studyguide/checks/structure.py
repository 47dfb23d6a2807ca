"""The drawing of the chosen model hangs together: arrows between its blocks, and no block without one."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Case, Path
from ..problems import Problem
from ..reading.collection import Collection
from .flows import unknown_ends
from .rule import Rule, each


def check(collection: Collection) -> Iterator[Problem]:
    for entry, case in each(collection, Case):
        structure, path = case.model.structure, ("model", "structure")
        ids = [block.id for block in structure.blocks]
        yield from unknown_ends(entry, (*path, "flows"), structure.flows, ids, "SG065")
        touched = {end for flow in structure.flows for end in (flow.from_, flow.to)}
        for index, name in enumerate(ids):
            if name not in touched:
                where: Path = (*path, "blocks", index, "id")
                hint = "add it to `flows`, or leave it out"
                yield entry.loaded.problem(where, "SG065", f"no arrow touches the block `{name}`", hint)


RULE = Rule("structure", ("SG065",), check)
