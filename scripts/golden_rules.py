"""Rewrite what the fixtures of the rules expect. Read the difference before you commit it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from broken_guide import RULES, load, problems, rewrite  # noqa: E402


def main() -> None:
    for file in sorted(RULES.glob("*.yml")):
        with tempfile.TemporaryDirectory() as folder:
            fixture = load(file)
            rewrite(fixture, problems(fixture, Path(folder)))


if __name__ == "__main__":
    main()
