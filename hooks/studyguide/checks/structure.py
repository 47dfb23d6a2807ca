"""The drawing of the chosen model hangs together: arrows between its blocks, and no block without one."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import CaseReference, Path
from ..problems import Problem
from ..reading.collection import Collection
from .flows import unknown_ends
from .rule import Rule, each


def check(collection: Collection) -> Iterator[Problem]:
    for entry, reference in each(collection, CaseReference):
        structure, path = reference.model.structure, ("model", "structure")
        ids = [block.id for block in structure.blocks]
        for place, message, hint in unknown_ends((*path, "flows"), structure.flows, ids):
            yield entry.loaded.problem(place, "SG065", message, hint)
        touched = {end for flow in structure.flows for end in (flow.from_, flow.to)}
        for index, name in enumerate(ids):
            if name not in touched:
                where: Path = (*path, "blocks", index, "id")
                hint = "add it to `flows`, or leave it out"
                yield entry.loaded.problem(where, "SG065", f"no arrow touches the block `{name}`", hint)


RULE = Rule("structure", ("SG065",), check)
