"""The feature map: which source feeds which group of features, where it is computed and how stale it may be."""

from __future__ import annotations

from ..document import Badge, listed
from ..model import CaseReference
from .data_flow import LOOK_OF_PLACE, PLACES
from .flow import Edge, Group, Node, flowchart
from .sketch import Pen, Sketch


def features(reference: CaseReference, pen: Pen) -> Sketch:
    data, label = reference.data, pen.label
    # What feeds labels alone is shown in the data flow; here it would stand without an arrow.
    fed = {source for group in data.features for source in group.sources}
    sources = tuple(Node(f"s-{s.id}", label(s.name), "", "plain", "store", 18, 3) for s in data.sources if s.id in fed)
    groups = tuple(
        Group(
            pen.word(f"place-{place}"),
            tuple(
                Node(f"f-{group.id}", label(group.group), label(group.freshness), LOOK_OF_PLACE[place], width=28, lines=2)
                for group in data.features
                if group.computed == place
            ),
            f"{LOOK_OF_PLACE[place]}-plane",
            "LR",
        )
        for place in PLACES
        if any(group.computed == place for group in data.features)
    )
    edges = tuple(Edge(f"s-{source}", f"f-{group.id}") for group in data.features for source in group.sources)
    rows = [
        (
            pen.markup.line(group.group),
            listed([pen.markup.line(example) for example in group.examples]),
            pen.markup.line(group.encoding),
            (Badge("computed", group.computed, pen.word(f"computed-{group.computed}")),),
            pen.markup.line(group.freshness),
        )
        for group in data.features
    ]
    online = sum(group.computed != "batch" for group in data.features)
    return Sketch(
        "features",
        pen.caption("features" if online else "features-batch", groups=len(data.features), online=online),
        pen.alt("features", groups=len(data.features), sources=len(sources)),
        flowchart((*sources, *groups), edges, "LR", gap=18, rank=70),
        pen.table("group examples encoding computed age", rows, widths=(2, 4, 3, 1.3, 2)),
    )
