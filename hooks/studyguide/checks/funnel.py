"""A funnel narrows: counts of one unit that never grow."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..figures import FigureError
from ..model import CaseReference, Path
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, each


def check(collection: Collection) -> Iterator[Problem]:
    for entry, reference in each(collection, CaseReference):
        ledger = collection.ledger(entry)
        counts = []
        for index, stage in enumerate(reference.serve.funnel):
            try:
                counts.append((index, ledger.quantity(stage.count)))
            except FigureError:
                continue  # Reported by the rule on formulas.
        for (_, before), (index, count) in pairwise(counts):
            path: Path = ("serve", "funnel", index, "count")
            show = ledger.units.show
            if not count.is_compatible_with(before):
                message = f"{show(count)} cannot be compared with {show(before)} of the stage before"
                yield entry.loaded.problem(path, "SG051", message, "count the same thing at every stage")
            elif count > before * (1 + 1e-9):
                message = f"the funnel grows: {show(count)} after {show(before)}"
                hint = "every stage passes on at most what it received; correct the count or the order"
                yield entry.loaded.problem(path, "SG051", message, hint)


RULE = Rule("funnel", ("SG051",), check)
