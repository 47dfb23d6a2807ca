"""What a walk-through is told in besides prose: talk, asides, predictions, numbers, ladders, and the ways through a case.

Must not know the model, HTML or Typst.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from .inlines import Inlines, Target

if TYPE_CHECKING:
    from .blocks import Blocks


@dataclass(frozen=True)
class TalkLine:
    """What one of the two says. `name` is what the speaker is called on the page."""

    who: Literal["interviewer", "you"]
    name: str
    said: Inlines


@dataclass(frozen=True)
class Talk:
    """A dialogue, line by line."""

    lines: tuple[TalkLine, ...]


AsideKind = Literal["example", "say", "interrupt", "trap", "built", "board", "fails", "seen", "close", "door"]


@dataclass(frozen=True)
class Aside:
    """A part of a walk-through that stands apart, with a fixed meaning. `label` comes from the interface words.

    `mark` is a version or a minute before the label, `title` a heading, `lead` the words that the rest is about: what the
    interviewer asks, what most people say.
    """

    kind: AsideKind
    label: str
    content: Blocks
    mark: str = ""
    title: Inlines = ()
    lead: Inlines = ()
    id: str = ""


@dataclass(frozen=True)
class Predict:
    """A question to answer before one reads on: its answer is folded on a screen, and stands at the end of the page on paper."""

    id: str
    label: str
    ask: Inlines
    answer: Blocks

    @property
    def answer_id(self) -> str:
        """The anchor of the answer, where it stands apart."""
        return f"{self.id}-answer"


@dataclass(frozen=True)
class BigNumber:
    """A number where it decides: large, then what it counts, the sum in words, and what follows."""

    value: Inlines
    label: Inlines
    sum: Inlines
    decides: Inlines


@dataclass(frozen=True)
class Rung:
    """A rung of a ladder: how it works, and labelled facts about it."""

    name: Inlines
    how: Blocks
    facts: tuple[tuple[str, Inlines], ...]


@dataclass(frozen=True)
class Ladder:
    """Choices from the simplest up. `on` says what they are compared on."""

    on: Inlines
    rungs: tuple[Rung, ...]


@dataclass(frozen=True)
class Tab:
    """One of several pages that belong together."""

    title: str
    target: Target
    here: bool = False


@dataclass(frozen=True)
class Tabs:
    """The pages that belong together, for a screen. `label` says what they are."""

    label: str
    tabs: tuple[Tab, ...]


@dataclass(frozen=True)
class Paths:
    """Ways through a page, each with the time that it takes."""

    label: str
    ways: tuple[tuple[str, Inlines], ...]


Told = Talk | Aside | Predict | BigNumber | Ladder | Tabs | Paths
