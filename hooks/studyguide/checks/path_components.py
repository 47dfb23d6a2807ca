"""The request path and the trace go by components of the architecture."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Case, Path
from ..problems import Problem, did_you_mean
from ..reading.collection import Collection
from .rule import Rule, each


def check(collection: Collection) -> Iterator[Problem]:
    for entry, case in each(collection, Case):
        known = [component.id for component in case.serve.architecture.components]
        stages: Path = ("serve", "request_path", "stages")
        places = [((*stages, i, "component"), stage.component) for i, stage in enumerate(case.serve.request_path.stages)]
        callers = enumerate(case.serve.request_path.stages)
        places += [((*stages, i, "from"), stage.from_) for i, stage in callers if stage.from_]
        places += [(("trace", "steps", i, "at"), step.at) for i, step in enumerate(case.trace.steps)]
        for path, name in places:
            if name not in known:
                hint = did_you_mean(name, known) or f"the components are {', '.join(known)}"
                yield entry.loaded.problem(path, "SG060", f"the architecture has no component `{name}`", hint)


RULE = Rule("path-components", ("SG060",), check)
