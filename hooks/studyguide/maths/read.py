"""MathML, as math-core writes it, → the tree of a formula.

The judge: every element and every attribute is either understood or refused, so that what passes can be written in every
edition. Must not know the writers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree

from .faults import Unsettable
from .grids import grid
from .lengths import em
from .nodes import (
    APPLIED,
    Accent,
    Arrow,
    Bar,
    Barred,
    Fraction,
    Framed,
    Hidden,
    Node,
    Nodes,
    Operator,
    Role,
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

Element = ElementTree.Element

_ROLES: dict[str, Role] = {"prefix": "opening", "postfix": "closing", "infix": "relation"}
_SIZES: dict[str, Size] = {"0": "text", "1": "script", "2": "script-script"}
_BARS: dict[str, Bar] = {"⏞": "brace", "⏟": "brace", "⎴": "bracket", "⎵": "bracket", "⏜": "paren", "⏝": "paren"}
_BARS |= {"⏠": "shell", "⏡": "shell", "\u0332": "line", "\u0305": "line", "‾": "line", "_": "line"}
_STYLES: dict[str, Style] = {"b": "bold", "i": "italic", "em": "italic", "code": "code", "s": "struck", "u": "underlined"}
_SPANS: dict[tuple[str, str], Style | None] = {
    ("class", "math-core-sans-serif-font"): "sans",
    ("class", "math-core-serif-font"): None,
    ("style", "font-variant-caps: small-caps"): "small-caps",
}
_SELECTORS = re.compile("[\ufe00\ufe01]")
_PADDING = re.compile(r"padding-left:([0-9.]+)(?:em)?;padding-right:([0-9.]+)(?:em)?;")

# What says how MathML is laid out, and nothing about what is set.
_SILENT = {"lspace", "rspace", "symmetric", "movablelimits", "maxsize", "display"}
_KNOWN = {
    "mi": {"mathvariant"},
    "mo": {"form", "stretchy", "minsize"},
    "mspace": {"width", "style"},
    "mtext": {"style"},
    "mfrac": {"displaystyle", "linethickness", "scriptlevel", "style"},
    "mover": {"accent"},
    "munder": {"accentunder"},
    "mpadded": {"width", "height", "style"},
    "menclose": {"notation"},
    "mrow": {"displaystyle", "scriptlevel", "style", "class"},
    "mtable": {"displaystyle", "scriptlevel", "style"},
    "mtd": {"style"},
    "span": {"class", "style"},
}

_DEEPEST = 24
"""Levels of a tree: what Typst lays out inside whatever a page may stand in, with as much to spare."""

_WEIGHTS = {"menclose": 4, "mpadded": 4}
"""Levels of what is a formula of its own on paper."""

COLOUR = Unsettable("sets a colour", "a formula has the colour of its text", ("color", "textcolor"))
RAISED = Unsettable("moves something up or down", "use an index or an exponent", ("raisebox",))
LETTERS = ("tiny", "sixptsize", "scriptsize", "footnotesize", "small", "normalsize", "large", "Large", "LARGE", "huge", "Huge")
RESIZED = Unsettable("sets the size of letters", "a formula has the size of its text", LETTERS)
ENCLOSED = Unsettable("is a sign of actuaries and engineers that paper cannot show", "", ("angl", "angln", "phase"))
LINKED = Unsettable("refers to a numbered formula", "formulas of the guide have no numbers", ("eqref",))


def read(markup: str) -> Node:
    """The tree of a MathML element. Raises Unsettable."""
    try:
        # The one entity that math-core writes beyond XML's own five.
        root = ElementTree.fromstring(markup.replace("&ApplyFunction;", "\u2061"))
    except ElementTree.ParseError as error:
        raise Unsettable("cannot be written down", "remove control characters") from error
    if _depth(root) > _DEEPEST:
        raise Unsettable(f"is nested more than {_DEEPEST} deep", "give a part of it a name of its own")
    if root.get("display"):
        _enlarge(root)
    return _row(list(root))


def _depth(root: Element) -> int:
    """How deep a tree is: a deep one would exhaust the stack of whatever walks it."""
    deepest, todo = 0, [(root, 0)]
    while todo:
        e, depth = todo.pop()
        depth += _WEIGHTS.get(e.tag, 1)
        deepest = max(deepest, depth)
        todo += [(child, depth) for child in e]
    return deepest


def _enlarge(e: Element) -> None:
    """Say that frames in a displayed formula are displayed: on paper a frame holds a formula of its own."""
    for child in e:
        if child.tag == "mrow" and not child.attrib:
            _enlarge(child)
        elif child.tag == "menclose" and child.get("notation") == "box":
            large = ElementTree.Element("mrow", {"displaystyle": "true", "scriptlevel": "0"})
            large.extend(list(child))
            child[:] = [large]


def _row(parts: Sequence[Element]) -> Node:
    nodes = tuple(_node(part) for part in parts)
    return nodes[0] if len(nodes) == 1 else Row(nodes)


def _node(e: Element) -> Node:
    unknown = set(e.attrib) - _SILENT - _KNOWN.get(e.tag, set())
    if unknown:
        raise RAISED if "voffset" in unknown else _foreign(e)
    match e.tag:
        case "mi" | "mn":
            return _symbol(e)
        case "mo":
            return _operator(e)
        case "mtext":
            return _words(e)
        case "mspace":
            return Space(em(e))
        case "mrow":
            return _styled(e)
        case "mfrac":
            size: Size | None = {"true": "display", "false": "text"}.get(e.get("displaystyle", ""))  # type: ignore[assignment]
            return Fraction(_node(e[0]), _node(e[1]), e.get("linethickness") != "0", size)
        case "msqrt":
            return Root(_row(list(e)))
        case "mroot":
            return Root(_node(e[0]), _node(e[1]))
        case "msub":
            return Scripts(_node(e[0]), sub=_node(e[1]))
        case "msup":
            return Scripts(_node(e[0]), sup=_node(e[1]))
        case "msubsup":
            return Scripts(_node(e[0]), _node(e[1]), _node(e[2]))
        case "mmultiscripts":
            return _corners(e)
        case "munder" | "mover" | "munderover":
            return _stacked(e)
        case "mtable":
            return grid(e, _row)
        case "menclose":
            return _enclosed(e)
        case "mphantom":
            return Hidden(_row(list(e)))
        case "mpadded":
            return _padded(e)
    raise _foreign(e)


def _foreign(e: Element) -> Unsettable:
    return Unsettable(f"becomes <{' '.join([e.tag, *e.attrib])}>, which paper cannot show")


def _symbol(e: Element) -> Symbol:
    value = e.text or ""
    return Symbol(_SELECTORS.sub("", value), e.get("mathvariant") == "normal", "\ufe01" in value)


def _operator(e: Element) -> Node:
    if e.text == APPLIED:
        return Space(float(e.get("lspace", "0").removesuffix("em")))  # a function and what it is applied to stand apart
    value, stretchy = _SELECTORS.sub("", e.text or ""), e.get("stretchy", "")
    role = _ROLES.get(e.get("form", ""), "")
    if e.get("rspace") == "0" and value in "/|,":
        role = "normal"
    if stretchy == "true" and value in "|‖∣∥/\\" and not e.get("minsize") and role != "relation":
        role = "middle"
    return Operator(value, role, stretchy != "false", float(e.get("minsize", "0em").removesuffix("em")))


def _words(e: Element) -> Words:
    if "style" in e.attrib:
        raise RESIZED if e.get("style", "").startswith("font-size:") else _foreign(e)
    return Words(tuple(_runs(e, frozenset())))


def _runs(e: Element, styles: frozenset[Style]) -> list[tuple[str, frozenset[Style]]]:
    found = [(e.text, styles)] if e.text else []
    for part in e:
        if part.tag == "a":
            raise LINKED
        if part.tag == "span" and len(part.attrib) == 1 and (key := next(iter(part.attrib.items()))) in _SPANS:
            style = _SPANS[key]
        elif part.tag in _STYLES and not part.attrib:
            style = _STYLES[part.tag]
        else:
            raise _foreign(part)
        found += _runs(part, styles | {style} if style else styles)
        found += [(part.tail, styles)] if part.tail else []
    return found


def _styled(e: Element) -> Node:
    style = e.get("style", "")
    if style.startswith("color:"):
        raise COLOUR
    if e.get("class") or style not in ("", "math-shift:compact;"):
        raise _foreign(e)
    content = _row(list(e))
    if "displaystyle" in e.attrib:
        return Sized(content, "display" if e.get("displaystyle") == "true" else _SIZES[e.get("scriptlevel", "0")])
    return content


def _corners(e: Element) -> Node:
    at = next((i for i, part in enumerate(e) if part.tag == "mprescripts"), len(e))
    after, before = list(e)[1:at], list(e)[at + 1 :]
    if len(after) > 2 or len(before) > 2:
        raise _foreign(e)
    sub, sup = (_node(part) for part in after) if after else (None, None)
    pre_sub, pre_sup = (_node(part) for part in before) if before else (None, None)
    return Scripts(_node(e[0]), sub, sup, pre_sub=pre_sub, pre_sup=pre_sup)


def _stacked(e: Element) -> Node:
    base, below = e[0], e.tag == "munder"
    if any(part.tag in ("mover", "munder") and len(part) == 2 and part[1].tag == "mspace" for part in e[1:]):
        # The label of an arrow stands over a space, which keeps the arrow from being short.
        labels = [_node(part[0]) for part in e[1:]]
        return Arrow(base.text or "", above=None if below else labels[-1], below=labels[0] if e.tag != "mover" else None)
    mark = e[1].text or ""
    if e.get("accent") or e.get("accentunder"):
        if mark in _BARS:
            return Barred(_node(base), _BARS[mark], below)
        return Accent(_node(base), mark, below)
    if base.tag == e.tag and (base.get("accent") or base.get("accentunder")) and (base[1].text or "") in _BARS:
        return Barred(_node(base[0]), _BARS[base[1].text or ""], below, _node(e[1]))
    scripts = [_node(part) for part in e[1:]]
    return Scripts(_node(base), scripts[0] if e.tag != "mover" else None, scripts[-1] if not below else None, limits=True)


def _enclosed(e: Element) -> Node:
    kinds = set(e.get("notation", "").split())
    if kinds == {"box"}:
        return Framed(_row(list(e)))
    if kinds and kinds <= {"updiagonalstrike", "downdiagonalstrike"}:
        # The rows that follow are the lines, for browsers that do not know the element.
        content = [part for part in e if not part.get("class")]
        return Struck(_row(content), "updiagonalstrike" in kinds, "downdiagonalstrike" in kinds)
    raise ENCLOSED


def _padded(e: Element) -> Node:
    if set(e.attrib) == {"style"} and (found := _PADDING.fullmatch(e.get("style", ""))):
        left, right = float(found[1]), float(found[2])
        before: Nodes = (Space(left),) if left else ()
        after: Nodes = (Space(right),) if right else ()
        return Row((*before, _row(list(e)), *after)) if before or after else _row(list(e))
    if len(e) == 1 and e[0].tag == "mphantom" and "style" not in e.attrib:
        return Hidden(_row(list(e[0])), width=e.get("width") != "0", height=e.get("height") != "0")
    raise _foreign(e)
