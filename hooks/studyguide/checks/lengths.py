"""Texts that must fit somewhere: a definition into a tooltip, a summary into a search result."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Framework, Idea, Metric, Path, Pattern, Term, Walkthrough
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule

SHORT, SUMMARY = 200, 160

_CUT = "search engines cut it there"


def check(collection: Collection) -> Iterator[Problem]:
    for entry in collection.entries:
        texts: list[tuple[Path, str, int, str]] = []
        match entry.record:
            case Term(short=short):
                texts = [(("short",), short, SHORT, "it is shown on hover; move the rest to `more`")]
            case Walkthrough(summary=summary) | Idea(summary=summary) | Pattern(summary=summary) | Metric(summary=summary):
                texts = [(("summary",), summary, SUMMARY, _CUT)]
            case Framework(steps=steps):
                texts = [(("steps", i, "summary"), step.summary, SUMMARY, _CUT) for i, step in enumerate(steps)]
        for path, text, most, hint in texts:
            if (length := len(" ".join(text.split()))) > most:
                message = f"{length} characters; at most {most} fit"
                yield entry.loaded.problem(path, "SG075", message, hint)


RULE = Rule("lengths", ("SG075",), check)
