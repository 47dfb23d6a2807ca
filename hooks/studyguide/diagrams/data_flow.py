"""The data flow: from logged sources to features and labels, joined as of the moment of prediction."""

from __future__ import annotations

from typing import get_args

from ..document import text
from ..model import Case
from ..model.data import FeatureGroup
from .flow import Edge, Group, Node, flowchart
from .sketch import Pen, Sketch

PLACES: tuple[str, ...] = get_args(FeatureGroup.model_fields["computed"].annotation)
"""Where features are computed: batch, stream, request."""

LOOK_OF_PLACE = {"batch": "offline", "stream": "monitoring", "request": "online"}


def data_flow(case: Case, pen: Pen) -> Sketch:
    data, label = case.data, pen.label
    sources = Group(
        pen.word("sources"),
        tuple(Node(f"s-{s.id}", label(s.name), label(s.freshness), "plain", "store", 18, 3) for s in data.sources),
        direction="LR" if len(data.sources) < 5 else "TB",
    )
    used = [place for place in PLACES if any(group.computed == place for group in data.features)]
    places = Group(
        pen.word("features"),
        tuple(
            Node(
                f"p-{place}",
                pen.word(f"place-{place}"),
                "; ".join(label(group.group) for group in data.features if group.computed == place),
                LOOK_OF_PLACE[place],
                width=22,
                lines=5,
            )
            for place in used
        ),
        "step-data",
    )
    labels = Node(
        "labels",
        pen.word("labels"),
        "; ".join(f"{label(x.name)} ({label(x.delay)})" for x in data.labels),
        "flip",
        width=30,
        lines=6,
    )
    rows = Node("rows", pen.word("training-rows"), pen.word("training-rows-say"), "chosen", width=30)
    model = Node("model", pen.word("model"), "", "step-model", "round")
    edges = [
        Edge(f"s-{source}", f"p-{place}")
        for source in (s.id for s in data.sources)
        for place in used
        if any(source in group.sources and group.computed == place for group in data.features)
    ]
    edges += [Edge(f"p-{place}", "rows", kind="" if place == "request" else "") for place in used]
    edges += [Edge("labels", "rows", pen.word("late"), "later"), Edge("rows", "model")]
    table = [(pen.markup.line(s.name), pen.markup.line(s.holds), pen.markup.line(s.volume), pen.markup.line(s.freshness)) for s in data.sources]
    late = [(pen.markup.line(x.name), pen.markup.line(x.origin), text("–"), pen.markup.line(x.delay)) for x in data.labels]
    return Sketch(
        "data-flow",
        pen.caption("data-flow", sources=len(data.sources), labels=len(data.labels)),
        pen.alt("data-flow", sources=len(data.sources), groups=len(data.features), labels=len(data.labels)),
        flowchart((sources, places, labels, rows, model), tuple(edges), gap=24, rank=40),
        pen.table("source holds volume age", [*table, *late]),
    )
