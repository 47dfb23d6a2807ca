"""What stands on an arrow can stand there: a count that is positive, a time that is a time."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import FigureError
from ..model import Walkthrough
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, graphs


def check(collection: Collection) -> Iterator[Problem]:
    for entry, path, graph in graphs(collection):
        if not isinstance(entry.record, Walkthrough):
            continue  # Reported by the rule on versions.
        ledger = collection.ledger(entry)
        for index, flow in enumerate(graph.flows):
            for key, expression in (("count", flow.count), ("takes", flow.takes)):
                if expression is None:
                    continue
                try:
                    quantity = ledger.quantity(expression)
                except FigureError:
                    continue  # Reported by the rule on formulas.
                where = (*path, "flows", index, key)
                if quantity.magnitude <= 0:
                    message = f"nothing moves along the arrow: {ledger.units.show(quantity)}"
                    yield entry.loaded.problem(where, "SG052", message, "only an amount above zero can be drawn")
                elif key == "takes" and not quantity.check("[time]"):
                    message = f"{ledger.units.show(quantity)} is no time"
                    yield entry.loaded.problem(
                        where, "SG052", message, "`takes` is a time, as in `6 ms`; `count` is for the rest"
                    )


RULE = Rule("amounts", ("SG052",), check)
