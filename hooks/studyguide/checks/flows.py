"""An arrow of a drawing leaves and reaches boxes of that drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Path
from ..model.graph import Flow
from ..model.modelling import BlockFlow
from ..problems import Problem, did_you_mean
from ..reading.collection import Collection, Entry
from .rule import Rule, graphs


def check(collection: Collection) -> Iterator[Problem]:
    for entry, path, graph in graphs(collection):
        yield from unknown_ends(entry, (*path, "flows"), graph.flows, [component.id for component in graph.components], "SG061")


def unknown_ends(entry: Entry, path: Path, flows: Sequence[Flow | BlockFlow], known: list[str], code: str) -> Iterator[Problem]:
    """Ends of arrows that are no box of the drawing."""
    for index, flow in enumerate(flows):
        for end, name in (("from", flow.from_), ("to", flow.to)):
            if name not in known:
                hint = did_you_mean(name, known) or f"the boxes are {', '.join(known)}"
                yield entry.loaded.problem((*path, index, end), code, f"the drawing has no box `{name}`", hint)


RULE = Rule("flows", ("SG061",), check)
