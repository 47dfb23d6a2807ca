"""The request path and the trace go by components of the architecture."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Path
from ..problems import Problem, did_you_mean
from ..reading.collection import Collection
from .rule import Rule, cases


def check(collection: Collection) -> Iterator[Problem]:
    for files, case in cases(collection):
        if case.reference is None:
            continue
        known = [component.id for component in case.architecture.components]
        stages: Path = ("reference", "serve", "request_path", "stages")
        path_stages = case.reference.serve.request_path.stages
        places = [((*stages, i, "component"), stage.component) for i, stage in enumerate(path_stages)]
        places += [((*stages, i, "from"), stage.from_) for i, stage in enumerate(path_stages) if stage.from_]
        places += [(("reference", "trace", "steps", i, "at"), step.at) for i, step in enumerate(case.reference.trace.steps)]
        for path, name in places:
            if name not in known:
                hint = did_you_mean(name, known) or f"the components are {', '.join(known)}"
                yield files.problem(path, "SG060", f"the architecture has no component `{name}`", hint)


RULE = Rule("path-components", ("SG060",), check)
