"""What every code means: `rules.yml` as values.

Must not know how a rule is checked, nor how a page about it looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

import yaml


@dataclass(frozen=True)
class RuleDoc:
    """A code with its short name, what it means, why it is so, and a bad and a good example in YAML."""

    code: str
    name: str
    what: str
    why: str
    bad: str
    good: str


def docs() -> tuple[RuleDoc, ...]:
    """All codes in order."""
    text = (files(__package__) / "rules.yml").read_text(encoding="utf-8")
    entries: dict[str, dict[str, str]] = yaml.load(text, Loader=yaml.CBaseLoader)
    return tuple(RuleDoc(code, **{key: value.strip() for key, value in entry.items()}) for code, entry in sorted(entries.items()))
