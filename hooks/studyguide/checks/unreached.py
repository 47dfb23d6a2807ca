"""Every component of a drawing has an arrow; a box without one explains nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Path
from ..model.graph import Component, Flow
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, cases, graphs

_HINT = "add a flow from or to it, or leave it out"


def check(collection: Collection) -> Iterator[Problem]:
    for entry, path, graph in graphs(collection):
        for where, message in _unreached((*path, "components"), graph.components, graph.flows):
            yield entry.loaded.problem(where, "SG062", message, _HINT)
    for files, case in cases(collection):
        if case.reference:
            added = case.reference.serve.components
            for where, message in _unreached(("reference", "serve", "components"), added, case.architecture.flows):
                yield files.problem(where, "SG062", message, _HINT)


def _unreached(path: Path, components: Sequence[Component], flows: Sequence[Flow]) -> Iterator[tuple[Path, str]]:
    touched = {end for flow in flows for end in (flow.from_, flow.to) if flow.from_ != flow.to}
    for index, component in enumerate(components):
        if component.id not in touched:
            yield (*path, index, "id"), f"nobody reaches the component `{component.id}`"


RULE = Rule("unreached", ("SG062",), check)
