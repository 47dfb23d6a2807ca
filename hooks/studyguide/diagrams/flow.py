"""A flowchart as a value, and as Mermaid source.

Owns the syntax of flowcharts. Labels go through `text`; ids are numbered here, so that no contributor's id can be a
word of Mermaid (`end`, `click`, `style`). Must not know SVG or what is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..saying.palette import LIGHT
from .looks import LOOKS
from .text import NOTHING, WIDTH, label, listed, titled

Shape = Literal["box", "round", "store", "question", "pill"]
Direction = Literal["TB", "LR"]

_BRACKETS: dict[Shape, tuple[str, str]] = {
    "box": ("[", "]"),
    "round": ("(", ")"),
    "store": ("[(", ")]"),
    "question": ("{{", "}}"),
    "pill": ("([", "])"),
}


@dataclass(frozen=True)
class Node:
    """A box: a title with a text or items below it, a look of `looks.LOOKS`. A title alone is not bold."""

    id: str
    title: str
    text: str = ""
    look: str = "plain"
    shape: Shape = "box"
    width: int = WIDTH
    lines: int = 4
    items: tuple[str, ...] = ()

    def label(self) -> str:
        if self.items:
            return listed(self.title, self.items, self.width, self.lines)
        if self.text:
            return titled(self.title, self.text, self.width, self.lines)
        return label(self.title, self.width, self.lines)


@dataclass(frozen=True)
class Edge:
    """An arrow. `kind` is `later` for what happens outside the request, `strong` for the way that was taken."""

    source: str
    target: str
    label: str = ""
    kind: Literal["", "later", "strong"] = ""
    width: int = 18


@dataclass(frozen=True)
class Group:
    """A titled frame around boxes, laid out in its own direction."""

    title: str
    nodes: tuple[Node, ...]
    look: str = "band"
    direction: Direction = "LR"


def flowchart(
    parts: Sequence[Node | Group], edges: Sequence[Edge], direction: Direction = "TB", gap: int = 32, rank: int = 44
) -> str:
    """Mermaid source. `gap` and `rank` are the pixels between neighbours and between ranks."""
    ids: dict[str, str] = {}
    for part in parts:
        for node in part.nodes if isinstance(part, Group) else (part,):
            ids[node.id] = f"n{len(ids)}"
    # Labels are wrapped here, so Mermaid's own wrapping must not wrap them again.
    lines = [f'%%{{init: {{"flowchart": {{"wrappingWidth": 900, "nodeSpacing": {gap}, "rankSpacing": {rank}}}}}}}%%']
    lines.append(f"flowchart {direction}")
    looks: set[str] = set()
    for number, part in enumerate(parts):
        if isinstance(part, Group):
            looks |= {part.look, *(node.look for node in part.nodes)}
            lines += [f'  subgraph g{number}["{label(part.title, 60, 1) or NOTHING}"]', f"    direction {part.direction}"]
            lines += [f"    {_node(node, ids)}" for node in part.nodes]
            lines += ["  end", f"  class g{number} {part.look}"]
        else:
            looks.add(part.look)
            lines.append(f"  {_node(part, ids)}")
    lines += [f"  {_edge(edge, ids)}" for edge in edges]
    lines += [f"  {_class(look)}" for look in sorted(looks)]
    return "\n".join(lines) + "\n"


def _node(node: Node, ids: Mapping[str, str]) -> str:
    opening, closing = _BRACKETS[node.shape]
    return f'{ids[node.id]}{opening}"{node.label() or NOTHING}"{closing}:::{node.look}'


def _edge(edge: Edge, ids: Mapping[str, str]) -> str:
    arrow = {"": "-->", "later": "-.->", "strong": "==>"}[edge.kind]
    words = label(edge.label, edge.width, 3)
    return f"{ids[edge.source]} {arrow}" + (f'|"{words}"| ' if words else " ") + ids[edge.target]


def _class(name: str) -> str:
    """The look in concrete colours, for whoever pastes the source elsewhere; the guide's own pictures read the class."""
    look = LOOKS[name]
    # The colours of the steps are the framework's: outside the guide the accent stands in for them.
    fill, stroke = LIGHT.get(look.fill, LIGHT["accent-soft"]), LIGHT.get(look.stroke, LIGHT["accent"])
    dash = ",stroke-dasharray:5 4" if look.dashed else ""
    return f"classDef {name} fill:{fill},stroke:{stroke},stroke-width:{look.width}px,color:{LIGHT[look.ink]}{dash}"
