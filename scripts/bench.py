"""Where the time of a build goes, as shares of one run: machines are noisy, ratios are not.

`python scripts/bench.py [N]` also builds a guide of N copies of the tiny case, to see how cost grows with cases.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))


from studyguide import checks  # noqa: E402
from studyguide.publishing import build, editions  # noqa: E402
from studyguide.reading.collection import read  # noqa: E402
from studyguide.writers.html import website  # noqa: E402


def timed(name: str, run: Callable[[], Any], into: dict[str, float]) -> Any:
    """The result of `run`; its CPU seconds go into `into`."""
    start = time.process_time()
    result = run()
    into[name] = time.process_time() - start
    return result


def measure(root: Path) -> dict[str, float]:
    """CPU seconds of each stage for the guide at `root`."""
    spent: dict[str, float] = {}
    timed("read and validate", lambda: read(root), spent)
    timed("read and check", lambda: build.check(root), spent)
    built = timed("check, draw, say", lambda: build.guide(root), spent)
    marks = {step.id: step.mark for step in built.guide.framework.steps}
    timed("html pages", lambda: website(built.pages, built.outline, built.words, marks), spent)
    timed("sheets and book", lambda: editions.downloads(built), spent)
    return spent


def show(title: str, spent: dict[str, float]) -> None:
    total = sum(seconds for name, seconds in spent.items() if name not in ("read and validate", "read and check"))
    print(f"\n{title}: {total:.1f} CPU s")
    for name, seconds in spent.items():
        print(f"  {name:20} {seconds:6.2f}  {seconds / total:5.0%}")


def copies(count: int, folder: Path) -> Path:
    """A guide of `count` cases that differ in their names only. They repeat one another, so that rule is left out."""
    shutil.copytree(ROOT / "tests" / "fixtures" / "guide" / "data", folder / "data")
    [case] = (folder / "data" / "cases").iterdir()
    for number in range(1, count):
        copy = case.with_name(f"{case.name}-{number}")
        shutil.copytree(case, copy)
        for layer in copy.iterdir():
            text = layer.read_text(encoding="utf-8")
            layer.write_text(text.replace(f"id: {case.name}", f"id: {copy.name}", 1), encoding="utf-8")
    return folder


def main() -> None:
    show("the guide", measure(ROOT))
    sizes = [int(word) for word in sys.argv[1:]]
    if sizes:
        checks.run.__defaults__ = (tuple(rule for rule in checks.RULES if rule.name != "repetition"),)
    for count in sizes:
        with tempfile.TemporaryDirectory() as folder:
            show(f"{count} tiny cases", measure(copies(count, Path(folder))))


if __name__ == "__main__":
    main()
