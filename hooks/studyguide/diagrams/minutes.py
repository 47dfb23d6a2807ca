"""The interview by the clock: the 45 minutes of a prompt, and the blueprints of the framework."""

from __future__ import annotations

from ..document import Badge, Inlines, text
from ..model import StepId, Walkthrough
from ..model.framework import Blueprint, Framework
from . import bars
from .gantt import Task, gantt
from .sketch import Pen, Sketch


def minutes(walkthrough: Walkthrough, pen: Pen) -> Sketch:
    plan = walkthrough.scenes
    spans = tuple(_span(pen.word(f"step-{slot.step}"), slot.do, slot.minutes, slot.step, pen) for slot in plan)
    rows: list[tuple[Inlines, ...]] = [
        (
            text(f"{slot.minutes[0]}–{slot.minutes[1]}"),
            (Badge("step", slot.step, pen.word(f"step-{slot.step}")),),
            pen.markup.line(slot.title),
            pen.markup.line(slot.do),
        )
        for slot in plan
    ]
    longest = max(plan, key=lambda slot: slot.minutes[1] - slot.minutes[0])
    return Sketch(
        "minutes",
        pen.caption("minutes", step=pen.word(f"step-{longest.step}"), start=longest.minutes[0], end=longest.minutes[1]),
        pen.alt("minutes", total=plan[-1].minutes[1], count=len(plan)),
        clock(walkthrough.title, spans),
        pen.table("minutes step scene do", rows),
        bars.minutes(spans, pen.word("min")),
    )


def blueprint(framework: Framework, record: Blueprint, pen: Pen) -> Sketch:
    titles = {step.id: step.title for step in framework.steps}
    spans = tuple(_span(phase.title, phase.do, phase.minutes, phase.steps[0], pen) for phase in record.phases)
    rows: list[tuple[Inlines, ...]] = [
        (
            text(f"{phase.minutes[0]}–{phase.minutes[1]}"),
            text(phase.title),
            text(", ".join(titles[step] for step in phase.steps)),
            pen.markup.line(phase.do),
            pen.markup.line(phase.leave_with),
        )
        for phase in record.phases
    ]
    longest = max(record.phases, key=lambda phase: phase.minutes[1] - phase.minutes[0])
    return Sketch(
        f"blueprint-{record.length}",
        pen.caption("blueprint", phase=longest.title, share=longest.minutes[1] - longest.minutes[0], total=record.length),
        pen.alt("blueprint", title=record.title, count=len(record.phases)),
        clock(record.title, spans),
        pen.table("minutes phase steps do leave", rows),
        bars.minutes(spans, pen.word("min")),
    )


def _span(name: str, do: str, at: list[int], step: StepId, pen: Pen) -> bars.Stretch:
    return bars.Stretch(name, pen.label(do), at[0], at[1], pen.word(f"step-{step}"), f"step-{step}")


def clock(title: str, spans: tuple[bars.Stretch, ...]) -> str:
    """The spans as a Gantt chart whose axis counts minutes."""
    tasks = tuple(Task(span.name, span.text, round(span.start * 60), round(span.end * 60)) for span in spans)
    return gantt(title, "%M min", "X", tasks)
