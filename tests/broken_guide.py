"""The tiny guide with one thing broken: what the files in `fixtures/rules` say, as problems.

A fixture names a `file` of the guide (first made as a `copy_of` another, if it says so) and either `replace` (pairs of old and new text, each old one unique), `text` (the
whole file), `bytes_hex`, or `remove`; `also` holds further changes of the same form. `expect` is what is reported.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from studyguide import checks
from studyguide.reading.collection import read

FIXTURES = Path(__file__).parent / "fixtures"
GUIDE = FIXTURES / "guide"
RULES = FIXTURES / "rules"
HEAD = "expect: |\n"


@dataclass(frozen=True)
class Fixture:
    file: Path
    changes: tuple[dict[str, Any], ...]
    expect: str

    @property
    def code(self) -> str:
        return self.file.name[:5]


def load(file: Path) -> Fixture:
    data: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    return Fixture(file, (data, *data.get("also", ())), data.get("expect", ""))


def problems(fixture: Fixture, folder: Path) -> str:
    """What is reported for the tiny guide with the fixture's changes, copied to `folder`; a line each."""
    shutil.copytree(GUIDE / "data", folder / "data")
    for change in fixture.changes:
        if "copy_of" in change:
            (folder / change["file"]).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(folder / change["copy_of"], folder / change["file"])
        _apply(change, folder / change["file"])
    return "".join(f"{problem}\n" for problem in checks.run(read(folder)))


def rewrite(fixture: Fixture, expect: str) -> None:
    """Put `expect` into the fixture's file."""
    kept = fixture.file.read_text(encoding="utf-8").partition(HEAD)[0]
    fixture.file.write_text(kept + HEAD + "".join(f"  {line}\n" for line in expect.splitlines()), encoding="utf-8")


def _apply(change: dict[str, Any], file: Path) -> None:
    if "remove" in change:
        file.unlink()
    elif "bytes_hex" in change:
        file.write_bytes(bytes.fromhex(change["bytes_hex"]))
    elif "text" in change:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(change["text"], encoding="utf-8")
    else:
        text = file.read_text(encoding="utf-8")
        for pair in change["replace"]:
            assert text.count(pair["old"]) == 1, f"{pair['old']!r} stands {text.count(pair['old'])} times in {file.name}"
            text = text.replace(pair["old"], pair["new"])
        file.write_text(text, encoding="utf-8")
