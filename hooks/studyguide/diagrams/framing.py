"""The framing: from the business goal to a machine-learning task, and from an input to a decision."""

from __future__ import annotations

from ..document import Definitions, Entry, Paragraph, text
from ..model import CaseReference
from .flow import Edge, Group, Node, flowchart
from .sketch import Pen, Sketch


def framing(reference: CaseReference, pen: Pen) -> Sketch:
    frame, label = reference.frame, pen.label
    rejected = tuple(label(other.option) for other in frame.alternatives)
    goal = Node("goal", pen.word("goal"), label(frame.business_goal), "accent", width=46, lines=4)
    objective = Node("objective", pen.word("objective"), label(frame.objective), "step-frame", width=46, lines=4)
    task = Node("task", pen.word("task"), label(frame.task), "chosen", width=30, lines=6)
    others = Node("others", pen.word("rejected"), look="quiet", width=32, lines=2, items=rejected)
    use = Group(
        pen.word("prediction"),
        (
            Node("input", pen.word("input"), label(frame.input), "online", width=23, lines=7),
            Node("output", pen.word("output"), label(frame.output), "online", width=23, lines=7),
            Node("decision", pen.word("decision"), label(frame.decision), "online", width=23, lines=7),
        ),
        "online-plane",
    )
    edges = (
        Edge("goal", "objective", pen.word("stands-in")),
        Edge("objective", "task", kind="strong"),
        Edge("objective", "others", kind="later"),
        Edge("task", "output"),
        Edge("input", "output"),
        Edge("output", "decision"),
    )
    lines = ("business_goal", "objective", "task", "input", "output", "decision")
    names = ("goal", "objective", "task", "input", "output", "decision")
    said = tuple(
        Entry(text(pen.word(name)), (Paragraph(pen.markup.line(getattr(frame, line))),))
        for name, line in zip(names, lines, strict=True)
    )
    return Sketch(
        "framing",
        pen.caption("framing", task=label(frame.task).rstrip("."), count=len(frame.alternatives)),
        pen.alt("framing", task=label(frame.task).rstrip(".")),
        flowchart((goal, objective, task, others, use), edges, gap=28, rank=38),
        (Definitions(said),),
    )
