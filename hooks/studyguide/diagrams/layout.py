"""Which of several layouts of the same flowchart reads best.

Owns the judgement: how far a page must shrink it, and how often an arrow would run under a box that is not its own, and
must be led around it. Must not know what is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from xml.etree import ElementTree as ET

from .flow import Direction, Edge, Group, Node, flowchart
from .geometry import hidden
from .render import rendered

PAGE = (740, 760)
"""Width and height in pixels that a column of the site, or an A4 page with its text, shows at about natural size."""


@dataclass(frozen=True)
class Draft:
    """A flowchart with groups whose directions are open. `gap` and `rank` as in `flowchart`."""

    parts: tuple[Node | Group, ...]
    edges: tuple[Edge, ...]
    gap: int = 26
    rank: int = 40


def arranged(draft: Draft) -> str:
    """The layout of the draft that reads best."""
    return fittest(_ways(draft))


def _ways(draft: Draft) -> Iterator[str]:
    """Groups below one another, each across or downwards; and groups side by side, each of them first in turn."""
    across_or_down: tuple[Direction, ...] = ("LR", "TB")
    groups = [part for part in draft.parts if isinstance(part, Group)]
    for directions in product(across_or_down, repeat=len(groups)):
        chosen = iter(directions)
        parts = [replace(part, direction=next(chosen)) if isinstance(part, Group) else part for part in draft.parts]
        yield flowchart(parts, draft.edges, "TB", draft.gap, draft.rank)
    downwards = [replace(part, direction="TB") if isinstance(part, Group) else part for part in draft.parts]
    # The order in which boxes are named decides which of two neighbours stands on the near side; the first stays first.
    turned = [replace(p, nodes=p.nodes[:1] + p.nodes[:0:-1]) if isinstance(p, Group) else p for p in downwards]
    for parts in (downwards, turned):
        for first in range(len(downwards)):
            yield flowchart([*parts[first:], *parts[:first]], draft.edges, "LR", draft.gap, draft.rank)


def fittest(sources: Iterable[str]) -> str:
    """The layout with the best balance of size and clarity; the first one where several are equal."""
    return max(sources, key=lambda source: readability(rendered(source)))


def readability(drawn: ET.Element) -> float:
    """1 for a drawing that fits the page and hides nothing; less the more it must shrink and the more arrows need a way around."""
    width, height = float(drawn.get("width", 0)), float(drawn.get("height", 0))
    fits = min(1.0, PAGE[0] / width, PAGE[1] / height)
    # Of two layouts that are about as legible, the smaller one leaves more room for text.
    return fits / (1 + 0.15 * hidden(drawn)) - width * height * 1e-7
