"""Random texts, and the tiny guide with them in every field: what its check accepts must be written in every edition.

`python tests/fuzz.py [FIRST [LAST]]` tries seeds by hand and says what it found.
"""

from __future__ import annotations

import random
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from broken_guide import GUIDE
from maths.commands import FORMS, environments, names
from studyguide import checks
from studyguide.model import Kind, walk
from studyguide.publishing import build, editions
from studyguide.reading.collection import Collection, Entry, read
from studyguide.saying.characters import unprintable
from studyguide.writers.html import website

NAMES = {"title", "name", "summary", "venue", "label", "topic", "aliases", "authors", "how"}
"""Fields of plain text that a reader sees."""

WORDS = [
    "index",
    "recall",
    "e.g.",
    "p99",
    "cache-key",
    "don't",
    "isn't",
    "“so”",
    "Größe",
    "naïve",
    "3.5",
    "-1",
    "1.",
    "-",
    "+",
    "#",
    "*",
    "~",
    "40%",
    "5'",
    '6"',
    "(a)",
    "[b]",
    "{c}",
    "<d>",
    "a/b",
    "c\\d",
]
MARKS = (
    "*{}*",
    "**{}**",
    "***{}***",
    "`{}`",
    "`` {} ``",
    "*{} **{}***",
    "[{}](pattern:cheap-first)",
    "[](term:golden-set)",
    "[*{}* `{}`](metric:ndcg)",
    "[@doe-2020-albums]",
    "[@doe-2020-albums; @roe-2021-cheap]",
    "{{{{ 400 photo * 2 }}}}",
    "{{{{ 3 GB / 7 bare }}}}",
    "\\*{}\\* \\$ \\` \\[ \\] \\# \\\\ \\< \\{{",
    "${{}}$",
    "{{}}",
    "[{}]({})",
    "![{}](x)",
    "$ {} $",
    "\\({}\\)",
    "&amp; &#20013; <b>{}</b>",
    "_{}_ __{}__",
    "~~{}~~ ==x== ^a^",
    "// {} /* x */ #panic() @ref <lab> $x",
    "{}  \n{}",
    "{}\\\n{}",
    "\" {} ' ",
)
BLOCKS = (
    "- {}\n- {}",
    "1. {}\n2. {}\n\n   {}",
    "{}\n\n{}",
    "- {}\n  - {}\n    - {}",
    "* {}\n\n* {}",
    "> {}",
    "# {}",
    "    {}",
    "7) {}",
)


class Author:
    """Writes texts as a careless contributor might."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.characters = [chr(code) for code in range(0x20, 0x30000) if chr(code).isprintable()]
        self.printable = [c for c in self.characters if not next(unprintable(c), None)]

    def line(self) -> str:
        return " ".join(self._piece(0) for _ in range(self.random.randint(1, 5)))

    def prose(self) -> str:
        pick = self.random.choice
        if self.random.random() < 0.3:
            return self.line()
        return pick(BLOCKS).replace("{}", "\0").replace("\0", self.line(), 1).replace("\0", pick(WORDS))

    def latex(self, depth: int = 0) -> str:
        """A formula of commands in the forms that they have, one in the other."""
        parts = []
        for _ in range(self.random.randint(1, 3)):
            chance = self.random.random()
            if chance < 0.1:
                parts.append(self.random.choice(environments()).replace("a", self.latex(depth + 1)) if depth < 3 else "x")
            elif chance < 0.7:
                form = self.random.choice(FORMS) % self.random.choice(names())
                for letter in "xyb" if depth < 4 else "":
                    if self.random.random() < 0.3:
                        form = form.replace("{" + letter + "}", "{" + self.latex(depth + 1) + "}")
                parts.append(form)
            else:
                parts.append(self.random.choice(["x_1", "y^{2}", "+", "=", "(", ")", "|", ",", "'", "12.5", self.character()]))
        return " ".join(parts)

    def character(self) -> str:
        return self.random.choice(self.characters if self.random.random() < 0.02 else self.printable)

    def _piece(self, depth: int) -> str:
        chance = self.random.random()
        if chance < 0.3 or depth > 3:
            return self.random.choice(WORDS)
        if chance < 0.5:
            return "".join(self.character() for _ in range(self.random.randint(1, 6)))
        if chance < 0.7:
            return f"${self.latex()}$"
        mark = self.random.choice(MARKS)
        return mark.format(*(self._piece(depth + 1) for _ in range(3)))


def written(folder: Path, seed: int, share: float = 0.6) -> tuple[Collection, int]:
    """The tiny guide below `folder` with random texts in a share of its fields, and in how many the check accepted them."""
    author = Author(seed)
    shutil.copytree(GUIDE / "data", folder / "data")
    plain = read(folder)
    new: dict[tuple[str, tuple[str | int, ...]], str] = {}
    for entry in plain.entries:
        for path, value, marks in walk(entry.record) if entry.record else ():
            if isinstance(value, str) and author.random.random() < share and (text := _text(author, path, value, marks)):
                new[entry.path, path] = text
    while True:
        for entry in plain.entries:
            _write(folder, entry, {path: text for (file, path), text in new.items() if file == entry.path})
        collection = read(folder)
        problems = [p for p in (*collection.problems, *checks.run(collection)) if p.code != checks.CRASH]
        crashes = [p for p in checks.run(collection) if p.code == checks.CRASH]
        assert not crashes, (seed, crashes)
        if not problems:
            return collection, len(new)
        entries = {entry.path: entry for entry in collection.entries}
        at_fault = {
            (file, path)
            for file, path in new
            if any(problem.path == file and _at(entries[file], path, problem.line) for problem in problems)
        }
        # A text may break a rule that is reported elsewhere: what it says is used up, or missed, in another file.
        at_fault = at_fault or {key for key in new if any(problem.path == key[0] for problem in problems)} or set(new)
        assert at_fault, (seed, problems)
        new = {key: text for key, text in new.items() if key not in at_fault}


def build_all(folder: Path) -> dict[str, bytes]:
    """Every edition of the guide below `folder`. Raises whatever goes wrong."""
    built = build.guide(folder)
    marks: dict[str, str] = {step.id: step.mark for step in built.guide.framework.steps}
    website(built.pages, built.outline, built.words, marks)
    return editions.downloads(built)


def _text(author: Author, path: tuple[str | int, ...], value: str, marks: tuple[Any, ...]) -> str:
    if Kind("latex") in marks:
        return author.latex()
    if Kind("prose") in marks:
        return f"{value}\n\n{author.prose()}"
    if Kind("line") in marks:
        return author.random.choice([f"{value} {author.line()}", f"{author.line()} {value}", author.line()])
    if not marks and any(part in NAMES for part in path[-2:]):
        return author.random.choice([f"{value} {author.line()}", author.line()])
    return ""


def _write(folder: Path, entry: Entry, new: dict[tuple[str | int, ...], str]) -> None:
    value = yaml.load((GUIDE / entry.path).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    for path, text in new.items():
        place = value
        for part in path[:-1]:
            place = place[part]
        place[path[-1]] = text
    # Whole numbers stay as they were read: quoted they would be text.
    text = yaml.dump(_plain(entry.loaded.value, value), allow_unicode=True, width=10**6, sort_keys=False)
    (folder / entry.path).write_text(text, encoding="utf-8")


def _plain(typed: Any, words: Any) -> Any:
    if isinstance(typed, dict):
        return {key: _plain(typed[key], words[key]) for key in typed}
    if isinstance(typed, list):
        return [_plain(t, w) for t, w in zip(typed, words, strict=True)]
    return words if isinstance(typed, str) else typed


def _at(entry: Entry, path: tuple[str | int, ...], line: int) -> bool:
    extent = entry.loaded.span(path)
    return extent.line <= line <= extent.end_line


def main(first: int, last: int) -> None:
    for seed in range(first, last):
        with TemporaryDirectory() as name:
            folder = Path(name)
            _, count = written(folder, seed)
            try:
                build_all(folder)
                print(seed, count, "texts written")
            except Exception as error:
                print(seed, count, "FAILED", type(error).__name__, str(error)[:1500])
                keep = Path(f"/tmp/fuzz-{seed}")
                shutil.rmtree(keep, ignore_errors=True)
                shutil.copytree(folder, keep)
        sys.stdout.flush()


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
