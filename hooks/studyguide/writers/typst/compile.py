"""Typst source → PDF: the only module that knows the typst package.

Owns fonts, the accessibility standard, the date, and that a warning is an error. Must not know what is printed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from ...saying.fonts import MATHS, SANS, file
from .lettering import faces, signs_in
from .markup import array, string
from .pack import packed

_MAIN = "main.typ"


class BadTypst(RuntimeError):
    """Typst refused or complained: a fault of this package, not of a contributor."""


@dataclass(frozen=True)
class Task:
    """Something to set: `source`, which may read `parts` by name, dated `date` (`YYYY-MM-DD`).

    `places` are labels of the source whose places are wanted, without a PDF if it is only a `draft`.
    """

    source: str
    parts: Mapping[str, bytes]
    date: str
    places: tuple[str, ...] = ()
    draft: bool = False


@dataclass(frozen=True)
class Place:
    """Where a label stands: the page of the file, from 0, and the point on it, in pt from its top left."""

    page: int
    x: float
    y: float


@dataclass(frozen=True)
class Printed:
    """A task done. `pdf` is PDF/UA-1, the same bytes for the same task; empty for a draft. `pages` is counted with places only."""

    pdf: bytes
    pages: int = 0
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True)
class Refused:
    """A task that Typst refused, or did with a warning: what it says."""

    message: str


def typeset(task: Task) -> Printed | Refused:
    """The task, done in this process. What Typst remembers of it is never given back."""
    try:
        given = {"places.json": b"{}", **_template(), **task.parts, _MAIN: (task.source + _asked(task.places)).encode()}
        # The stub does not say so, but the compiler takes a mapping of names to bytes and then reads nothing else.
        fonts = _fonts(_signs(task.parts))
        compiler = typst.Compiler(given, font_paths=fonts, ignore_system_fonts=True)  # type: ignore[type-var]
        pages, places = _found(compiler) if task.places else (0, {})
        if task.draft:
            return Printed(b"", pages, places)
        stamp = datetime.fromisoformat(task.date).replace(tzinfo=UTC)
        made, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=["ua-1"], timestamp=stamp)
    except RuntimeError as error:
        return Refused(str(getattr(error, "diagnostic", "") or error))
    except BaseException as error:
        # What panics in the compiler is no Exception for Python; nothing else of that kind may be held up.
        if type(error).__name__ != "PanicException":
            raise
        return Refused(f"the compiler gave up: {error}")
    if warnings:
        return Refused("\n".join(w.diagnostic or w.message for w in warnings))
    return Printed(made, pages, places) if isinstance(made, bytes) else Refused("no PDF came out")


def typeset_all(tasks: Sequence[Task]) -> list[Printed | Refused]:
    """Finished files: each task done, and its PDF packed."""
    results = [typeset(task) for task in tasks]
    return [replace(result, pdf=packed(result.pdf)) if isinstance(result, Printed) else result for result in results]


def compile_pdf(source: str, parts: Mapping[str, bytes], *, date: str) -> bytes:
    """A task that needs no places as a PDF, packed. Raises BadTypst."""
    return packed(printed(typeset(Task(source, parts, date))).pdf)


def printed(result: Printed | Refused) -> Printed:
    """The result of a task that must succeed. Raises BadTypst."""
    if isinstance(result, Refused):
        raise BadTypst(result.message)
    return result


def _asked(places: Sequence[str]) -> str:
    return f"\n#tell-places({array([string(name) for name in places])})" if places else ""


def _found(compiler: typst.Compiler) -> tuple[int, dict[str, Place]]:
    """The number of pages, and where the labels stand."""
    told = json.loads(compiler.query("<places>", field="value", one=True))
    return told["pages"], {name: Place(page - 1, x, y) for name, page, x, y in told["places"]}


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
