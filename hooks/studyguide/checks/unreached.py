"""Every component of a drawing has an arrow; a box without one explains nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, graphs


def check(collection: Collection) -> Iterator[Problem]:
    for entry, path, graph in graphs(collection):
        touched = {end for flow in graph.flows for end in (flow.from_, flow.to) if flow.from_ != flow.to}
        for index, component in enumerate(graph.components):
            if component.id not in touched:
                message = f"nobody reaches the component `{component.id}`"
                hint = "add a flow from or to it, or leave it out"
                yield entry.loaded.problem((*path, "components", index, "id"), "SG062", message, hint)


RULE = Rule("unreached", ("SG062",), check)
