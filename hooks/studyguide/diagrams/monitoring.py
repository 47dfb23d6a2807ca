"""The monitoring and retraining loop: what is watched, what it triggers, and how a new model gets back into the traffic."""

from __future__ import annotations

from ..document import Badge, Inlines, Paragraph
from ..model import Case
from .flow import Edge, Group, Node, flowchart
from .sketch import Pen, Sketch

_SEVERITIES = (("page", "wrong"), ("ticket", "flip"), ("dashboard", "plain"))


def monitoring(case: Case, pen: Pen) -> Sketch:
    monitor, label = case.monitor, pen.label
    watched = Group(
        pen.word("watched"),
        tuple(
            Node(
                severity,
                pen.word(f"severity-{severity}"),
                "; ".join(label(signal.signal) for signal in monitor.signals if signal.severity == severity),
                look,
                width=22,
                lines=6,
            )
            for severity, look in _SEVERITIES
            if any(signal.severity == severity for signal in monitor.signals)
        ),
        "monitoring-plane",
        "TB",
    )
    serving = Node("serving", pen.word("serving"), "", "online", "round")
    retrain = Node("retrain", pen.word("retrain"), first_sentence(monitor.retraining, pen), "offline", width=34, lines=4)
    bars = case.evaluate.launch_bars
    gate = Node("gate", pen.word("gate"), "; ".join(label(bar.metric) for bar in bars), "step-evaluate", width=34, lines=4)
    rollout = Group(
        pen.word("rollout"),
        tuple(
            Node(f"r{i}", label(stage.stage), f"{label(stage.share)}, {label(stage.duration)}", "online", width=16, lines=4)
            for i, stage in enumerate(monitor.rollout)
        ),
        "online-plane",
    )
    edges = [Edge("serving", node.id, kind="later") for node in watched.nodes]
    edges += [Edge(watched.nodes[-1].id, "retrain", pen.word("drift"), "later")]
    edges += [
        Edge("retrain", "gate"),
        Edge("gate", "r0", pen.word("passes")),
        Edge("gate", "retrain", pen.word("fails"), "later"),
    ]
    edges += [Edge(f"r{i}", f"r{i + 1}") for i in range(len(monitor.rollout) - 1)]
    edges += [Edge(f"r{len(monitor.rollout) - 1}", "serving", pen.word("takes-over"))]
    rows: list[tuple[Inlines, ...]] = [
        (
            pen.markup.line(signal.signal),
            pen.markup.line(signal.threshold),
            (Badge("severity", signal.severity, pen.word(f"severity-{signal.severity}")),),
            pen.markup.line(signal.wakes),
        )
        for signal in monitor.signals
    ]
    stages = [
        (
            pen.markup.line(stage.stage),
            pen.markup.line(stage.share),
            pen.markup.line(stage.duration),
            pen.markup.line(stage.rollback),
        )
        for stage in monitor.rollout
    ]
    pages = sum(signal.severity == "page" for signal in monitor.signals)
    return Sketch(
        "monitoring",
        pen.caption("monitoring", count=len(monitor.signals), pages=pages, stages=len(stages)),
        pen.alt("monitoring", count=len(monitor.signals), bars=len(bars), stages=len(stages)),
        flowchart((serving, watched, retrain, gate, rollout), tuple(edges), gap=24, rank=40),
        (*pen.table("signal threshold severity wakes", rows), *pen.table("rollout share duration rollback", stages)),
    )


def first_sentence(prose: str, pen: Pen) -> str:
    """The first sentence of some prose as plain text; empty when it begins with a list."""
    first = next(iter(pen.markup.prose(prose)), None)
    if not isinstance(first, Paragraph):
        return ""
    return pen.plain(first.content).split(". ")[0]
