"""Boxes and arrows: what an author draws by hand, as components and flows."""

from __future__ import annotations

from pydantic import Field

from .base import Flag, Id, Line, Plane, Record, some


class Component(Record):
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


class Flow(Record):
    """An arrow from one box to another."""

    from_: Id = Field(alias="from")
    """Component that the arrow leaves."""
    to: Id
    """Component that the arrow reaches."""
    carries: Line | None = None
    """What moves along the arrow, in one to four words. Leave out where the boxes say it."""
    later: Flag = False
    """True when it happens outside the request (logging, retraining); drawn dashed, as is every arrow with an end outside the online plane."""


class Graph(Record):
    """Components and the flows between them."""

    components: list[Component] = some(2)
    """The boxes: eight to fourteen read well on a phone and on paper."""
    flows: list[Flow] = some(1)
    """The arrows. Every component must be reached by one or leave one."""
