"""Step 7: signals, drift, rollout, failures, and who is woken by what."""

from __future__ import annotations

from typing import Literal

from .base import Line, Prose, Record, some


class Signal(Record):
    """Something that is watched."""

    signal: Line
    """What is measured."""
    threshold: Line
    """The value that matters, over which window."""
    severity: Literal["page", "ticket", "dashboard"]
    """`page` wakes someone at night, `ticket` waits for the morning, `dashboard` waits for a look."""
    wakes: Line
    """Whom: a role."""
    because: Line
    """What it is the earliest sign of."""


class RolloutStage(Record):
    """A stage of the rollout."""

    stage: Line
    """Shadow, canary, ..."""
    share: Line
    """Share of the traffic."""
    duration: Line
    """How long."""
    rollback: Line
    """What sends it back."""


class Failure(Record):
    """A way in which the system fails in production."""

    failure: Line
    """Its name."""
    symptom: Line
    """What is seen first."""
    mechanism: Line
    """Why it happens."""
    detection: Line
    """The earliest detector."""
    mitigation: Line
    """What you do: first the bleeding, then the cause."""


class Monitor(Record):
    """Step 7, monitor."""

    signals: list[Signal] = some(1)
    """Signals with thresholds, severity, and whom they wake."""
    quiet: list[Line] = some(1)
    """What not to alert on, and why."""
    drift: Prose
    """How drift is seen before labels arrive."""
    rollout: list[RolloutStage] = some(1)
    """Stages with rollback triggers."""
    retraining: Prose
    """Cadence, trigger, gate, and what stops a bad model."""
    failures: list[Failure] = some(1)
    """At least six failure modes."""
    fairness: Prose
    """Who is served worse, how you would know, what you do."""
    abuse: Prose
    """Who attacks it, how, and the defence."""
    cost: Prose
    """What it costs a month, what dominates, and the top lever."""
