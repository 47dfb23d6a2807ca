"""Every version of a drawing hangs together: what stands in it is touched, and its arrows have both ends in it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Path, Walkthrough, walk
from ..model.graph import VERSIONS, Graph, Versioned, VersionName
from ..problems import Problem
from ..reading.collection import Collection, Entry
from .rule import Rule, graphs

MOST = 14
"""Components of one version that a drawing can show at a readable size."""


def check(collection: Collection) -> Iterator[Problem]:
    for entry, path, graph in graphs(collection):
        parts: list[tuple[Path, Versioned]] = [((*path, "components", i), c) for i, c in enumerate(graph.components)]
        parts += [((*path, "flows", i), flow) for i, flow in enumerate(graph.flows)]
        if isinstance(entry.record, Walkthrough):
            named = [version.name for version in entry.record.versions]
            faults = [fault for where, part in parts for fault in _span(entry, where, part, named)]
            yield from _shown(entry, entry.record, named)
            yield from faults or _boards(entry, path, graph, [version for version in VERSIONS if version in named])
        else:
            yield from (fault for where, part in parts for fault in _unversioned(entry, where, part))
            yield from _crowded(entry, path, len(graph.components), "the drawing")


def _shown(entry: Entry, walkthrough: Walkthrough, named: list[str]) -> Iterator[Problem]:
    """Boards that the story shows, of versions that there are not."""
    for path, value, _ in walk(walkthrough):
        if path[0] == "scenes" and path[-1] == "version" and value not in named:
            hint = f"`versions` has {', '.join(named)}"
            yield entry.loaded.problem(path, "SG068", f"this case has no version {value}", hint)


def _span(entry: Entry, path: Path, part: Versioned, named: list[str]) -> Iterator[Problem]:
    for key, name in (("since", part.since), ("until", part.until)):
        if name and name not in named:
            hint = f"`versions` has {', '.join(named)}"
            yield entry.loaded.problem((*path, key), "SG068", f"this case has no version {name}", hint)
    if part.since and part.until and VERSIONS.index(part.until) < VERSIONS.index(part.since):
        message = f"it stands until {part.until}, and appears only in {part.since}"
        yield entry.loaded.problem((*path, "until"), "SG068", message, "`until` names the last version in which it stands")


def _unversioned(entry: Entry, path: Path, part: Versioned) -> Iterator[Problem]:
    """A drawing that does not grow has no versions, and no figures to count with."""
    for key in ("since", "until", "count", "takes"):
        if getattr(part, key, None) is not None:
            hint = "leave it out; `carries` says what moves along an arrow"
            yield entry.loaded.problem((*path, key), "SG068", f"only the design of a case has `{key}`", hint)


def _boards(entry: Entry, path: Path, graph: Graph, versions: list[VersionName]) -> Iterator[Problem]:
    known = {component.id: component for component in graph.components}
    for index, flow in enumerate(graph.flows):
        for end, name in (("from", flow.from_), ("to", flow.to)):
            missing = [v for v in versions if flow.stands_in(v) and name in known and not known[name].stands_in(v)]
            if missing:
                message = f"in {' and '.join(missing)} the arrow stands without its end `{name}`"
                hint = f"give it the `since` and `until` of `{name}`, or narrower ones"
                yield entry.loaded.problem((*path, "flows", index, end), "SG068", message, hint)
    ever_touched = {end for flow in graph.flows for end in (flow.from_, flow.to) if flow.from_ != flow.to}
    for index, component in enumerate(graph.components):
        lonely = [v for v in versions if component.stands_in(v) and component.id not in _touched(graph, v)]
        # A component that no arrow touches at all is reported by the rule on unreached ones.
        if lonely and component.id in ever_touched:
            message = f"in {' and '.join(lonely)} no arrow touches the component `{component.id}`"
            hint = "add an arrow that stands in that version, or let the component appear later"
            yield entry.loaded.problem((*path, "components", index, "id"), "SG068", message, hint)
    for version in versions:
        count = len(graph.board(version).components)
        if count > MOST:
            yield from _crowded(entry, path, count, version)
            break


def _touched(graph: Graph, version: VersionName) -> set[str]:
    flows = [flow for flow in graph.flows if flow.from_ != flow.to and flow.stands_in(version)]
    return {end for flow in flows for end in (flow.from_, flow.to)}


def _crowded(entry: Entry, path: Path, count: int, where: str) -> Iterator[Problem]:
    if count > MOST:
        message = f"{where} has {count} components; at most {MOST} can be read"
        yield entry.loaded.problem(
            (*path, "components"), "SG069", message, "merge what the story does not tell apart, or leave it out"
        )


RULE = Rule("versions", ("SG068", "SG069"), check)
