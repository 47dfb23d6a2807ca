"""Step 3: sources, labels, features, and the ways in which they deceive."""

from __future__ import annotations

from typing import Literal

from .base import Id, Line, Prose, Record, some


class DataSource(Record):
    """A place that data comes from."""

    id: Id
    """Short name that feature groups refer to."""
    name: Line
    """What it is."""
    holds: Line
    """What a row says."""
    volume: Line
    """How much, as a figure where there is one."""
    freshness: Line
    """How old a row is when it can be read."""


class Label(Record):
    """A signal that the model is trained or judged on."""

    name: Line
    """What the label is."""
    origin: Line
    """Where it comes from: click log, annotators, ..."""
    delay: Line
    """How long after the prediction it is known."""
    noise: Line
    """How it is wrong at random."""
    bias: Line
    """How it is wrong in one direction."""
    cost: Line
    """What one label costs, in money or in user patience."""


class Leak(Record):
    """A way in which training sees what serving will not."""

    trap: Line
    """What leaks."""
    symptom: Line
    """What you would notice."""
    test: Line
    """The check that catches it before launch."""


class FeatureGroup(Record):
    """Features that are computed and served together."""

    id: Id
    """Short name, for the diagram."""
    group: Line
    """Name of the group."""
    examples: list[Line] = some(1)
    """Two to five features."""
    encoding: Line
    """How they enter the model: hashed embedding of 32 dimensions, log and bucket, ..."""
    computed: Literal["batch", "stream", "request"]
    """Where they are computed."""
    freshness: Line
    """How stale they may be when read."""
    sources: list[Id] = some(1)
    """Ids of the data sources they come from."""


class Annotation(Record):
    """How people label, when people label."""

    guideline: Prose
    """What annotators are told, with the borderline case settled."""
    sampling: Prose
    """Which examples they see, and with what weights."""
    agreement: Line
    """Target agreement, and what happens to disagreement."""
    golden_set: Prose
    """The set that never enters training: size, make-up, who may change it."""


class Data(Record):
    """Step 3, data and features."""

    sources: list[DataSource] = some(1)
    """Three to six sources."""
    labels: list[Label] = some(1)
    """Every label, with delay, noise, bias and cost."""
    annotation: Annotation
    """Human labelling: guideline, sampling, agreement, golden set."""
    negatives: Prose
    """Where negatives come from and how positives and negatives are sampled."""
    split: Prose
    """How train, validation and test are cut, and why not at random."""
    leakage: list[Leak] = some(1)
    """Traps, each with symptom and test."""
    privacy: Prose
    """Consent, retention, deletion, and what they cost the model."""
    features: list[FeatureGroup] = some(1)
    """Four to eight groups with encoding, place of computation and freshness."""
