"""Contributors' words inside Mermaid source: the only module that writes a label.

Owns shortening, wrapping and escaping. Whatever is written in a data file comes out as letters in a box: never as a
directive, a click, a class, a comment, HTML, maths or a line of Mermaid. Must not know what is drawn.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata

WIDTH = 24
"""Characters on a line of a box: about 200 px at 16 px."""

_SAFE = frozenset(" .,!?()'+-/=")
"""Signs that mean nothing to Mermaid inside a quoted label. Every other ASCII sign is written as `#code;`: the colon too,
for Mermaid cuts the end off whatever looks like `style a:#code;`, wherever it stands."""

_WORD = 16
"""Characters of a word that may make a narrow box wider."""

NOTHING = "…"
"""What stands in a box whose text has no word of its own, but a citation alone: Mermaid refuses a box without a word."""

_CLAUSE = re.compile(r"(?<=[.;:?!])\s+|,\s+|\s+\(|\s+(?:–|—)\s+")


def escape(text: str) -> str:
    """`text` as one line that Mermaid shows as it is, between quotes and after the colon of a message alike."""
    return "".join(_escape(character) for character in clean(text)).strip()


def label(text: str, width: int = WIDTH, lines: int = 4) -> str:
    """`text` wrapped and escaped, for a box. What does not fit in `lines` ends in an ellipsis."""
    return "<br/>".join(escape(line) for line in wrap(text, width, lines))


def titled(title: str, text: str = "", width: int = WIDTH, lines: int = 4) -> str:
    """A bold title over a text, for a box."""
    head = "<br/>".join(f"<b>{escape(line)}</b>" for line in wrap(title, width, max(4, lines)))
    return "<br/>".join(part for part in (head, label(text, width, lines)) if part)


def listed(title: str, items: tuple[str, ...], width: int = WIDTH, lines: int = 2) -> str:
    """A bold title over items, each on a line or a few of its own."""
    return "<br/>".join([titled(title, "", width), *(label(f"· {item}", width, lines) for item in items)])


def wrap(text: str, width: int = WIDTH, lines: int = 4) -> tuple[str, ...]:
    """`text` on at most `lines` lines of `width` characters, as even as they can be."""
    # A word a little longer than the line makes the line longer, rather than be broken.
    width = max(width, *(len(word) for word in clean(text).split(" ") if len(word) <= max(width, _WORD)), 0)
    text = brief(text, width * lines)
    if not text:
        return ()
    needed = len(_fill(text, width))
    if needed > lines:
        return tuple(textwrap.wrap(text, width, max_lines=lines, placeholder=" …"))
    longest = max(len(word) for word in text.split(" "))
    least = min(max(longest, len(text) // needed), width)
    even = next(size for size in range(least, width + 1) if len(_fill(text, size)) <= needed)
    return tuple(_fill(text, even))


def brief(text: str, limit: int) -> str:
    """`text` within `limit` characters: cut after a clause where one ends late enough, else after a word."""
    text = clean(text).strip()
    if len(text) <= limit:
        return text.removesuffix(".") if text.count(".") == 1 else text
    ends = [match.start() for match in _CLAUSE.finditer(text) if limit * 0.45 <= match.start() <= limit]
    if ends:
        return text[: ends[-1]].rstrip(" .,;:–—(")
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" .,;:–—(") + " …"


def _fill(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=True)


def clean(text: str) -> str:
    """`text` on one line, without control and invisible characters (also those that reverse the direction of text)."""
    spaced = re.sub(r"[\t\r\n\v\f\x85\u2028\u2029 ]+", " ", text)
    # Renderers decode twice: what reads like an HTML entity would turn into its sign.
    spaced = re.sub(r"&(?=#?\w+;)", "& ", spaced)
    spaced = re.sub(r"(?<=\d) (?=%|[kMBT]\b)", "\u00a0", spaced)
    return "".join(character for character in spaced if unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co"))


def _escape(character: str) -> str:
    if character.isalnum() or character in _SAFE or ord(character) > 127:
        return character
    # A lone % or $ is safe, but two of them are a comment or maths; all are coded, so that no pair can arise.
    return f"#{ord(character)};"
