"""The request path as a sequence: who calls whom, and how long each stage may take."""

from __future__ import annotations

from ..document import Badge, Inlines, Row, Strong, Table, Text, text
from ..figures import Ledger
from ..figures.latency import schedule
from ..model import CaseReference, Graph
from ..model.serve import Stage
from .ladder import ladder
from .sequence import Message, Step, sequence
from .sketch import Pen, Sketch

_CALLER = ""


def request_path(reference: CaseReference, architecture: Graph, ledger: Ledger, pen: Pen) -> Sketch:
    path, label = reference.serve.request_path, pen.label
    names = {component.id: label(component.label) for component in architecture.components}
    order = list(dict.fromkeys(id for stage in path.stages for id in (stage.from_, stage.component) if id))
    steps: list[Step] = []
    calls: list[Message] = []
    for index, stage in enumerate(path.stages):
        source = caller(architecture, path.stages[:index], stage)
        shown = ledger.show(stage.budget)
        message = Message(source, stage.component, label(stage.does), shown)
        calls.append(message)
        steps = [*steps[:-1], (*steps[-1], message)] if stage.parallel and steps else [*steps, (message,)]
    total = ledger.units.show(schedule(path.stages, ledger)[-1].total)
    objective = ledger.show(path.objective)
    answer = pen.word("answer", total=total, objective=objective)
    steps.append((Message(path.stages[-1].component, _CALLER, answer, answer=True),))
    people = ((_CALLER, pen.word("caller")), *((component, names[component]) for component in order))
    longest = max(zip(calls, path.stages, strict=True), key=lambda call: ledger.quantity(call[1].budget))[0]
    return Sketch(
        "request-path",
        pen.caption("request-path", slowest=names[longest.target], takes=longest.note, objective=objective),
        pen.alt("request-path", count=len(path.stages), total=total, objective=objective),
        sequence(people, tuple(steps), pen.word("beside")),
        (_budget(reference, architecture, ledger, pen),),
        ladder(people, steps, pen.word("beside"), longest),
    )


def _budget(reference: CaseReference, architecture: Graph, ledger: Ledger, pen: Pen) -> Table:
    """Who calls whom, what each stage may take at p99, their sum, and what is left of the objective."""
    path, line, word = reference.serve.request_path, pen.markup.line, pen.word
    labels = {component.id: line(component.label) for component in architecture.components}
    rows: list[tuple[Inlines, ...]] = []
    for index, stage in enumerate(path.stages):
        source = caller(architecture, path.stages[:index], stage)
        beside = (Text(" "), Badge("status", "parallel", word("in-parallel"))) if stage.parallel else ()
        sender = labels[source] if source else text(word("caller"))
        rows.append((sender, labels[stage.component], (*line(stage.does), *beside), text(ledger.show(stage.budget))))
    total = schedule(path.stages, ledger)[-1].total
    show, left = ledger.units.show, ledger.figure(path.objective).to(total.units) - total
    rows.append(((Strong(text(word("sum"))),), (), text(word("sum-note")), (Strong(text(show(total))),)))
    rows.append((text(word("objective")), (), text(word("left", left=show(left))), (pen.markup.value(path.objective),)))
    head = tuple(text(word(f"column-{key}")) for key in ("caller", "component", "does", "budget"))
    return Table(head, tuple(map(Row, rows)), text(word("budget-caption")), (1.6, 1.8, 4, 1), (3,), "budget")


def caller(graph: Graph, before: list[Stage], stage: Stage) -> str:
    """The component that calls a stage: the one it names, else the latest one before it with a flow to it (stores only answer), else the last."""
    if stage.from_:
        return stage.from_
    if not before:
        return _CALLER
    stores = {component.id for component in graph.components if component.store}
    into = {flow.from_ for flow in graph.flows if flow.to == stage.component and not flow.later} - stores
    if before[-1].component == stage.component:
        return stage.component
    callers = [earlier.component for earlier in reversed(before) if earlier.component not in stores]
    return next((one for one in callers if one in into), (*callers, before[-1].component)[0])
