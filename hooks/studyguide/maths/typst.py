"""The tree of a formula → the inside of a Typst equation.

Every sign is an escape or stands in a string literal, so nothing in a formula can become a Typst command. Must not know
LaTeX, MathML or the document tree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from .nodes import (
    INVISIBLE,
    Accent,
    Arrow,
    Barred,
    Edge,
    Fraction,
    Framed,
    Grid,
    Hidden,
    Node,
    Nodes,
    Operator,
    Root,
    Row,
    Scripts,
    Size,
    Sized,
    Space,
    Struck,
    Style,
    Symbol,
    Words,
)

ACCENTS = {
    "ˆ": "hat",
    "^": "hat",
    "\u0302": "hat",
    "¯": "macron",
    "˜": "tilde",
    "~": "tilde",
    "\u0303": "tilde",
    "→": "arrow",
    "\u20d7": "arrow",
    "←": "arrow.l",
    "↔": "arrow.l.r",
    "↼": "harpoon.lt",
    "⇀": "harpoon",
    "˙": "dot",
    "¨": "dot.double",
    "\u20db": "dot.triple",
    "\u20dc": "dot.quad",
    "´": "acute",
    "`": "grave",
    "˘": "breve",
    "ˇ": "caron",
    "˚": "circle",
}
"""Marks that Typst calls by a name; any other stands above like a limit."""

_BARS = {"brace": "brace", "bracket": "bracket", "paren": "paren", "shell": "shell", "line": "line"}
_SIZES: dict[Size, str] = {"display": "display", "text": "inline", "script": "script", "script-script": "sscript"}
_OPENING, _CLOSING = "([{⟨⌊⌈|‖", ")]}⟩⌋⌉|‖"
_STYLES: dict[Style, str] = {"bold": "bold", "italic": "italic", "code": "mono", "sans": "sans"}
_TEXT_STYLES: dict[Style, str] = {"small-caps": "smallcaps", "struck": "strike", "underlined": "underline"}


def write(node: Node) -> str:
    """The inside of an equation, without dollar signs."""
    match node:
        case Symbol():
            return _symbol(node)
        case Operator():
            return _operator(node)
        case Words(runs=runs):
            return "".join(_run(text, styles) for text, styles in runs)
        case Space(width=width):
            return f"#h({width:g}em);" if width else ""
        case Row(parts=parts):
            return _fenced(parts)
        case Fraction():
            return _fraction(node)
        case Root(of=of, degree=degree):
            return f"root({write(degree)}, {_filled(of)})" if degree else f"sqrt({_filled(of)})"
        case Scripts():
            return _scripts(node)
        case Accent():
            return _accent(node)
        case Barred(base=base, bar=bar, below=below, note=note):
            name = ("under" if below else "over") + _BARS[bar]
            marked = f"{name}({_filled(base)})" if bar == "line" or not note else f"{name}({_filled(base)}, {write(note)})"
            return f"attach(limits({marked}), {'b' if below else 't'}: {write(note)})" if note and bar == "line" else marked
        case Arrow(sign=sign, above=above, below=below):
            notes = [f", {end}: {_labelled(label)}" for end, label in (("t", above), ("b", below)) if label]
            return f'class("relation", attach(limits(stretch({_char(sign)})){"".join(notes)}))'
        case Grid():
            return _grid(node)
        case Framed(content=content):
            return f"#box(stroke: 0.05em, inset: (x: 0.25em), outset: (y: 0.3em), ${write(content)}$);"
        case Struck(content=content, rising=rising, falling=falling):
            how = ", cross: #true" if rising and falling else ", inverted: #true" if falling else ""
            return f"cancel({_filled(content)}{how})"
        case Hidden(content=content, width=width, height=height):
            return _hidden(content, width, height)
        case Sized(content=content, size=size):
            return _in_size(content, size)


def _row(parts: Sequence[Node]) -> str:
    # Without spaces: Typst would show those beside a word, and every part is complete in itself.
    return "".join(map(write, parts)) or '""'


def _filled(node: Node) -> str:
    return write(node) or '""'


def _symbol(node: Symbol) -> str:
    value = node.text
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", value):
        return value
    if node.roundhand:
        value = unicodedata.normalize("NFKC", value)
        return "scr(" + (_char(value) if len(value) == 1 else f'"{_quote(value)}"') + ")"
    if len(value) > 1:
        return f'"{_quote(value)}"'
    return f"upright({_char(value)})" if node.upright else _char(value)


def _operator(node: Operator) -> str:
    value = node.text
    if not value or value in INVISIBLE:
        return ""
    shown = _char(value) if len(value) == 1 else f'"{_quote(value)}"'
    if node.size:
        shown = f"lr(size: #{node.size:g}em, {shown})"
    if node.role == "middle":
        return f"mid({shown})"
    return f'class("{node.role}", {shown})' if node.role else shown


def _run(text: str, styles: frozenset[Style]) -> str:
    shown = f'"{_quote(text)}"'
    for style in sorted(styles):
        shown = f"{_STYLES[style]}({shown})" if style in _STYLES else f"#{_TEXT_STYLES[style]}[{_inner(shown)}];"
    return shown


def _fraction(node: Fraction) -> str:
    top, bottom = _filled(node.top), _filled(node.bottom)
    shown = f"frac({top}, {bottom})" if node.line else f"mat(delim: #none, {top}; {bottom})"
    return f"{_SIZES[node.size]}({shown})" if node.size else shown


def _scripts(node: Scripts) -> str:
    hold = "limits" if node.limits else "scripts"
    places = {"b": node.sub, "t": node.sup, "bl": node.pre_sub, "tl": node.pre_sup}
    return f"attach({hold}({_filled(node.base)})" + "".join(f", {p}: {_filled(s)}" for p, s in places.items() if s) + ")"


def _accent(node: Accent) -> str:
    base = _filled(node.base)
    if node.below or node.mark not in ACCENTS:
        return f"attach(limits({base}), {'b' if node.below else 't'}: {_char(node.mark)})"
    return f"accent({base}, {ACCENTS[node.mark]})"


def _fenced(parts: Nodes) -> str:
    """A row; one that begins and ends with stretching delimiters grows them to the height of what they hold."""
    if len(parts) > 1 and isinstance(first := parts[0], Operator) and isinstance(last := parts[-1], Operator):
        inside = parts[1]
        if first.text == "{" and last.text in INVISIBLE and isinstance(inside, Grid) and len(parts) == 3:
            return "cases(" + ", ".join(" & ".join(_in_size(cell, inside.size) for cell in row) for row in inside.rows) + ")"
        if _grows(first) and _grows(last) and first.text in _OPENING + INVISIBLE and last.text in _CLOSING + INVISIBLE:
            return f"lr({_row(parts)})"
    return _row(parts)


def _grows(delimiter: Operator) -> bool:
    return delimiter.stretchy and not delimiter.size


def _grid(node: Grid) -> str:
    rules = [f"{name}: {_list(lines)}" for name, lines in (("vline", node.upright_rules), ("hline", node.level_rules)) if lines]
    options = ["delim: #none"]
    if node.edges == ("right", "left") * (len(node.edges) // 2):
        options.append("column-gap: #0em")  # the columns meet at their relation signs
    if rules:
        options.append(f"augment: #({', '.join(rules)})")
    rows = (", ".join(_cell(cell, edge, node.size) for cell, edge in zip(row, node.edges, strict=False)) for row in node.rows)
    return f"mat({', '.join(options)}, {'; '.join(rows)})"


def _cell(cell: Node, edge: Edge, size: Size | None) -> str:
    shown = _in_size(cell, size)
    # The empty word keeps the room before a relation that begins a cell.
    return {"left": f'&""{shown}', "right": f"{shown}&", "centre": shown}[edge]


def _in_size(node: Node, size: Size | None) -> str:
    return f"{_SIZES[size]}({_filled(node)})" if size else _filled(node)


def _labelled(label: Node) -> str:
    """What stands at an arrow, with a little air so that the arrow is longer than it."""
    return f"#h(0.4em);{write(label)}#h(0.4em);"


def _hidden(content: Node, width: bool, height: bool) -> str:
    shown = f"std.hide({_filled(content)})"
    if width and height:
        return shown
    gone = "width: 0pt" if height else "height: 0pt"
    return f"#box({gone}, ${shown}$);"


def _inner(shown: str) -> str:
    return f"${shown}$"


def _list(numbers: Sequence[int]) -> str:
    return "(" + "".join(f"{number}, " for number in numbers) + ")"


def _quote(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")


def _char(value: str) -> str:
    """Characters as escapes: never syntax, and complete without a space after them."""
    return "".join(f"\\u{{{ord(sign):x}}}" for sign in value) or '""'
