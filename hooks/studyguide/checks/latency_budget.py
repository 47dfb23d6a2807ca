"""The stages of the request path take no longer than the objective allows.

A parallel stage starts together with the stage before it, so only what it takes longer counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import DIMENSION, FigureError
from ..figures.latency import schedule
from ..model import CaseReference, Path
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, each


def check(collection: Collection) -> Iterator[Problem]:
    for entry, reference in each(collection, CaseReference):
        ledger, path = collection.ledger(entry), reference.serve.request_path
        base: Path = ("serve", "request_path")
        try:
            objective = ledger.figure(path.objective)
            budgets = [ledger.quantity(stage.budget) for stage in path.stages]
        except FigureError:
            continue  # Reported by the rules on formulas and figure fields.
        timed = True
        for index, budget in enumerate(budgets):
            if not budget.is_compatible_with("s"):
                timed = False
                message, hint = f"`{path.stages[index].budget}` is not a time", "write `6 ms`, or a figure in ms"
                yield entry.loaded.problem((*base, "stages", index, "budget"), DIMENSION, message, hint)
        if not objective.is_compatible_with("s"):
            message, hint = f"`{path.objective}` is not a time", "name the latency objective"
            yield entry.loaded.problem((*base, "objective"), DIMENSION, message, hint)
        elif timed:
            plan = schedule(path.stages, ledger)
            total = plan[-1].total
            # A relative margin: 0.1 + 0.2 must fit into 0.3.
            if total > objective * (1 + 1e-9):
                first = next(index for index, part in enumerate(plan) if part.total > objective)
                where = (*base, "stages", first, "budget")
                show = ledger.units.show
                over_by = show(total - objective)
                message = f"the stages take {show(total)}, {over_by} more than `{path.objective}` allows ({show(objective)})"
                hint = "shorten a stage, run one beside another (`parallel: true`), or relax the objective"
                yield entry.loaded.problem(where, "SG050", message, hint)


RULE = Rule("latency-budget", ("SG050",), check)
