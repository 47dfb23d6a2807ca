"""Everything that must hold across the data, one rule per file.

`run` applies every rule to a collection; `docs` explains every code. Must not know pages, editions or how problems
are printed.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..problems import Problem
from ..reading.collection import Collection
from . import (
    amounts,
    characters,
    colours,
    completeness,
    curves,
    dates,
    decision_tree,
    duplicates,
    feature_sources,
    figure_fields,
    figure_names,
    figure_origin,
    figure_unused,
    file_name,
    flows,
    follow_ups,
    forks,
    formulas,
    funnel,
    ideas,
    item_ids,
    latency_budget,
    latex,
    lengths,
    minutes,
    path_components,
    pictures,
    quiz,
    references,
    repetition,
    source_identifier,
    source_uncited,
    steps,
    structure,
    term_names,
    text,
    typed_numbers,
    unreached,
    versions,
)
from .docs import RuleDoc, docs
from .rule import Rule

CRASH = "SG099"

RULES: tuple[Rule, ...] = (
    file_name.RULE,
    references.RULE,
    duplicates.RULE,
    item_ids.RULE,
    text.RULE,
    latex.RULE,
    characters.RULE,
    figure_origin.RULE,
    figure_names.RULE,
    figure_fields.RULE,
    formulas.RULE,
    figure_unused.RULE,
    typed_numbers.RULE,
    latency_budget.RULE,
    funnel.RULE,
    amounts.RULE,
    path_components.RULE,
    flows.RULE,
    unreached.RULE,
    versions.RULE,
    structure.RULE,
    decision_tree.RULE,
    feature_sources.RULE,
    curves.RULE,
    pictures.RULE,
    ideas.RULE,
    forks.RULE,
    follow_ups.RULE,
    completeness.RULE,
    quiz.RULE,
    minutes.RULE,
    steps.RULE,
    colours.RULE,
    lengths.RULE,
    source_identifier.RULE,
    source_uncited.RULE,
    term_names.RULE,
    dates.RULE,
    repetition.RULE,
)


def run(collection: Collection, rules: Iterable[Rule] = RULES) -> list[Problem]:
    """All problems of a collection, those of reading it included: sorted, each once. Raises nothing."""
    found = set(collection.problems)
    for rule in rules:
        try:
            found.update(rule.check(collection))
        except Exception as error:  # A crash is our fault; the other rules still have something to say.
            found.add(_crash(rule, error))
    return sorted(found)


def _crash(rule: Rule, error: Exception) -> Problem:
    module = rule.check.__module__.rpartition(".")[2]
    message = f"the rule `{rule.name}` failed: {type(error).__name__}: {error}"
    hint = "this is a fault of the generator: please report it"
    return Problem(f"hooks/studyguide/checks/{module}.py", 1, 1, CRASH, message, hint)


__all__ = ["CRASH", "RULES", "Rule", "RuleDoc", "docs", "run"]
