"""Files that the site needs and that are made, not written: the palette as a style sheet, and fonts.

The fonts come from packages that the build needs anyway, cut to the characters of a Western text.
Must not know pages.
"""

from __future__ import annotations

import io
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fontTools import subset

from ...saying.palette import Palette

_TEXT = [*range(0x20, 0x17F), *range(0x2000, 0x2070), *range(0x20A0, 0x20C0), *range(0x2190, 0x2200), *range(0x2200, 0x2300)]
_GREEK = range(0x391, 0x3F7)
_MATHS = range(0x1D400, 0x1D800)

# name → (package, file, characters, OpenType features to keep)
_FONTS: dict[str, tuple[str, str, list[int], list[str]]] = {
    "text": ("mermaid_render", "NotoSans-Regular.ttf", [*_TEXT, *_GREEK], ["kern", "tnum", "mark", "locl"]),
    "text-bold": ("mermaid_render", "NotoSans-Bold.ttf", [*_TEXT, *_GREEK], ["kern", "tnum", "mark", "locl"]),
    "text-italic": ("mermaid_render", "NotoSans-Italic.ttf", [*_TEXT, *_GREEK], ["kern", "tnum", "mark", "locl"]),
    "display": ("ziamath", "STIXTwoMath-Regular.ttf", [*range(0x20, 0x17F), *range(0x2010, 0x2030)], ["kern", "liga"]),
    "math": ("ziamath", "STIXTwoMath-Regular.ttf", [*_TEXT, *_GREEK, *_MATHS], ["*"]),
}


def assets(palette: Palette) -> dict[str, str | bytes]:
    """Content by path below the site's folder."""
    made: dict[str, str | bytes] = {"assets/palette.css": palette.css()}
    return made | {f"assets/fonts/{name}.woff": font(name) for name in _FONTS}


LIVE = "assets/javascripts/live.js"
"""Where the library that draws live fences lies below the site."""


def live_library() -> bytes:
    """The script that draws live fences, as a package that the build needs anyway carries it."""
    return (_folder("mermaidx") / "assets" / "mermaid.js").read_bytes()


def _folder(package: str) -> Path:
    """Where a package lies. It is not imported: that takes time, and only its files are wanted."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"the package {package} is not installed; it carries files of the site")
    return Path(spec.origin).parent


@cache
def font(name: str) -> bytes:
    """A font as WOFF. The same package gives the same bytes: no time is written into the file."""
    package, file, characters, features = _FONTS[name]
    options = subset.Options(flavor="woff", layout_features=features, notdef_outline=True, recalc_timestamp=False)
    if name == "display":
        options.drop_tables += ["MATH"]
    source = io.BytesIO((_folder(package) / "fonts" / file).read_bytes())
    loaded = subset.load_font(source, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(loaded)
    out = io.BytesIO()
    subset.save_font(loaded, out, options)
    return out.getvalue()
