"""Why a formula is refused, and how the place is found where MathML no longer says it.

Owns the refusals and their words. Must not know trees.
"""

from __future__ import annotations

import re
from collections.abc import Collection


class FormulaError(ValueError):
    """A formula that is not LaTeX, or that not every edition can set."""

    def __init__(self, message: str, hint: str = "", *, offset: int = 0) -> None:
        super().__init__(message)
        self.message, self.hint, self.offset = message, hint, offset
        self.latex = ""
        """The formula, once it is known."""


class Unsettable(Exception):
    """Something in MathML that not every edition can set. `commands` are those of LaTeX that it may come from."""

    def __init__(self, what: str, hint: str = "", commands: Collection[str] = ()) -> None:
        super().__init__(what)
        self.what, self.hint, self.commands = what, hint, commands

    def at(self, latex: str) -> FormulaError:
        """The refusal with its place in `latex`: the first command that it can come from, or else the beginning."""
        found = place_of(latex, self.commands)
        shown = f"`{found[1]}` {self.what}" if found else f"it holds something that {self.what}"
        return FormulaError(shown, self.hint, offset=found[0] if found else 0)


def place_of(latex: str, commands: Collection[str]) -> tuple[int, str] | None:
    """Where the first of `commands` (names without backslash, or environments as `{align}`) stands, and how it is written."""
    names = "|".join(re.escape(name) for name in sorted(commands, key=len, reverse=True) if name[0] != "{")
    environments = "|".join(re.escape(name) for name in commands if name[0] == "{")
    either = [rf"(?<!\\)(?:\\\\)*(\\(?:{names})(?![A-Za-z]))"] if names else []
    either += [rf"(\\begin(?:{environments}))"] if environments else []
    found = re.search("|".join(either), latex) if either else None
    if not found:
        return None
    group = 1 if found[1] else 2
    return found.start(group), found[group]
