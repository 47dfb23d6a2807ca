"""What is linked to and practised by itself: a question, a card, a deep dive, a decision.

Owns the id that outlives its words. Must not know any particular item.
"""

from __future__ import annotations

from .base import Id, Record


class Item(Record):
    """Something with an id of its own."""

    id: Id
    """Two to eight words, unique in the file. Keep it when the words below change: links and learners' progress hold on to it."""
