"""YAML files as plain values that remember where they stood.

Owns reading, decoding, syntax errors, duplicate keys, and marks of every key and value. Must not know the model.
YAML is read by libyaml as its 1.2 core would have it: only `true` and `false` are booleans (so `yes` and `no` are
words), numbers with a point stay text, dates stay text. Anchors, aliases and tags are refused: they are how a small
file becomes a large one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

import yaml

from ..model import Path
from ..problems import Problem

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # A PyYAML without libyaml reads the same, more slowly.
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

SYNTAX, DUPLICATE, ENCODING, TAB, ALIAS, FORM_OF_NAME = "SG001", "SG002", "SG003", "SG004", "SG005", "SG006"

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})$")
_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp", "value", "merge", "seq", "map")
)
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(frozen=True)
class Extent:
    """From (line, column) to (line, column), counted from 1; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Loaded:
    """One file: its text, its value, and the span of every key and value."""

    path: str
    text: str
    value: Any
    keys: dict[Path, Extent] = field(repr=False)
    values: dict[Path, Extent] = field(repr=False)

    def span(self, path: Path, key: bool = False) -> Extent:
        """The span of the value (or the key) at `path`, or of its nearest ancestor that stands in the file."""
        marks = (self.keys, self.values) if key else (self.values, self.keys)
        for end in range(len(path), -1, -1):
            for known in marks:
                if path[:end] in known:
                    return known[path[:end]]
        return Extent(1, 1, 1, 1)

    def problem(
        self, path: Path, code: str, message: str, hint: str = "", *, needle: str = "", offset: int = 0, key: bool = False
    ) -> Problem:
        """A problem at `path`; with `needle`, at its first place inside that value, `offset` characters on."""
        span = self.span(path, key)
        line, column = span.line, span.column
        if needle:
            line, column = self._find(span, needle, offset) or (line, column)
        return Problem(self.path, line, column, code, message, hint)

    def _find(self, span: Extent, needle: str, offset: int) -> tuple[int, int] | None:
        """Where `needle` begins in the file; its blanks may be line breaks there, or nothing."""
        lines = self.text.splitlines(keepends=True)[span.line - 1 : span.end_line]
        start, text = span.column - 1, "".join(lines)
        found = _spaced(needle).search(text, start)
        if found is None:
            return None
        place = found.start()
        if offset and (before := _spaced(needle[:offset]).match(text, place)):
            place = before.end()
        above = text[:place].splitlines(keepends=True) or [""]
        if above[-1].endswith(("\n", "\r")):
            above.append("")
        return span.line + len(above) - 1, len(above[-1]) + 1


def _spaced(needle: str) -> re.Pattern[str]:
    return re.compile(r"\s*".join(re.escape(word) for word in re.split(r"\s+", needle)))


def load(file: FilePath, name: str) -> tuple[Loaded | None, list[Problem]]:
    """Read `file`, to be called `name` in messages. Without a value when it cannot be read at all."""
    try:
        raw = file.read_bytes()
    except OSError as error:
        return None, [Problem(name, 1, 1, ENCODING, f"cannot be read: {error.strerror}", "it must be a readable file")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        where = (before.count(b"\n") + 1, column)
        hint = "save the file as UTF-8 (in most editors: Save with encoding)"
        return None, [Problem(name, *where, ENCODING, f"byte 0x{raw[error.start]:02x} is not UTF-8", hint)]
    return parse(text, name)


def unread(file: FilePath, name: str) -> Loaded:
    """A file that `load` could not read: its text as far as it can be shown, and nothing else."""
    try:
        text = file.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        text = ""
    return Loaded(name, text, None, {}, {})


def parse(text: str, name: str) -> tuple[Loaded | None, list[Problem]]:
    """As `load`, for text already in memory."""
    tabs = [
        Problem(name, number, line.index("\t") + 1, TAB, "indented with a tab", "indent with two spaces; YAML forbids tabs")
        for number, line in enumerate(text.splitlines(), 1)
        if "\t" in line[: len(line) - len(line.lstrip())]
    ]
    if tabs:
        return None, tabs
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return None, [Problem(name, *where, SYNTAX, f"not YAML: {error.problem or error.context}", _syntax_hint(text, where[0]))]
    except yaml.YAMLError as error:
        # Control characters: libyaml gives an offset only.
        return None, [Problem(name, 1, 1, SYNTAX, f"not YAML: {' '.join(str(error).split())}", "remove control characters")]
    except RecursionError:
        return None, [_too_deep(name)]
    finally:
        loader.dispose()
    problems: list[Problem] = []
    keys: dict[Path, Extent] = {}
    values: dict[Path, Extent] = {}
    seen: set[int] = set()

    def complain(node: yaml.Node, code: str, message: str, hint: str) -> None:
        problems.append(Problem(name, node.start_mark.line + 1, node.start_mark.column + 1, code, message, hint))

    def build(node: yaml.Node, path: Path) -> Any:
        values[path] = _span(node)
        if id(node) in seen:
            complain(node, ALIAS, "anchors and aliases are not allowed", "write the value out where it is needed")
            return None
        seen.add(id(node))
        if node.tag not in _TAGS:
            complain(node, ALIAS, f"the tag `{node.tag}` is not allowed", "remove it; every value is plain data")
        if isinstance(node, yaml.MappingNode):
            if node.flow_style and node.value and not isinstance(node.value[0][0], yaml.ScalarNode):
                # `{{ users }}` without quotes: go on with what was meant.
                complain(node, SYNTAX, "a value that begins with `{{` must be quoted", 'write `"{{ name }}"`')
                return text[node.start_mark.index : node.end_mark.index]
            return _mapping(node, path, keys, build, complain)
        if isinstance(node, yaml.SequenceNode):
            return [build(item, (*path, index)) for index, item in enumerate(node.value)]
        return _scalar(node) if isinstance(node, yaml.ScalarNode) else None

    try:
        value = build(node, ()) if node is not None else None
    except RecursionError:
        return None, [_too_deep(name)]
    return Loaded(name, text, value, keys, values), problems


def _mapping(
    node: yaml.MappingNode,
    path: Path,
    keys: dict[Path, Extent],
    build: Callable[[yaml.Node, Path], Any],
    complain: Callable[[yaml.Node, str, str, str], None],
) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            complain(key_node, SYNTAX, "a key must be a plain word", "quote a value that begins with a brace or a bracket")
            continue
        key = key_node.value
        if key in result:
            first = keys[(*path, key)].line
            complain(key_node, DUPLICATE, f"`{key}` stands here twice", f"the first one is in line {first}; keep one of them")
            continue
        keys[(*path, key)] = _span(key_node)
        result[key] = build(value_node, (*path, key))
    return result


def _scalar(node: yaml.ScalarNode) -> Any:
    value: str = node.value
    if node.style:  # quoted or folded: text, whatever it looks like
        return value
    if value.lower() in _WORDS and value in (*_WORDS, "True", "False", "Null"):
        return _WORDS[value.lower()]
    return int(value) if _INTEGER.match(value) else value


def _span(node: yaml.Node) -> Extent:
    start, end = node.start_mark, node.end_mark
    return Extent(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _too_deep(name: str) -> Problem:
    return Problem(
        name, 1, 1, SYNTAX, "lists or mappings are nested too deeply", "no record of the guide is deeper than ten levels"
    )


def _syntax_hint(text: str, number: int) -> str:
    lines = text.splitlines()
    line = lines[number - 1] if number <= len(lines) else ""
    value = line.partition(": ")[2].strip()
    if ": " in value and value[:1] not in "'\"{[":
        return "a value that holds a colon and a space must be quoted, or begin on the next line after `>-`"
    if value[:1] in ("{", "[", "*", "&", "%", "@", "`", "!", "|", ">"):
        return f"a value that begins with `{value[0]}` must be quoted"
    return "look at the quotes, colons and indentation of this line and the one above"
