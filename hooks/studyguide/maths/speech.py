"""The tree of a formula → a line of plain characters, for alternative text.

Must not know LaTeX, MathML or the document tree.
"""

from __future__ import annotations

import re

from .nodes import (
    INVISIBLE,
    Accent,
    Arrow,
    Barred,
    Fraction,
    Framed,
    Grid,
    Hidden,
    Node,
    Operator,
    Root,
    Row,
    Scripts,
    Sized,
    Space,
    Struck,
    Symbol,
    Words,
)

_RELATIONS = "=<>≤≥≈∼+−⋅×∈∣"


def say(node: Node) -> str:
    """A formula as one reads it from the page, on one line."""
    return re.sub(r"\s+", " ", _say(node)).strip()


def _say(node: Node) -> str:
    match node:
        case Symbol(text=text):
            return text
        case Operator(text=text):
            return f" {text} " if text and text in _RELATIONS else "" if text in INVISIBLE else text
        case Words(runs=runs):
            return "".join(text for text, _ in runs)
        case Space(width=width):
            return " " if width > 0 else ""
        case Row(parts=parts):
            return "".join(map(_say, parts))
        case Fraction(top=top, bottom=bottom):
            return f"{_grouped(top)} / {_grouped(bottom)}"
        case Root(of=of, degree=degree):
            return f"{_grouped(of)} root {_grouped(degree)}" if degree else f"sqrt({_say(of)})"
        case Scripts():
            return _scripts(node)
        case Accent(base=base, mark=mark):
            return _say(base) + mark
        case Barred(base=base, note=note):
            return _say(base) + (f"_({_say(note)})" if note else "")
        case Arrow(sign=sign, above=above, below=below):
            return f" {sign}({', '.join(_say(label) for label in (above, below) if label)}) "
        case Grid(rows=rows):
            return "".join(" ".join(map(_say, row)) + "; " for row in rows)
        case Framed(content=content) | Struck(content=content) | Sized(content=content):
            return _say(content)
        case Hidden():
            return ""


def _scripts(node: Scripts) -> str:
    before = "".join(f"{sign}{_grouped(s)} " for sign, s in (("_", node.pre_sub), ("^", node.pre_sup)) if s)
    base = _say(node.base) if node.limits or (node.sub and node.sup) else _grouped(node.base)
    if node.sub and node.sup:
        return f"{before}{base}_({_say(node.sub)})^({_say(node.sup)})"
    if node.sub:
        return f"{before}{base}_" + (f"({_say(node.sub)})" if node.limits else _grouped(node.sub))
    if node.sup:
        return f"{before}{base}^" + (f"({_say(node.sup)})" if node.limits else _grouped(node.sup))
    return before + base


def _grouped(node: Node) -> str:
    said = _say(node)
    return f"({said})" if len(said) > 1 and not said.isalnum() else said
