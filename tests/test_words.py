"""Every fixed word is used, and every use has a word."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from studyguide.saying.words import words

_KEY = re.compile(r"^([a-z0-9_-]+):", re.MULTILINE)


def _sources(repository: Path) -> str:
    folder = repository / "hooks"
    python = [file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.py"))]
    # Templates of paper editions say `words.key`.
    typst = [
        re.sub(r"words\.([a-z0-9_]+)\b(?!\()", r'words["\1"]', file.read_text(encoding="utf-8"))
        for file in sorted(folder.rglob("*.typ"))
    ]
    return "\n".join(python + typst)


def test_no_key_stands_twice(repository: Path) -> None:
    text = (repository / "hooks" / "studyguide" / "saying" / "words.yml").read_text(encoding="utf-8")
    keys = _KEY.findall(text)
    assert len(keys) == len(set(keys)) == len(yaml.safe_load(text))


def test_every_literal_use_has_a_word(repository: Path) -> None:
    used = set(re.findall(r"words\[\s*\"([a-z0-9_-]+)\"\s*\]", _sources(repository)))
    assert len(used) > 100
    assert used <= set(words())


def test_every_word_is_used(repository: Path) -> None:
    source = _sources(repository)
    literals = set(re.findall(r"[\"']([a-z0-9_-]+)[\"']", source))
    # Keys are also composed: `words[f"level_{level}"]`, `pen.word(f"{key}-caption")`.
    prefixes = tuple(re.findall(r"[\[(]f[\"']([a-z_-]+[_-])\{", source))
    suffixes = tuple(re.findall(r"\}([_-][a-z]+)[\"']", source))
    # The head of a table names its columns in one text: `pen.table("stage leaves keeps", ...)`.
    columns = {key for head in re.findall(r"table\(\s*\"([a-z -]+)\"", source) for key in head.split()} | literals

    def used(key: str) -> bool:
        if key.startswith("diagram_column_"):
            name = key.removeprefix("diagram_column_").replace("_", "-")
            return name in columns or f"column-{name}" in literals
        name = key.removeprefix("diagram_").replace("_", "-") if key.startswith("diagram_") else key
        return name in literals or name.startswith(prefixes) or any(name.removesuffix(end) in literals for end in suffixes)

    assert [key for key in words() if not used(key)] == []
