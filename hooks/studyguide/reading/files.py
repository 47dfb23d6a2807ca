"""Which files a guide has, and which of its files and folders belong to no kind of data.

Owns where each kind lies. Must not know what stands in a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..model import FOLDERS, KINDS, LAYERS, place
from ..problems import Problem, did_you_mean
from .load import FORM_OF_NAME

NEEDED = {"framework": "every guide has one", "walkthrough": "every case has one; the other layers may follow"}
"""Why a kind of file must be there."""


def files(data: Path) -> Iterator[tuple[str, str, Path]]:
    """Kind, id and path of every file that there is or must be."""
    yield "framework", "framework", data / place("framework", "")
    for kind, folder in sorted(FOLDERS.items(), key=lambda pair: pair[1]):
        if kind in KINDS:
            yield from ((kind, file.stem, file) for file in sorted((data / folder).glob("*.y*ml")))
            continue
        for case in sorted(path for path in (data / folder).glob("[!.]*") if path.is_dir()):
            for layer in LAYERS:
                file = data / place(layer, case.name)
                if layer == "walkthrough" or file.exists():
                    yield layer, case.name, file


def strays(data: Path, root: Path) -> Iterator[Problem]:
    """Files and folders that no kind claims: a misspelled folder would otherwise vanish from the guide in silence."""
    expected = {*FOLDERS.values(), "schema", "framework.yml", "units.yml"}
    for item in sorted(data.iterdir()) if data.is_dir() else []:
        if item.name not in expected and not item.name.startswith("."):
            hint = did_you_mean(item.name, expected) or f"`data/` holds {', '.join(sorted(expected))}"
            yield Problem(item.relative_to(root).as_posix(), 1, 1, FORM_OF_NAME, "belongs to no kind of data", hint)
    cases = data / FOLDERS["case"]
    for item in sorted(cases.iterdir()) if cases.is_dir() else []:
        if item.is_file() and not item.name.startswith("."):
            hint = f"a case is a folder: move it to `{item.stem}/walkthrough.yml`"
            yield Problem(item.relative_to(root).as_posix(), 1, 1, FORM_OF_NAME, "is not a folder", hint)
        for part in sorted(item.iterdir()) if item.is_dir() else []:
            layers = [f"{layer}.yml" for layer in LAYERS]
            if part.name not in layers and not part.name.startswith("."):
                hint = did_you_mean(part.name, layers) or f"the folder of a case holds {', '.join(layers)}"
                yield Problem(part.relative_to(root).as_posix(), 1, 1, FORM_OF_NAME, "is no layer of a case", hint)
    for folder in (FOLDERS[kind] for kind in KINDS):
        for item in sorted((data / folder).iterdir()) if (data / folder).is_dir() else []:
            if item.suffix != ".yml" and not item.name.startswith("."):
                name = item.relative_to(root).as_posix()
                yield Problem(name, 1, 1, FORM_OF_NAME, "is not a `.yml` file", "rename it, or move it out of `data/`")
