"""LaTeX → Typst mathematics, by way of the MathML that math-core makes.

Owns the translation of formulas and their reading for a screen reader. math-core is the one judge of what a
formula is; this module only writes down its tree, symbol by symbol and escaped, so that nothing in a formula
can become a Typst command. Must not know the document tree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from xml.etree import ElementTree

from math_core import LatexError, LatexToMathML

Node = ElementTree.Element

_ACCENTS = {"ˆ": "hat", "^": "hat", "¯": "macron", "‾": "overline", "\u0332": "overline", "\u0305": "overline"}
_ACCENTS |= {"˜": "tilde", "~": "tilde", "→": "arrow", "\u20d7": "arrow", "˙": "dot", "¨": "dot.double"}
_BRACES = {"⏟": "underbrace", "⏞": "overbrace", "_": "underline", "\u0332": "underline"}
_INVISIBLE = "\u2061\u2062\u2063\u2064"
_OPENING, _CLOSING = "([{⟨⌊⌈|‖", ")]}⟩⌋⌉|‖"
_SPREAD = {"mrow", "mstyle", "mpadded", "math"}


class BadFormula(ValueError):
    """The formula is no valid LaTeX, or holds something that paper cannot show."""


@lru_cache(maxsize=4096)
def equation(latex: str, display: bool = False) -> str:
    """`latex` as the inside of a Typst equation (without dollar signs). Raises BadFormula."""
    return _write(_tree(latex, display))


@lru_cache(maxsize=4096)
def spoken(latex: str) -> str:
    """`latex` as a line of plain characters, for alternative text. Raises BadFormula."""
    return re.sub(r"\s+", " ", _say(_tree(latex, False))).strip() or latex


def _tree(latex: str, display: bool) -> Node:
    try:
        markup = LatexToMathML(fancy_error=False).convert_with_local_state(latex, displaystyle=display)
    except LatexError as error:
        raise BadFormula(f"{latex}: {error}") from error
    # The one entity that math-core writes beyond XML's own five.
    return ElementTree.fromstring(markup.replace("&ApplyFunction;", "\u2061"))


def _write(node: Node) -> str:
    parts = list(node)
    match node.tag:
        case "mi" | "mn":
            return _symbol(node)
        case "mo":
            return _operator(node)
        case "mtext":
            shown = f'"{_quote("".join(node.itertext()))}"'
            return f"bold({shown})" if node.find("b") is not None else shown
        case "mspace":
            return _space(node.get("width", ""))
        case "mfrac" if node.get("linethickness") == "0":
            return f"mat(delim: #none, {_write(parts[0])}; {_write(parts[1])})"
        case "mfrac":
            return f"frac({_write(parts[0])}, {_write(parts[1])})"
        case "msqrt":
            return f"sqrt({_row(parts)})"
        case "mroot":
            return f"root({_write(parts[1])}, {_write(parts[0])})"
        case "msub":
            return f"attach(scripts({_write(parts[0])}), b: {_write(parts[1])})"
        case "msup":
            return f"attach(scripts({_write(parts[0])}), t: {_write(parts[1])})"
        case "msubsup":
            return f"attach(scripts({_write(parts[0])}), b: {_write(parts[1])}, t: {_write(parts[2])})"
        case "munderover":
            return f"attach(limits({_write(parts[0])}), b: {_write(parts[1])}, t: {_write(parts[2])})"
        case "munder" | "mover":
            return _stacked(node, parts)
        case "mtable":
            return _table(parts)
        case "mphantom":
            return f"hide({_row(parts)})"
        case tag if tag in _SPREAD:
            return _fenced(parts)
    raise BadFormula(f"a formula holds <{node.tag}>, which paper cannot show")


def _row(parts: Sequence[Node]) -> str:
    # Without spaces: Typst would show those beside a word, and every part is complete in itself.
    return "".join(map(_write, parts)) or '""'


def _symbol(node: Node) -> str:
    value = (node.text or "").replace("\ufe00", "")
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", value):
        return value
    if len(value) > 1:
        return f'"{_quote(value)}"'
    return f"upright({_char(value)})" if node.get("mathvariant") == "normal" else _char(value)


def _operator(node: Node) -> str:
    value = node.text or ""
    if not value or value in _INVISIBLE:
        return _space(node.get("lspace", ""))
    shown = _char(value) if len(value) == 1 else f'"{_quote(value)}"'
    role = {"prefix": "opening", "postfix": "closing", "infix": "relation"}.get(node.get("form", ""))
    if node.get("rspace") == "0" and value in "/|,":
        role = "normal"
    return f'class("{role}", {shown})' if role else shown


def _fenced(parts: Sequence[Node]) -> str:
    """A row; one that begins or ends with a stretching delimiter grows it to the height of what it holds."""
    if len(parts) > 1 and all(p.tag == "mo" and p.get("stretchy") != "false" for p in (parts[0], parts[-1])):
        first, last = parts[0].text or "", parts[-1].text or ""
        if first == "{" and last in _INVISIBLE and parts[1].tag == "mtable":
            return "cases(" + ", ".join(" & ".join(_write_cells(row)) for row in parts[1]) + ")"
        if first in _OPENING + _INVISIBLE + "." and last in _CLOSING + _INVISIBLE + ".":
            return f"lr({_row(parts)})"
    return _row(parts)


def _stacked(node: Node, parts: Sequence[Node]) -> str:
    base, mark = parts[0], (parts[1].text or "").strip()
    if node.get("accent") and mark in _ACCENTS:
        return f"{_ACCENTS[mark]}({_write(base)})" if "." not in _ACCENTS[mark] else f'accent({_write(base)}, "\u0308")'
    if (node.get("accentunder") or node.get("accent")) and mark in _BRACES:
        return f"{_BRACES[mark]}({_write(base)})"
    if len(base) == 2 and (base.get("accentunder") or base.get("accent")) and (base[1].text or "") in _BRACES:
        return f"{_BRACES[base[1].text or '']}({_write(base[0])}, {_write(parts[1])})"
    return f"attach(limits({_write(base)}), {'b' if node.tag == 'munder' else 't'}: {_write(parts[1])})"


def _write_cells(row: Node) -> list[str]:
    return [_row(list(cell)) for cell in row]


def _table(rows: Sequence[Node]) -> str:
    styles = [cell.get("style", "") for cell in rows[0]] if rows else []
    if any("right" in style for style in styles):  # an alignment at the relation signs
        return " \\\n ".join(" & ".join(_write_cells(row)) for row in rows)
    return "mat(delim: #none, " + "; ".join(", ".join(_write_cells(row)) for row in rows) + ")"


def _quote(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")


def _char(value: str) -> str:
    """One character as an escape: never syntax, and complete without a space after it."""
    if not value:
        return '""'
    return f"\\u{{{ord(value):x}}}"


def _space(width: str) -> str:
    found = re.fullmatch(r"(-?[0-9.]+)em", width)
    return f"#h({found[1]}em);" if found else ""


def _say(node: Node) -> str:
    parts = [_say(part) for part in node]
    match node.tag:
        case "mfrac" | "msub" | "msup" | "mroot":
            left, right = (f"({p})" if len(p) > 1 and not p.isalnum() else p for p in parts)
            return left + {"mfrac": " / ", "msub": "_", "msup": "^", "mroot": " root "}[node.tag] + right
        case "msubsup" | "munderover":
            return f"{parts[0]}_({parts[1]})^({parts[2]})"
        case "munder" if not node.get("accentunder"):
            return f"{parts[0]}_({parts[1]})"
        case "msqrt":
            return f"sqrt({''.join(parts)})"
        case "mtr":
            return " ".join(parts) + "; "
        case "mspace":
            return " " if node.get("width") else ""
        case "mo" if node.text and node.text in "=<>≤≥≈∼+−⋅×∈∣":
            return f" {node.text} "
    return re.sub(f"[{_INVISIBLE}\ufe00]", "", (node.text or "") + "".join(parts))
