"""How the parts of a diagram look: a class of Mermaid source → tokens of the palette.

Owns the list of looks. Must not know SVG, Mermaid's syntax or what is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model import PLANES, STEPS


@dataclass(frozen=True)
class Look:
    """Names of palette tokens. `title` colours the bold first line of a box and the title of a group."""

    fill: str
    stroke: str
    title: str
    ink: str = "ink"
    width: float = 1.5
    dashed: bool = False


LOOKS: dict[str, Look] = {
    "plain": Look("paper", "muted", "ink"),
    "quiet": Look("raised", "line", "muted", "muted", dashed=True),
    "band": Look("raised", "line", "muted"),
    "accent": Look("accent-soft", "accent", "accent"),
    "new": Look("paper", "accent", "accent", width=3.5),
    "chosen": Look("right-soft", "right", "right", width=2.5),
    "right": Look("right-soft", "right", "right"),
    "wrong": Look("wrong-soft", "wrong", "wrong"),
    "flip": Look("flip-soft", "flip", "flip"),
    **{plane: Look("paper", plane, plane) for plane in PLANES},
    **{f"{plane}-plane": Look(f"{plane}-soft", plane, plane) for plane in PLANES},
    **{f"step-{step}": Look(f"step-{step}-soft", f"step-{step}", f"step-{step}") for step in STEPS},
}
