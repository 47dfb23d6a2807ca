"""The fixed words of the interface, in one file, so that a translation is possible later.

Must not know where a word is used; a test finds words that nobody uses and uses that have no word.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

import yaml

Words = Mapping[str, str]


def words() -> Words:
    """All words by key. Looking up a key that does not exist raises KeyError."""
    text = (files(__package__) / "words.yml").read_text(encoding="utf-8")
    loaded: dict[str, str] = yaml.load(text, Loader=yaml.CBaseLoader)
    return loaded
