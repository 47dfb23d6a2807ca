"""A glossary term."""

from __future__ import annotations

from .base import Id, Line, MetricId, PatternId, Plain, Record, TermId


class Term(Record):
    """One term, explained to a beginner."""

    id: Id
    """The file's name without `.yml`."""
    name: Plain
    """The term as it is written in running text."""
    aliases: list[Plain] = []
    """Plural, abbreviation and other spellings that should explain themselves too."""
    short: Line
    """Plain definition in one sentence under 200 characters, without other jargon; shown on hover."""
    more: Line | None = None
    """An example or a distinction, in one or two sentences."""
    see: list[TermId] = []
    """Ids of neighbouring terms."""
    pattern: PatternId | None = None
    """Id of the pattern that treats it at length."""
    metric: MetricId | None = None
    """Id of the metric, where the term is one."""
