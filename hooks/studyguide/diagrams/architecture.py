"""Components in planes, and the flows between them: the one drawing that an author makes by hand.

Owns what is said with it and which parts are new in which version. Where things stand is found for all versions at once, so
that a box has the same place on every board.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..document import Badge, Blocks, Inlines, Paragraph, Picture, Strong, listed, text
from ..model import PLANES, Case, Pattern
from ..model.graph import VERSIONS, Component, Flow, Graph, VersionName
from .board import ORDER, Card, Wire, board
from .flow import Edge, Group, Node, flowchart
from .layered import Shape
from .sketch import Pen, Sketch


def architecture(case: Case, pen: Pen) -> Sketch:
    """The whole design: the last version, with nothing marked."""
    graph = _entry_first(case.architecture, _entry(case))
    last = graph.board(VERSIONS[-1])
    counts = {plane: sum(c.plane == plane for c in last.components) for plane in PLANES}
    return Sketch(
        "architecture",
        pen.caption("architecture", **counts),
        pen.alt("architecture", title=case.title, count=len(last.components), planes=sum(map(bool, counts.values()))),
        _source(last, pen),
        _components(last, pen),
        _picture(graph, last, pen),
    )


def version_board(case: Case, version: VersionName, pen: Pen) -> Sketch:
    """The design as it stands in one version; what the version before did not have is marked."""
    graph = _entry_first(case.walkthrough.design, _entry(case))
    title = next(pen.label(v.title or v.build) for v in case.walkthrough.versions if v.name == version)
    now, place = graph.board(version), VERSIONS.index(version)
    before = graph.board(VERSIONS[place - 1]) if place else now
    new = [c for c in now.components if c not in before.components]
    gone = [c for c in before.components if c not in now.components]
    names = {"new": _names(new, pen), "gone": _names(gone, pen), "version": version, "title": title}
    key = "board-first" if not place else "board-same" if not new else "board-replaced" if gone else "board"
    return Sketch(
        f"board-{version.lower()}",
        pen.caption(key, **names),
        pen.alt("board" if new else "board-first", **names, count=len(now.components), flows=len(now.flows)),
        _source(now, pen, {c.id for c in new}),
        (*_changes(now, before, new, gone, version, pen), *_components(now, pen, {c.id for c in new})),
        _picture(graph, now, pen, before),
    )


def last_board(case: Case, pen: Pen) -> Picture:
    """The design in its last version, in a shape that fits on a sheet."""
    graph = _entry_first(case.walkthrough.design, _entry(case)).board(VERSIONS[-1])
    return _picture(graph, graph, pen, shape="sheet")


def pattern(record: Pattern, pen: Pen) -> Sketch:
    """The pattern as components and flows."""
    graph = record.drawing
    caption = pen.caption("pattern", name=record.name, first=pen.label(graph.components[0].label))
    return fixed("drawing", caption, pen.alt("pattern", name=record.name, count=len(graph.components)), graph, pen)


def fixed(id: str, caption: Inlines, alt: str, graph: Graph, pen: Pen) -> Sketch:
    """A graph that does not grow."""
    return Sketch(id, caption, alt, _source(graph, pen), _components(graph, pen), _picture(graph, graph, pen))


def _entry(case: Case) -> str:
    """Where requests arrive: where the request path says, or else at the first online component."""
    if case.reference:
        return case.reference.serve.request_path.stages[0].component
    return next((c.id for c in case.architecture.components if c.plane == "online"), "")


def _entry_first(graph: Graph, entry: str) -> Graph:
    """Layout begins with the box that is named first: it stands on top even where answers flow back to it."""
    return graph.model_copy(update={"components": sorted(graph.components, key=lambda component: component.id != entry)})


def _picture(graph: Graph, now: Graph, pen: Pen, before: Graph | None = None, shape: Shape = "column") -> Picture:
    before = before or now
    online = _online(graph)
    cards = [
        Card(c.id, pen.label(c.label), c.plane, c.store, c not in before.components, c in now.components)
        for c in graph.components
    ]
    wires = [
        Wire(
            flow.from_,
            flow.to,
            pen.label(flow.carries) if flow.carries else "",
            _amounts(flow, pen),
            _later(flow, online),
            flow not in before.flows,
            flow in now.flows,
        )
        for flow in graph.flows
        if flow.from_ != flow.to
    ]
    return board(cards, wires, {plane: pen.word(f"plane-{plane}") for plane in ORDER}, shape)


def _source(graph: Graph, pen: Pen, new: Collection[str] = ()) -> str:
    """The same in Mermaid, one frame for each plane."""
    groups = tuple(
        Group(pen.word(f"plane-{plane}"), tuple(_node(c, pen, c.id in new) for c in members), f"{plane}-plane")
        for plane in ORDER
        if (members := [component for component in graph.components if component.plane == plane])
    )
    online = _online(graph)
    edges = tuple(Edge(flow.from_, flow.to, _words(flow, pen), "later" if _later(flow, online) else "") for flow in graph.flows)
    return flowchart(groups, edges, "TB")


def _node(component: Component, pen: Pen, new: bool) -> Node:
    label = pen.label(component.label)
    look = "new" if new else component.plane
    return Node(component.id, f"+ {label}" if new else label, "", look, "store" if component.store else "box", 18, 3)


def _online(graph: Graph) -> set[str]:
    return {component.id for component in graph.components if component.plane == "online"}


def _later(flow: Flow, online: set[str]) -> bool:
    """A request never leaves the online plane: whatever does happens outside of it, said or not."""
    return flow.later or not {flow.from_, flow.to} <= online


def _amounts(flow: Flow, pen: Pen) -> tuple[str, ...]:
    """Count and time of an arrow: the count as people say it, the time in little space."""
    show = pen.markup.ledger.show
    counted = (show(flow.count, voice="spoken"),) if flow.count else ()
    return (*counted, *((show(flow.takes),) if flow.takes else ()))


def _words(flow: Flow, pen: Pen) -> str:
    carries = pen.label(flow.carries) if flow.carries else ""
    return ", ".join(part for part in (carries, *_amounts(flow, pen)) if part)


def _names(parts: Sequence[Component], pen: Pen) -> str:
    return ", ".join(pen.label(component.label) for component in parts)


def _changes(now: Graph, before: Graph, new: Sequence[Component], gone: Sequence[Component], version: str, pen: Pen) -> Blocks:
    """What is new and what went, as sentences."""
    lines: list[tuple[str, Inlines]] = []
    if new:
        lines.append((pen.word("board-new", version=version), listed([pen.markup.line(c.label) for c in new])))
    names = {component.id: pen.markup.line(component.label) for component in (*now.components, *before.components)}
    arrows = [(*names[f.from_], *text(" → "), *names[f.to]) for f in now.flows if f not in before.flows]
    if arrows:
        lines.append((pen.word("board-arrows"), listed(arrows)))
    if gone:
        lines.append((pen.word("board-gone"), listed([pen.markup.line(c.label) for c in gone])))
    return tuple(Paragraph((Strong(text(head)), *text(" "), *said, *text("."))) for head, said in lines)


def _components(graph: Graph, pen: Pen, new: Collection[str] = ()) -> Blocks:
    """What each component does, and where it sends what; what is new comes first."""
    names = {component.id: pen.markup.line(component.label) for component in graph.components}
    rows: list[tuple[Inlines, ...]] = []
    for component in sorted(graph.components, key=lambda c: (c.id not in new, ORDER.index(c.plane))):
        sends = [
            (*names[flow.to], *text(f" ({words})")) if (words := _words(flow, pen)) else names[flow.to]
            for flow in graph.flows
            if flow.from_ == component.id
        ]
        plane = (Badge("plane", component.plane, pen.word(f"plane-{component.plane}")),)
        rows.append((names[component.id], plane, pen.markup.line(component.does), listed(sends) or text("–")))
    return pen.table("component plane does sends", rows)
