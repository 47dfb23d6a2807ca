"""The request path as a sequence: who calls whom, and how long each stage may take."""

from __future__ import annotations

from ..document import text
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
    rows = []
    for index, stage in enumerate(path.stages):
        source = caller(architecture, path.stages[:index], stage)
        shown = ledger.show(stage.budget)
        message = Message(source, stage.component, label(stage.does), shown)
        calls.append(message)
        steps = [*steps[:-1], (*steps[-1], message)] if stage.parallel and steps else [*steps, (message,)]
        sender = text(names[source] if source else pen.word("caller"))
        rows.append((sender, text(names[stage.component]), pen.markup.line(stage.does), text(shown)))
    total = ledger.units.show(schedule(path.stages, ledger)[-1].total)
    objective = ledger.show(path.objective)
    answer = pen.word("answer", total=total, objective=objective)
    steps.append((Message(path.stages[-1].component, _CALLER, answer, answer=True),))
    rows.append((text(names[path.stages[-1].component]), text(pen.word("caller")), text(pen.word("answers")), text(total)))
    people = ((_CALLER, pen.word("caller")), *((component, names[component]) for component in order))
    longest = max(zip(calls, path.stages, strict=True), key=lambda call: ledger.quantity(call[1].budget))[0]
    return Sketch(
        "request-path",
        pen.caption("request-path", slowest=names[longest.target], takes=longest.note, objective=objective),
        pen.alt("request-path", count=len(path.stages), total=total, objective=objective),
        sequence(people, tuple(steps), pen.word("beside")),
        pen.table("caller component does budget", rows, numeric=(3,)),
        ladder(people, steps, pen.word("beside"), longest),
    )


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
