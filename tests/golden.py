"""What the pages of the tiny guide say, as text that a review can read; and the tiny guide as a project of its own.

`make golden` rewrites it. How a page looks is for the fixtures of the writers: see `blocks`.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from studyguide.publishing.build import Built
from transcript import transcript

ROOT = Path(__file__).resolve().parent.parent
TINY = ROOT / "tests" / "fixtures" / "guide"
EXPECTED = TINY / "expected"


def transcripts(tiny: Built) -> dict[str, str]:
    """Name of each file → what it should say. One step stands for all; pages made from the code alone are left out."""
    return {
        f"{page.target.kind}-{page.target.id}.txt": transcript(page)
        for page in tiny.pages
        if (page.target.kind != "step" or page.target.id == "clarify") and not page.target.id.startswith("contribute/")
    }


def project(folder: Path) -> Path:
    """The tiny guide in the frame of the real site, below `folder`."""
    root = folder / "guide"
    shutil.copytree(TINY / "data", root / "data")
    for part in ("docs", "hooks"):
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    return root
