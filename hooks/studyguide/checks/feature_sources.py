"""A feature group is computed from data sources that the case has."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import CaseReference
from ..problems import Problem, did_you_mean
from ..reading.collection import Collection
from .rule import Rule, each


def check(collection: Collection) -> Iterator[Problem]:
    for entry, reference in each(collection, CaseReference):
        known = [source.id for source in reference.data.sources]
        for index, group in enumerate(reference.data.features):
            for position, name in enumerate(group.sources):
                if name not in known:
                    hint = did_you_mean(name, known) or f"the data sources are {', '.join(known)}"
                    path = ("data", "features", index, "sources", position)
                    yield entry.loaded.problem(path, "SG066", f"there is no data source `{name}`", hint)


RULE = Rule("feature-sources", ("SG066",), check)
