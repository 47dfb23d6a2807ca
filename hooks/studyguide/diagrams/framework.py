"""The seven steps as a loop: prepared offline, served online, watched, and back to the question."""

from __future__ import annotations

from itertools import pairwise

from ..document import Badge, Inlines, text
from ..model import Framework, StepId
from .flow import Edge, Group, Node, flowchart
from .sketch import Pen, Sketch

_SIDES: tuple[tuple[str, str, tuple[StepId, ...]], ...] = (
    ("side-question", "band", ("clarify", "frame")),
    ("side-offline", "offline-plane", ("data", "model", "evaluate")),
    ("side-online", "online-plane", ("serve", "monitor")),
)


def framework_steps(framework: Framework, pen: Pen) -> Sketch:
    steps = {step.id: step for step in framework.steps}
    number = {step.id: str(place) for place, step in enumerate(framework.steps, 1)}
    groups = tuple(
        Group(
            pen.word(word),
            tuple(
                Node(id_, f"{number[id_]}. {steps[id_].title}", pen.label(steps[id_].goal), f"step-{id_}", width=24, lines=7)
                for id_ in ids
            ),
            look,
        )
        for word, look, ids in _SIDES
    )
    order = [step.id for step in framework.steps]
    edges = [Edge(one, other) for one, other in pairwise(order)]
    edges += [
        Edge("monitor", "data", pen.word("new-data"), "later"),
        Edge("evaluate", "frame", pen.word("wrong-question"), "later"),
    ]
    rows: list[tuple[Inlines, ...]] = [
        (
            text(number[step.id]),
            (Badge("step", step.id, step.title),),
            pen.markup.line(step.goal),
            pen.markup.line(step.done_when),
        )
        for step in framework.steps
    ]
    return Sketch(
        "framework",
        pen.caption("framework"),
        pen.alt("framework"),
        flowchart(groups, tuple(edges), gap=26, rank=40),
        pen.table("number step settles done", rows),
    )
