"""The latency budget: stages on one time axis, with the objective and what is left of it."""

from __future__ import annotations

from ..document import Row, Table, text
from ..figures import Ledger
from ..figures.latency import schedule
from ..figures.units import Quantity
from ..model import CaseReference, Graph
from . import bars
from .gantt import Task, gantt
from .sketch import Pen, Sketch


def latency_budget(reference: CaseReference, architecture: Graph, ledger: Ledger, pen: Pen) -> Sketch:
    path = reference.serve.request_path
    names = {component.id: pen.label(component.label) for component in architecture.components}
    plan = schedule(path.stages, ledger)
    objective, total = ledger.quantity(path.objective), plan[-1].total
    slack = ledger.units.show(objective - total) if objective > total else ledger.units.show(0 * objective)
    shown, used = ledger.show(path.objective), ledger.units.show(total)
    slowest = max(plan, key=lambda part: part.end - part.start)
    named = [(part, names[part.stage.component], ledger.show(part.stage.budget)) for part in plan]
    spans = tuple(
        bars.Stretch(name, "", _ms(p.start), _ms(p.end), takes, "flip" if p is slowest else "step-serve")
        for p, name, takes in named
    )
    picture = bars.budget(spans, _ms(objective), pen.word("objective-line", objective=shown), pen.word("slack", slack=slack))
    # Mermaid's axis counts in whole milliseconds; a shorter stage is shown as one.
    tasks = tuple(Task(name, takes, int(_ms(p.start)), max(int(_ms(p.end)), int(_ms(p.start)) + 1)) for p, name, takes in named)
    rows = [
        Row((text(name), pen.markup.line(p.stage.does), text(takes), text(ledger.units.show(p.total))))
        for p, name, takes in named
    ]
    rows.append(Row((text(pen.word("objective-row")), text(pen.word("slack", slack=slack)), (), text(shown))))
    head = tuple(text(pen.word(f"column-{key}")) for key in ("component", "does", "budget", "total"))
    worst = names[slowest.stage.component]
    share = round(100 * _ms(slowest.end - slowest.start) / _ms(total)) if _ms(total) else 0
    return Sketch(
        "latency-budget",
        pen.caption("latency-budget", slowest=worst, share=share, total=used, objective=shown, slack=slack),
        pen.alt("latency-budget", count=len(plan), total=used, objective=shown),
        gantt(pen.word("budget-title", objective=shown), "%L ms", "x", tasks),
        (Table(head, tuple(rows), numeric=(2, 3), role="budget"),),
        picture,
    )


def _ms(value: Quantity) -> float:
    return float(value.to("ms").magnitude)
