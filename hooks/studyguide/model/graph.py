"""Boxes and arrows: what an author draws by hand, as components and flows, and the versions in which they stand."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field

from .base import Expression, Flag, Id, Line, Plane, Record, some

VersionName = Literal["V0", "V1", "V2"]
VERSIONS: tuple[VersionName, ...] = get_args(VersionName)


class Versioned(Record):
    """Something that stands in some versions of the system, from one to another."""

    since: VersionName | None = None
    """First version in which it stands: `V0` where left out. Only in the design of a case."""
    until: VersionName | None = None
    """Last version in which it stands, where a later one replaces it. Only in the design of a case."""

    def stands_in(self, version: VersionName) -> bool:
        first, last = self.since or VERSIONS[0], self.until or VERSIONS[-1]
        return VERSIONS.index(first) <= VERSIONS.index(version) <= VERSIONS.index(last)


class Component(Versioned):
    """A box of the architecture."""

    id: Id
    """Short name that flows, request path and trace refer to: `ann-index`."""
    label: Line
    """What stands in the box: at most 28 characters or so."""
    plane: Plane
    """`offline` (batch and training), `online` (in the request) or `monitoring` (logs, metrics, retraining)."""
    does: Line
    """What it does, as one sentence for the table beside the drawing."""
    store: Flag = False
    """True when it keeps data (an index, a log, a feature store); drawn as a cylinder."""


class Flow(Versioned):
    """An arrow from one box to another."""

    from_: Id = Field(alias="from")
    """Component that the arrow leaves."""
    to: Id
    """Component that the arrow reaches."""
    carries: Line | None = None
    """What moves along the arrow, in one to four words. Leave out where the boxes say it."""
    count: Expression | None = None
    """How many move along it, as a formula over figures: `kept`. Drawn on the arrow. Only in the design of a case."""
    takes: Expression | None = None
    """How long it takes at p99, as a formula over figures: `6 ms`. Drawn on the arrow. Only in the design of a case."""
    later: Flag = False
    """True when it happens outside the request (logging, retraining); drawn dashed, as is every arrow with an end outside the online plane."""


class Graph(Record):
    """Components and the flows between them."""

    components: list[Component] = some(2)
    """The boxes: eight to twelve read well on a phone and on paper."""
    flows: list[Flow] = some(1)
    """The arrows. Every component must be reached by one or leave one."""

    def board(self, version: VersionName) -> Graph:
        """What stands in one version. Arrows whose ends do not both stand in it are faults of the data, and left out."""
        components = [component for component in self.components if component.stands_in(version)]
        known = {component.id for component in components}
        flows = [flow for flow in self.flows if flow.stands_in(version) and {flow.from_, flow.to} <= known]
        return self.model_copy(update={"components": components, "flows": flows})
