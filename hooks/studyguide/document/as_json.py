"""A page as JSON and back: for scripts, for other programs, and for tests.

A node is an object whose `is` says its kind (`term-link`), with its fields in their order; fields that hold their default are
left out, and a text is a plain string. The form follows from the types, so that a new node needs nothing here. Must not know
what any node is for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from .blocks import Blocks
from .inlines import Text
from .pages import Document, Json, Sheet
from .walk import Node

VERSION = 1
"""Counted up when an older reader would misread a page."""

_PAGES: dict[str, type[Any]] = {"document": Document, "sheet": Sheet}


class BadPage(ValueError):
    """JSON that is no page; the message says where."""


def name_of(kind: type[Any]) -> str:
    """What a kind of node is called: `TermLink` → `term-link`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower()


NODES: Mapping[str, type[Any]] = {name_of(kind): kind for kind in get_args(Node)}
"""Every kind of node by its name."""


def as_json(page: Document | Sheet) -> dict[str, Json]:
    """A page as a value that JSON can say, the same for the same page."""
    return {"version": VERSION, "is": name_of(type(page)), **_fields(page)}


def dumps(page: Document | Sheet, indent: int | None = None) -> str:
    """A page as a text of JSON."""
    separators = (",", ":") if indent is None else None
    return json.dumps(as_json(page), ensure_ascii=False, indent=indent, separators=separators)


def loads(text: str) -> Document | Sheet:
    """The page of a text that `dumps` has made. Raises BadPage."""
    try:
        given = json.loads(text)
    except json.JSONDecodeError as error:
        raise BadPage(f"not JSON: {error}") from None
    if not isinstance(given, dict) or given.get("version") != VERSION or given.get("is") not in _PAGES:
        raise BadPage(f"not a page of version {VERSION}: a page has `version` and `is`, one of {', '.join(_PAGES)}")
    kind = _PAGES[given["is"]]
    made: Document | Sheet = _made(kind, {key: value for key, value in given.items() if key not in ("version", "is")}, "page")
    return made


def _json(value: Any) -> Json:
    match value:
        case Text(text=text):
            return text
        case tuple():
            return [_json(item) for item in value]
        case _ if is_dataclass(value):
            named: dict[str, Json] = {"is": name_of(type(value))} if isinstance(value, Node) else {}
            return {**named, **_fields(value)}
    plain: Json = value
    return plain


def _fields(value: Any) -> dict[str, Json]:
    given = ((field, getattr(value, field.name)) for field in fields(value))
    return {field.name: _json(content) for field, content in given if content != _default(field)}


def _default(field: Any) -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind, localns={"Blocks": Blocks})


def _made(kind: Any, given: Mapping[str, Any], where: str) -> Any:
    hints = _hints(kind)
    if unknown := [key for key in given if key not in hints]:
        raise BadPage(f"{where}: {name_of(kind)} has no `{unknown[0]}`")
    required = [field.name for field in fields(kind) if _default(field) is MISSING]
    if missing := [name for name in required if name not in given]:
        raise BadPage(f"{where}: {name_of(kind)} needs `{missing[0]}`")
    return kind(**{key: _value(hints[key], value, f"{where}.{key}") for key, value in given.items()})


def _value(hint: Any, given: Any, where: str) -> Any:
    """What a field with this type holds."""
    kinds = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    if get_origin(hint) is Literal and given in get_args(hint):
        return given
    if get_origin(hint) is tuple and isinstance(given, list):
        return tuple(_value(kind, item, f"{where}[{n}]") for n, (kind, item) in enumerate(_items(hint, given, where)))
    if get_origin(hint) is Mapping and isinstance(given, dict):
        return given
    if isinstance(given, str) and Text in kinds:
        return Text(given)
    if given is None and NoneType in kinds:
        return None
    if isinstance(given, dict):
        return _object(kinds, given, where)
    if any(type(given) is kind or (kind is float and type(given) is int) for kind in kinds):
        return given
    raise BadPage(f"{where}: {json.dumps(given, ensure_ascii=False)[:40]} does not stand here")


def _items(hint: Any, given: list[Any], where: str) -> list[tuple[Any, Any]]:
    """Each item of a list with its type: of a pair, or of as many as there are."""
    kinds = get_args(hint)
    if kinds[-1] is Ellipsis:
        return [(kinds[0], item) for item in given]
    if len(kinds) != len(given):
        raise BadPage(f"{where}: {len(kinds)} items stand here, not {len(given)}")
    return list(zip(kinds, given, strict=True))


def _object(kinds: tuple[Any, ...], given: dict[str, Any], where: str) -> Any:
    name = given.get("is")
    if name is not None and name not in NODES:
        raise BadPage(f"{where}: no node is called `{name}`")
    fitting = [kind for kind in kinds if is_dataclass(kind) and (kind is NODES.get(name) if name else kind not in NODES.values())]
    if not fitting:
        raise BadPage(f"{where}: {f'`{name}`' if name else 'an object without `is`'} does not stand here")
    return _made(fitting[0], {key: value for key, value in given.items() if key != "is"}, where)
