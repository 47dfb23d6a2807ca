"""Rewrite data/schema/*.json from the model."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from studyguide.contributing import schema  # noqa: E402


def main() -> None:
    folder = ROOT / "data" / "schema"
    folder.mkdir(exist_ok=True)
    for kind in schema.MODELS:
        (folder / f"{kind}.json").write_text(schema.text(kind), encoding="utf-8", newline="\n")
        print(f"wrote data/schema/{kind}.json")


if __name__ == "__main__":
    main()
