"""The choice and the decision tree are about the candidates: each leaf is one, and each has a leaf."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import CaseReference, Path
from ..model.modelling import Branch
from ..problems import Problem, did_you_mean
from ..reading.collection import Collection
from .rule import Rule, each


def check(collection: Collection) -> Iterator[Problem]:
    for entry, reference in each(collection, CaseReference):
        known = [candidate.id for candidate in reference.model.candidates]
        leaves = list(_leaves(reference.model.tree, ("model", "tree")))
        for path, name in [*leaves, (("model", "choice", "candidate"), reference.model.choice.candidate)]:
            if name not in known:
                hint = did_you_mean(name, known) or f"the candidates are {', '.join(known)}"
                yield entry.loaded.problem(path, "SG064", f"there is no candidate `{name}`", hint)
        reached = {name for _, name in leaves}
        for index, name in enumerate(known):
            if name not in reached:
                message = f"no branch of the decision tree leads to the candidate `{name}`"
                hint = "add the question whose answer makes it the right one, or leave it out"
                yield entry.loaded.problem(("model", "candidates", index, "id"), "SG064", message, hint)


def _leaves(branch: Branch, path: Path) -> Iterator[tuple[Path, str]]:
    for side, value in (("yes", branch.yes), ("no", branch.no)):
        if isinstance(value, Branch):
            yield from _leaves(value, (*path, side))
        else:
            yield (*path, side), value


RULE = Rule("decision-tree", ("SG064",), check)
