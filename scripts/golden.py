"""Rewrite what the tiny guide says and what the writers make of each node. Read the difference before you commit it."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

import blocks  # noqa: E402
import golden  # noqa: E402
from studyguide.publishing import build  # noqa: E402


def main() -> None:
    blocks.rewrite()
    texts = golden.transcripts(build.guide(golden.TINY))
    golden.EXPECTED.mkdir(exist_ok=True)
    for file in golden.EXPECTED.iterdir():
        file.unlink()
    for name, text in texts.items():
        (golden.EXPECTED / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"wrote {blocks.BLOCKS.relative_to(ROOT)} and {golden.EXPECTED.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
