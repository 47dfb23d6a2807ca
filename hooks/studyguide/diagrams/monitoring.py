"""The monitoring and retraining loop: what is watched, what it triggers, and how a new model gets back into the traffic."""

from __future__ import annotations

from ..document import Badge, Inlines, Paragraph
from ..model import CaseReference
from .flow import Edge, Group, Node
from .layout import Draft, arranged
from .sketch import Pen, Sketch

_SEVERITIES = (("page", "wrong"), ("ticket", "flip"), ("dashboard", "plain"))


def monitoring(reference: CaseReference, pen: Pen) -> Sketch:
    monitor, label = reference.monitor, pen.label
    watched = Group(
        pen.word("watched"),
        tuple(
            Node(
                severity,
                pen.word(f"severity-{severity}"),
                look=look,
                width=22,
                lines=3,
                items=tuple(label(signal.signal) for signal in monitor.signals if signal.severity == severity),
            )
            for severity, look in _SEVERITIES
            if any(signal.severity == severity for signal in monitor.signals)
        ),
        "monitoring-plane",
        "TB",
    )
    serving = Node("serving", pen.word("serving"), "", "online", "round")
    bars = reference.evaluate.launch_bars
    stages = tuple(f"{label(stage.stage)}: {label(stage.share)}, {label(stage.duration)}" for stage in monitor.rollout)
    again = Group(
        pen.word("retraining"),
        (
            Node("retrain", pen.word("retrain"), first_sentence(monitor.retraining, pen), "offline", width=20, lines=8),
            Node(
                "gate", pen.word("gate"), look="step-evaluate", width=22, lines=3, items=tuple(label(bar.metric) for bar in bars)
            ),
            Node("rollout", pen.word("rollout"), look="online", width=20, lines=4, items=stages),
        ),
        "offline-plane",
    )
    # Drift shows in what waits for the morning, not in what wakes someone.
    patient = [node.id for node in watched.nodes if node.id != "page"] or ["page"]
    edges = [Edge("serving", node.id, kind="later") for node in watched.nodes]
    edges += [
        Edge(patient[0], "retrain", pen.word("drift"), "later"),
        Edge("retrain", "gate"),
        Edge("gate", "rollout", pen.word("passes")),
        Edge("gate", "retrain", pen.word("fails"), "later"),
        Edge("rollout", "serving", pen.word("takes-over")),
    ]
    rows: list[tuple[Inlines, ...]] = [
        (
            pen.markup.line(signal.signal),
            pen.markup.line(signal.threshold),
            (Badge("severity", signal.severity, signal.severity),),
            pen.markup.line(signal.wakes),
            pen.markup.line(signal.because),
        )
        for signal in monitor.signals
    ]
    steps = [
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
        arranged(Draft((serving, watched, again), tuple(edges), 20, 30)),
        (
            *pen.table("signal threshold severity wakes earliest", rows, widths=(2.4, 2.4, 1.2, 1.4, 3)),
            *pen.table("rollout share duration rollback", steps, widths=(1.4, 1.4, 1.4, 4)),
        ),
    )


def first_sentence(prose: str, pen: Pen) -> str:
    """The first sentence of some prose as plain text; empty when it begins with a list."""
    first = next(iter(pen.markup.prose(prose)), None)
    if not isinstance(first, Paragraph):
        return ""
    return pen.plain(first.content).split(". ")[0]
