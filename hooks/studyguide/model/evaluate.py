"""Step 5: metrics that lie, gates that hold, experiments that decide."""

from __future__ import annotations

from .base import Line, MetricId, Prose, Record, some


class OfflineMetric(Record):
    """An offline metric, as used in this case."""

    metric: MetricId
    """Id of the metric's own file."""
    use: Line
    """What it decides here, at which cut-off."""
    lies: Line
    """How it deceives here in particular."""


class Slice(Record):
    """A part of the traffic that the average hides."""

    slice: Line
    """The part."""
    because: Line
    """Why it fails on its own."""


class LaunchBar(Record):
    """A condition that a release must meet."""

    metric: Line
    """What is measured."""
    target: Line
    """The value it must reach."""
    sample: Line
    """Sample size or interval that makes the value believable."""
    minimum_effect: Line
    """The smallest change worth shipping or blocking for."""
    rollback: Line
    """What undoes the release after launch."""
    owner: Line
    """Who decides: a role, never a person."""


class Guardrail(Record):
    """An online metric that may not get worse."""

    metric: Line
    """What is watched."""
    threshold: Line
    """How much worse is too much."""
    because: Line
    """What goes wrong when nobody watches it."""


class Experiment(Record):
    """The online experiment."""

    unit: Line
    """What is randomised, and why not something finer."""
    sample_size: Line
    """Per arm, with the effect it detects; a figure where it is computed."""
    duration: Line
    """How long, and why not shorter."""
    interference: Line
    """How one arm leaks into the other, and what you do about it."""


class Online(Record):
    """Online evaluation."""

    north_star: Line
    """The one metric that decides, and what it stands for."""
    guardrails: list[Guardrail] = some(1)
    """Metrics that may not get worse, with thresholds."""
    experiment: Experiment
    """Unit, sample size, duration, interference."""


class Evaluate(Record):
    """Step 5, evaluate."""

    offline: list[OfflineMetric] = some(1)
    """Two to five metrics, each with how it lies."""
    slices: list[Slice] = some(1)
    """Slices that are reported apart."""
    launch_bars: list[LaunchBar] = some(1)
    """Every metric that gates a launch, with target, sample, effect, rollback and owner."""
    online: Online
    """North star, guardrails, experiment."""
    gap: Prose
    """Why offline gains may not show online here, and how you would find out."""
