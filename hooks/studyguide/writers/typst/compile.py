"""Typst source → PDF: the only module that knows the typst package.

Owns fonts, the accessibility standard, the date, and that a warning is an error. Must not know what is printed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from ...saying.fonts import MATHS, SANS, file
from .lettering import faces, signs_in
from .pack import packed

_MAIN = "main.typ"


class BadTypst(RuntimeError):
    """Typst refused or complained: a fault of this package, not of a contributor."""


def compile_pdf(source: str, parts: Mapping[str, bytes], *, date: str) -> bytes:
    """`source`, which may read `parts` by name, as PDF/UA-1; the same bytes for the same arguments.

    `date` (`YYYY-MM-DD`) is the document's date. The files of `template/` can be imported by name. Raises BadTypst.
    """
    try:
        given = {**_template(), **parts, _MAIN: source.encode()}
        # The stub does not say so, but the compiler takes a mapping of names to bytes and then reads nothing else.
        compiler = typst.Compiler(given, font_paths=_fonts(_signs(parts)), ignore_system_fonts=True)  # type: ignore[type-var]
        stamp = datetime.fromisoformat(date).replace(tzinfo=UTC)
        made, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=["ua-1"], timestamp=stamp)
    except typst.TypstError as error:
        raise BadTypst(str(getattr(error, "diagnostic", "") or error)) from error
    except BaseException as error:
        # What panics in the compiler is no Exception for Python; nothing else of that kind may be held up.
        if type(error).__name__ != "PanicException":
            raise
        raise BadTypst(f"the compiler gave up: {error}") from error
    if warnings:
        raise BadTypst("\n".join(w.diagnostic or w.message for w in warnings))
    if not isinstance(made, bytes):
        raise BadTypst("no PDF came out")
    return packed(made)


@cache
def _template() -> dict[str, bytes]:
    """The design: Typst files that belong to this package."""
    folder = files(__package__) / "template"
    return {f.name: f.read_bytes() for f in sorted(folder.iterdir(), key=lambda f: f.name) if f.name.endswith(".typ")}


def _signs(parts: Mapping[str, bytes]) -> str:
    """The characters of all drawings that the sans lacks."""
    return signs_in("".join(content.decode() for name, content in parts.items() if name.endswith(".svg")))


@cache
def _fonts(signs: str) -> typst.Fonts:
    """The guide's own fonts, that of drawings with `signs`; the serif, the mono and the maths of the book lie in Typst itself."""
    # Typst reads a font when it first needs it: the folder stays until the program ends.
    made = Path(_made_fonts().name) / (hashlib.sha256(signs.encode()).hexdigest()[:16])
    made.mkdir()
    for number, face in enumerate(faces(signs)):
        (made / f"{number}.ttf").write_bytes(face)
    folders = sorted({str(file(font).parent) for font in (*SANS.values(), MATHS)})
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[*folders, str(made)])


@cache
def _made_fonts() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="guide-fonts-")
