"""Rewrite the golden files of the tiny guide. Read the difference before you commit it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

import golden  # noqa: E402


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        texts = golden.as_text(golden.built_site(Path(folder)))
    for name, text in texts.items():
        file = golden.EXPECTED / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote {file.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
