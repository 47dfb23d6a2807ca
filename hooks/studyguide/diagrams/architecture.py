"""Components in planes, and the flows between them: the one drawing that an author makes by hand."""

from __future__ import annotations

from ..document import Badge, Blocks, Inlines, text
from ..model import PLANES, Case, Pattern, Plane
from ..model.graph import Component, Graph
from .flow import Edge, Group, Node
from .layout import Draft, arranged
from .sketch import Pen, Sketch
from .structure import joined

# Online on top, for that is where the story begins; the offline plane feeds it; monitoring watches both.
ORDER: tuple[Plane, ...] = ("online", "offline", "monitoring")


def architecture(case: Case, pen: Pen) -> Sketch:
    graph = case.architecture
    counts = {plane: sum(c.plane == plane for c in graph.components) for plane in PLANES}
    return Sketch(
        "architecture",
        pen.caption("architecture", **counts),
        pen.alt("architecture", title=case.title, count=len(graph.components), planes=sum(map(bool, counts.values()))),
        planes(graph, pen, _entry(case)),
        components(graph, pen),
    )


def _entry(case: Case) -> str:
    """Where requests arrive: where the request path says, or else at the first online component."""
    if case.reference:
        return case.reference.serve.request_path.stages[0].component
    return next((c.id for c in case.architecture.components if c.plane == "online"), "")


def pattern(record: Pattern, pen: Pen) -> Sketch:
    """The pattern as components and flows."""
    graph = record.drawing
    return Sketch(
        "drawing",
        pen.caption("pattern", name=record.name, first=pen.label(graph.components[0].label)),
        pen.alt("pattern", name=record.name, count=len(graph.components)),
        planes(graph, pen),
        components(graph, pen),
    )


def planes(graph: Graph, pen: Pen, entry: str = "") -> str:
    """Mermaid source of a graph, one frame for each plane; with narrower boxes when it is large.

    `entry` is where requests arrive. Layout begins with the box that is named first: it stands on top even where answers flow
    back to it.
    """
    ordered = graph.model_copy(update={"components": sorted(graph.components, key=lambda component: component.id != entry)})
    return arranged(_draft(ordered, pen, 18, 16, 26, 40), _draft(ordered, pen, 12, 10, 14, 20))


def _draft(graph: Graph, pen: Pen, box: int, arrow: int, gap: int, rank: int) -> Draft:
    groups = tuple(
        Group(pen.word(f"plane-{plane}"), tuple(_node(c, pen, box) for c in members), f"{plane}-plane")
        for plane in ORDER
        if (members := [component for component in graph.components if component.plane == plane])
    )
    online = {component.id for component in graph.components if component.plane == "online"}
    edges = tuple(
        Edge(flow.from_, flow.to, pen.label(flow.carries) if flow.carries else "", kind, arrow)
        for flow in graph.flows
        # A request never leaves the online plane: whatever does happens outside of it, said or not.
        for kind in ("later" if flow.later or not {flow.from_, flow.to} <= online else "",)
    )
    return Draft(groups, edges, gap, rank, columns=box < 18)


def components(graph: Graph, pen: Pen) -> Blocks:
    names = {component.id: pen.markup.line(component.label) for component in graph.components}
    rows: list[tuple[Inlines, ...]] = []
    for component in sorted(graph.components, key=lambda c: ORDER.index(c.plane)):
        sends = [
            (*names[flow.to], *text(f" ({pen.label(flow.carries)})")) if flow.carries else names[flow.to]
            for flow in graph.flows
            if flow.from_ == component.id
        ]
        plane = (Badge("plane", component.plane, pen.word(f"plane-{component.plane}")),)
        rows.append((names[component.id], plane, pen.markup.line(component.does), joined(sends)))
    return pen.table("component plane does sends", rows)


def _node(component: Component, pen: Pen, width: int) -> Node:
    return Node(component.id, pen.label(component.label), "", component.plane, "store" if component.store else "box", width, 3)
