"""Step 6: further components, the request path and its budget, funnel, caches, what to drop first."""

from __future__ import annotations

from pydantic import Field

from .base import Expression, FigureName, Flag, Id, Line, Record, some
from .graph import Component, Flow


class Stage(Record):
    """A stage of the request path."""

    component: Id
    """Component of the architecture that does it."""
    does: Line
    """What happens, in three to eight words."""
    budget: Expression
    """Its share of the objective at p99: `6 ms`, or a figure."""
    from_: Id | None = Field(default=None, alias="from")
    """Component that asks for it. Leave out where the flows say it; give it where a store stands in between."""
    parallel: Flag = False
    """True when it runs beside the stage before it; then only the slower of the two counts."""


class RequestPath(Record):
    """The way of one request, with a latency budget that sums."""

    objective: FigureName
    """Name of the figure that is the latency objective."""
    stages: list[Stage] = some(2)
    """In order. The sum may not exceed the objective."""
    tail: Line
    """What the tail does to the sum: fan-out, hedging, timeouts."""


class FunnelStage(Record):
    """A stage of the funnel."""

    stage: Line
    """What does the narrowing."""
    count: Expression
    """How many items leave it: a number with unit or a figure. May not grow."""
    cost: Line
    """What one item costs here, so that the reader sees why the stage before must cut."""


class Cache(Record):
    """Something that is kept so that it need not be computed again."""

    what: Line
    """What is kept."""
    key: Line
    """By which key, for how long."""
    danger: Line
    """What goes wrong when it is stale or shared."""


class Degradation(Record):
    """A rung of the degradation ladder."""

    when: Line
    """The signal."""
    drop: Line
    """What is given up."""
    costs: Line
    """What the user loses."""


class Serve(Record):
    """Step 6, serve."""

    components: list[Component] = []
    """Components that the walk-through's design leaves out. An id of the design is not used again."""
    flows: list[Flow] = []
    """Flows from or to them, and any other that the walk-through's design leaves out."""
    request_path: RequestPath
    """Stages with a latency budget."""
    funnel: list[FunnelStage] = some(2)
    """How many candidates survive each stage."""
    caches: list[Cache] = some(1)
    """Caches with keys, lifetimes, dangers."""
    degradation: list[Degradation] = some(1)
    """What is dropped first, second, third."""
