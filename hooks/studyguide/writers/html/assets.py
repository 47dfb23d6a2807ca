"""Files that the site needs and that are made, not written: the palette as a style sheet, and fonts.

The fonts come from packages that the build needs anyway. Each is cut in two: the characters of most pages, and all others
(Cyrillic, Vietnamese, rare signs), which a browser fetches only for a page that has some.
Must not know pages.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache

from fontTools import subset

from ...saying import tones
from ...saying.fonts import MATHS, SANS, Font, characters, file, folder, stretching
from ...saying.palette import Palette

_TEXT = [*range(0x20, 0x17F), *range(0x2000, 0x2070), *range(0x20A0, 0x20C0), *range(0x2190, 0x2200), *range(0x2200, 0x2300)]
_GREEK = range(0x391, 0x3F7)
_MATHS = range(0x1D400, 0x1D800)

_COMMON = frozenset([*_TEXT, *_GREEK])
_FEATURES = ["kern", "tnum", "mark", "locl", "ccmp", "mkmk"]

# name → (font, whether it has a character, OpenType features to keep)
_FONTS: dict[str, tuple[Font, Callable[[int], bool], list[str]]] = {
    "text": (SANS["regular"], _COMMON.__contains__, _FEATURES),
    "text-bold": (SANS["bold"], _COMMON.__contains__, _FEATURES),
    "text-italic": (SANS["italic"], _COMMON.__contains__, _FEATURES),
    "text-more": (SANS["regular"], lambda code: code >= 0x20 and code not in _COMMON, _FEATURES),
    "text-bold-more": (SANS["bold"], lambda code: code >= 0x20 and code not in _COMMON, _FEATURES),
    "text-italic-more": (SANS["italic"], lambda code: code >= 0x20 and code not in _COMMON, _FEATURES),
    "display": (MATHS, frozenset([*range(0x20, 0x17F), *range(0x2010, 0x2030)]).__contains__, ["kern", "liga"]),
    "math": (MATHS, lambda code: _stands_in_formulas(code), ["*"]),
    "math-more": (MATHS, lambda code: code >= 0x20 and not _stands_in_formulas(code), ["*"]),
}


def _stands_in_formulas(code: int) -> bool:
    """Whether the first file of the font for formulas has a character. What stretches is there: browsers stretch no other."""
    return code in _COMMON or code in _MATHS or chr(code) in stretching(MATHS)


def assets(palette: Palette) -> dict[str, str | bytes]:
    """Content by path below the site's folder."""
    made: dict[str, str | bytes] = {"assets/palette.css": palette.css() + tones.css()}
    return made | {f"assets/fonts/{name}.woff": font(name) for name in _FONTS}


LIVE = "assets/javascripts/live.js"
"""Where the library that draws live fences lies below the site."""


def live_library() -> bytes:
    """The script that draws live fences, as a package that the build needs anyway carries it."""
    return (folder("mermaidx") / "assets" / "mermaid.js").read_bytes()


@cache
def font(name: str) -> bytes:
    """A font as WOFF. The same package gives the same bytes: no time is written into the file."""
    source, holds, features = _FONTS[name]
    options = subset.Options(flavor="woff", layout_features=features, notdef_outline=True, recalc_timestamp=False)
    if name == "display":
        options.drop_tables += ["MATH"]
    loaded = subset.load_font(io.BytesIO(file(source).read_bytes()), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=sorted(filter(holds, map(ord, characters(source)))))
    cutter.subset(loaded)
    out = io.BytesIO()
    subset.save_font(loaded, out, options)
    return out.getvalue()
