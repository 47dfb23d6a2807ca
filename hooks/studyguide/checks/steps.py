"""The framework has the seven steps in their order, each with a mark of its own."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import STEPS
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule, framework


def check(collection: Collection) -> Iterator[Problem]:
    guide = framework(collection)
    for entry in collection.of("framework"):
        marks: set[str] = set()
        for index, (step, expected) in enumerate(zip(guide.steps, STEPS, strict=True) if guide else ()):
            if step.id != expected:
                message, hint = f"step {index + 1} is `{expected}`, not `{step.id}`", f"the order is {', '.join(STEPS)}"
                yield entry.loaded.problem(("steps", index, "id"), "SG076", message, hint)
            if step.mark in marks:
                hint = "one letter each; it stands for the step in grey print"
                message = f"the mark `{step.mark}` belongs to another step"
                yield entry.loaded.problem(("steps", index, "mark"), "SG076", message, hint)
            marks.add(step.mark)


RULE = Rule("steps", ("SG076",), check)
