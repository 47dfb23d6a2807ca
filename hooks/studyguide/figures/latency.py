"""When each stage of a request path starts and ends.

Owns how parallel stages are added up, once for the check, the drawings and the tables. Must not know any of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model.serve import Stage
from . import Ledger
from .units import Quantity


@dataclass(frozen=True)
class Scheduled:
    """A stage with its start and end, and the total so far: quantities of time."""

    stage: Stage
    start: Quantity
    end: Quantity
    total: Quantity


def schedule(stages: Sequence[Stage], ledger: Ledger) -> tuple[Scheduled, ...]:
    """Stages one after the other; a parallel one starts with the stage before it, and only the slower counts.

    Raises FigureError for a budget that cannot be computed, and pint's DimensionalityError where one is not a time.
    """
    found: list[Scheduled] = []
    for stage in stages:
        takes = ledger.quantity(stage.budget)
        total = found[-1].total if found else 0 * takes
        start = found[-1].start if stage.parallel and found else total
        found.append(Scheduled(stage, start, start + takes, max(total, start + takes)))
    return tuple(found)
