"""The third layer of a case: what one practises with.

Must not know the other layers.
"""

from __future__ import annotations

from .base import Id, Record, some
from .practice import Drill, Flashcard, FollowUp, LevelRow, Mistake, Quiz, Transfer


class CaseQuestions(Record):
    """The questions of a case."""

    id: Id
    """The name of the case's folder."""
    levels: list[LevelRow] = some(1)
    """Six to nine decisions, each as a junior, a senior and a staff candidate takes it."""
    follow_ups: list[FollowUp] = some(1)
    """Twelve or more, four a level, among them: ten times the traffic, labels a week late, no labels, half the budget."""
    drills: list[Drill] = some(1)
    """One or more incidents with an ordered diagnosis."""
    mistakes: list[Mistake] = some(1)
    """What goes wrong with this prompt."""
    quiz: list[Quiz] = some(1)
    """Five or more questions."""
    flashcards: list[Flashcard] = some(1)
    """Ten or more cards."""
    transfer: list[Transfer] = some(1)
    """Other prompts that the same design answers."""
