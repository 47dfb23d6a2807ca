"""From a loaded value to a record of the model, or to problems in a contributor's words.

Owns the translation of pydantic's errors. Must not know how records refer to one another: that is for checks.
"""

from __future__ import annotations

import copy
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..model import Path, Record, form
from ..model.base import key_of, records_in
from ..problems import Problem, did_you_mean, nearest
from .load import Loaded

UNKNOWN_KEY, UNKNOWN_VALUE, MISSING, EMPTY, TYPE, FORM, ONE_OF = "SG010", "SG011", "SG012", "SG013", "SG014", "SG015", "SG016"

_NAMES = {
    "string_type": "text",
    "list_type": "a list (lines that begin with `- `)",
    "dict_type": "a mapping of names to values",
    "model_type": "a mapping with the keys of this record",
    "model_attributes_type": "a mapping with the keys of this record",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
}


def validate(loaded: Loaded, model: type[Record]) -> tuple[Record | None, list[Problem]]:
    """The record of a file, and the problems that keep it from being one.

    Where the problems are misspelled keys and words alone, the record is what was probably meant, so that everything else
    in the file can be checked in the same run.
    """
    if not isinstance(loaded.value, dict):
        message = "the file is empty" if loaded.value is None else "the file must be a mapping of keys to values"
        return None, [loaded.problem((), TYPE, message, "start from `guide new`, or copy a neighbouring file")]
    try:
        return model.model_validate(loaded.value), []
    except ValidationError as error:
        found = [_problem(loaded, model, detail) for detail in error.errors(include_url=False)]
        return _meant(loaded.value, model, error.errors(include_url=False)), [problem for problem in found if problem]


def _meant(value: dict[str, Any], model: type[Record], details: list[ErrorDetails]) -> Record | None:
    """The record without its misspellings, or None when more than that is wrong."""
    value = copy.deepcopy(value)
    for detail in details:
        path, _ = _path(value, detail["loc"], False)
        place: Any = value
        for part in path[:-1]:
            place = place[part]
        if detail["type"] == "extra_forbidden" and path:
            record = _record_at(model, path[:-1])
            known = [key_of(n, f) for n, f in record.model_fields.items()] if record else []
            lost = place.pop(path[-1])
            if (near := nearest(str(path[-1]), known)) and near not in place:
                place[near] = lost
        elif detail["type"] == "literal_error" and path:
            allowed = _allowed(detail)
            place[path[-1]] = nearest(str(place[path[-1]]), allowed) or allowed[0]
    try:
        return model.model_validate(value)
    except ValidationError:
        return None


def _allowed(detail: ErrorDetails) -> list[str]:
    return [word.strip("'") for word in str(detail["ctx"]["expected"]).replace(" or ", ", ").split(", ")]


def _problem(loaded: Loaded, model: type[Record], detail: ErrorDetails) -> Problem | None:
    path, foreign = _path(loaded.value, detail["loc"], detail["type"] == "missing")
    kind, value = detail["type"], detail["input"]
    # A union reports the failure of every member; keep those of the member that the value looks like.
    if foreign and isinstance(value, dict) and kind == "string_type":
        return None
    if foreign and isinstance(value, str) and kind in ("model_type", "model_attributes_type"):
        return None
    record = _record_at(model, path[:-1])
    name = str(path[-1]) if path else ""
    if kind == "missing":
        description = (
            next((f.description or "" for n, f in record.model_fields.items() if key_of(n, f) == name), "") if record else ""
        )
        return loaded.problem(path[:-1], MISSING, f"`{name}` is missing", description.replace("\n", " "), key=True)
    if kind == "extra_forbidden":
        known = [key_of(n, f) for n, f in record.model_fields.items()] if record else []
        hint = did_you_mean(name, known) or f"the keys here are {', '.join(known)}"
        return loaded.problem(path, UNKNOWN_KEY, f"unknown key `{name}`", hint, key=True)
    if kind == "one_of":
        return _one_of(loaded, _record_at(model, path), path, detail)
    if kind == "literal_error":
        allowed = _allowed(detail)
        hint = did_you_mean(str(value), allowed) or f"one of {', '.join(allowed)}"
        return loaded.problem(path, UNKNOWN_VALUE, f"`{name}` cannot be `{value}`", hint)
    if kind in ("string_too_short", "too_short") or value is None or value in ("", [], {}):
        if kind == "too_short" and value:
            least = detail["ctx"]["min_length"]
            return loaded.problem(
                path, EMPTY, f"`{name}` needs {least} or more entries, and has {len(value)}", _about(model, path), key=True
            )
        return loaded.problem(path, EMPTY, f"`{name}` is empty", _about(model, path), key=True)
    if kind in _NAMES:
        return loaded.problem(path, TYPE, f"`{name}` must be {_NAMES[kind]}", _type_hint(value))
    message = _form(detail) if name == str(value) else f"`{name}`: {_form(detail)}"
    return loaded.problem(path, FORM, message, _about(model, path))


def _one_of(loaded: Loaded, record: type[Record] | None, path: Path, detail: ErrorDetails) -> Problem:
    """A record that may have one key of several: at the second of those given, or at the record that has none."""
    given = detail["ctx"]["given"]
    known = ", ".join(key_of(n, f) for n, f in record.model_fields.items() if not f.is_required()) if record else ""
    hint = "keep one of them, and give the other a place of its own" if len(given) > 1 else f"the keys are {known}"
    where = (*path, given[min(1, len(given) - 1)]) if given else path
    return loaded.problem(where, ONE_OF, detail["msg"], hint, key=True)


def _path(value: Any, loc: tuple[int | str, ...], missing: bool) -> tuple[Path, bool]:
    """The part of pydantic's location that stands in the file, and whether it named a member of a union besides.

    The last part of a location is not in the file where it is what is `missing`.
    """
    path: list[str | int] = []
    foreign = False
    for index, part in enumerate(loc):
        if isinstance(value, dict) and (part in value or (missing and index == len(loc) - 1)):
            path.append(part)
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            path.append(part)
            value = value[part]
        else:
            foreign = True
    return tuple(path), foreign


def _record_at(model: type[Record], path: Path) -> type[Record] | None:
    """The record type that stands at `path` below `model`."""
    here: type[Record] | None = model
    for part in path:
        if isinstance(part, int) or here is None:
            continue
        annotation = next((f.annotation for n, f in here.model_fields.items() if key_of(n, f) == part), None)
        if annotation is not None:
            here = next(records_in(annotation), None)
    return here


def _about(model: type[Record], path: Path) -> str:
    """What the field at `path` is for, in the words of its declaration."""
    names = [part for part in path if isinstance(part, str)]
    record = _record_at(model, tuple(names[:-1]))
    if not names or record is None:
        return ""
    return next(
        ((f.description or "").replace("\n", " ") for n, f in record.model_fields.items() if key_of(n, f) == names[-1]), ""
    )


def _type_hint(value: Any) -> str:
    if isinstance(value, dict):
        return "text that begins with `{` or holds `: ` must be quoted"
    if isinstance(value, str):
        return f"found the text `{value[:40]}`"
    return f"found {type(value).__name__} `{value}`"


def _form(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    match detail["type"]:
        case form.WRONG_FORM:
            return f"`{detail['input']}` is not {context['words']}"
        case "string_too_long":
            return f"{len(str(detail['input']))} characters; at most {context['max_length']} fit"
        case "too_long":
            return f"at most {context['max_length']} entries"
    return detail["msg"]
