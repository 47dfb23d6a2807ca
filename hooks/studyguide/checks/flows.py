"""An arrow of a drawing leaves and reaches boxes of that drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Path
from ..model.graph import Flow
from ..model.modelling import BlockFlow
from ..problems import Problem, did_you_mean
from ..reading.collection import Collection
from .rule import Rule, cases, graphs


def check(collection: Collection) -> Iterator[Problem]:
    for files, case in cases(collection):
        if case.reference:
            known = [component.id for component in case.architecture.components]
            for path, message, hint in unknown_ends(("reference", "serve", "flows"), case.reference.serve.flows, known):
                yield files.problem(path, "SG061", message, hint)
    for entry, path, graph in graphs(collection):
        known = [component.id for component in graph.components]
        for where, message, hint in unknown_ends((*path, "flows"), graph.flows, known):
            yield entry.loaded.problem(where, "SG061", message, hint)


def unknown_ends(path: Path, flows: Sequence[Flow | BlockFlow], known: list[str]) -> Iterator[tuple[Path, str, str]]:
    """Ends of arrows that are no box of the drawing: (place, message, hint)."""
    for index, flow in enumerate(flows):
        for end, name in (("from", flow.from_), ("to", flow.to)):
            if name not in known:
                hint = did_you_mean(name, known) or f"the boxes are {', '.join(known)}"
                yield (*path, index, end), f"the drawing has no box `{name}`", hint


RULE = Rule("flows", ("SG061",), check)
