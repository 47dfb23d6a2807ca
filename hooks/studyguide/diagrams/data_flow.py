"""The data flow: from logged sources to features and labels, joined as of the moment of prediction."""

from __future__ import annotations

from typing import get_args

from ..model import CaseReference
from ..model.data import FeatureGroup
from .flow import Edge, Group, Node, flowchart
from .sketch import Pen, Sketch

PLACES: tuple[str, ...] = get_args(FeatureGroup.model_fields["computed"].annotation)
"""Where features are computed: batch, stream, request."""

LOOK_OF_PLACE = {"batch": "offline", "stream": "monitoring", "request": "online"}


def data_flow(reference: CaseReference, pen: Pen) -> Sketch:
    data, label = reference.data, pen.label
    # Boxes without arrows between them stand in a row of the frame's own direction's rank: `LR` puts them below one another.
    sources = Group(
        pen.word("sources"),
        tuple(Node(f"s-{s.id}", label(s.name), label(s.freshness), "plain", "store", 18, 4) for s in data.sources),
    )
    used = [place for place in PLACES if any(group.computed == place for group in data.features)]
    places = Group(
        pen.word("features"),
        tuple(
            Node(
                f"p-{place}",
                pen.word(f"place-{place}"),
                look=LOOK_OF_PLACE[place],
                width=22,
                lines=2,
                items=tuple(label(group.group) for group in data.features if group.computed == place),
            )
            for place in used
        ),
        "step-data",
    )
    late = tuple(f"{label(x.name)}: {label(x.delay)}" for x in data.labels)
    labels = Node("labels", pen.word("labels"), look="flip", width=26, lines=3, items=late)
    rows = Node("rows", pen.word("training-rows"), pen.word("training-rows-say"), "chosen", width=20, lines=6)
    model = Node("serving", pen.word("serving"), pen.word("serving-say"), "online", width=20, lines=6)
    edges = [
        Edge(f"s-{source}", f"p-{place}")
        for source in (s.id for s in data.sources)
        for place in used
        if any(source in group.sources and group.computed == place for group in data.features)
    ]
    edges += [Edge(f"p-{place}", "rows") for place in used] + [Edge(f"p-{place}", "serving") for place in used]
    edges.append(Edge("labels", "rows", kind="later"))
    # A source that no feature is made of is there for the labels.
    fed = {source for group in data.features for source in group.sources}
    edges += [Edge(f"s-{source.id}", "labels") for source in data.sources if source.id not in fed]
    line = pen.markup.line
    held = [(line(s.name), line(s.holds), line(s.volume), line(s.freshness)) for s in data.sources]
    labelled = [tuple(map(line, (x.name, x.origin, x.delay, x.noise, x.bias, x.cost))) for x in data.labels]
    return Sketch(
        "data-flow",
        pen.caption("data-flow"),
        pen.alt("data-flow", sources=len(data.sources), labels=len(data.labels)),
        flowchart((sources, places, labels, rows, model), tuple(edges), "LR", gap=18, rank=46),
        (
            *pen.table("source holds volume age", held, widths=(2, 4, 2, 2)),
            *pen.table("label origin delay noise bias label-cost", labelled, widths=(2, 2, 1.6, 2.4, 2.6, 1.8)),
        ),
    )
