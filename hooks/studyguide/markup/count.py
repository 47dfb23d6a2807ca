"""How many words a record holds.

Owns what counts as a word of the author's own: running text, not ids, formulas or anything derived.
"""

from __future__ import annotations

import re

from ..model import Kind, Record, walk

_ONE = re.compile(r"\{\{.*?\}\}|(?<!\\)\$[^$\n]+\$|\[@[^\]]*\]", re.DOTALL)
_ADDRESS = re.compile(r"\]\([^)\s]*\)")
_WORD = re.compile(r"\w+(?:[-'’.,:/]\w+)*")


def own_words(record: Record) -> int:
    """Words of running text in a record. A `{{ figure }}`, a piece of maths and a citation are a word each."""
    texts = (value for _, value, marks in walk(record) if Kind("line") in marks or Kind("prose") in marks)
    return sum(words(text) for text in texts)


def words(text: str) -> int:
    """Words of one text."""
    return len(_WORD.findall(_ADDRESS.sub("]", _ONE.sub(" x ", text))))
