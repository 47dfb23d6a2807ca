"""The vocabulary that every model is written in: text kinds, references, levels.

Owns the types that fields are declared with, and how to walk a record by them.
Must not know any particular kind of record, YAML, or where a record is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, Self, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from .form import Form

Level = Literal["junior", "senior", "staff"]
LEVELS: tuple[Level, ...] = get_args(Level)

StepId = Literal["clarify", "frame", "data", "model", "evaluate", "serve", "monitor"]
STEPS: tuple[StepId, ...] = get_args(StepId)

Plane = Literal["offline", "online", "monitoring"]
PLANES: tuple[Plane, ...] = get_args(Plane)

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Kind:
    """What a string field holds, so that one check and one parser serve every field of that kind.

    `line`: one paragraph of inline Markdown; `prose`: paragraphs and lists; `latex`: a formula;
    `expression`: arithmetic over figures; `function`: the same with the variable `x`.
    """

    name: Literal["line", "prose", "latex", "expression", "function", "figure"]


@dataclass(frozen=True)
class Reference:
    """The field holds the id of a record of another file."""

    to: Literal["case", "idea", "metric", "pattern", "source", "term"]


_text = StringConstraints(strip_whitespace=True, min_length=1)
_number_or_string = WithJsonSchema({"type": ["string", "number"]})

Line = Annotated[str, _text, Kind("line")]
Prose = Annotated[str, _text, Kind("prose")]
Latex = Annotated[str, _text, Kind("latex")]
Expression = Annotated[str, _text, Kind("expression"), _number_or_string]
Function = Annotated[str, _text, Kind("function"), _number_or_string]
FigureName = Annotated[str, _text, Kind("figure")]
Plain = Annotated[str, _text]
# Strict, so that the editors' schema and the validator refuse the same: `"true"` is text.
Flag = Annotated[bool, Field(strict=True)]
Whole = Annotated[int, Field(strict=True)]
Id = Annotated[
    str,
    StringConstraints(max_length=60),
    Form("[a-z0-9]+(-[a-z0-9]+)*", "lower-case words joined by hyphens, like `two-tower-retrieval`"),
]
Name = Annotated[
    str, StringConstraints(max_length=40), Form("[a-z][a-z0-9_]*", "lower-case words joined by underscores, like `peak_load`")
]
Date = Annotated[str, Form("[0-9]{4}-[0-9]{2}-[0-9]{2}", "a day like `2026-11-21`")]

MetricId = Annotated[Id, Reference("metric")]
PatternId = Annotated[Id, Reference("pattern")]
SourceId = Annotated[Id, Reference("source")]
TermId = Annotated[Id, Reference("term")]
CaseId = Annotated[Id, Reference("case")]
IdeaId = Annotated[Id, Reference("idea")]


class Record(BaseModel):
    """A part of the guide: immutable, strict about unknown keys, documented by its own docstrings."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        use_attribute_docstrings=True,
        coerce_numbers_to_str=True,
        populate_by_name=True,
        protected_namespaces=(),
    )


def _one_key(schema: dict[str, Any]) -> None:
    """For editors: one key, and those that must stand beside it."""
    schema["minProperties"] = schema["maxProperties"] = 1 + len(schema.get("required", []))


class OneOf(Record):
    """A record of which exactly one key is given, as in `- tell: ...`; what the key is says what the record is.

    Required fields may stand beside it. All others are optional, and every one of them is a choice.
    """

    model_config = ConfigDict(json_schema_extra=_one_key)

    noun: ClassVar[str]
    """What a message calls such a record."""

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        given = [key_of(name, field) for name, field in _choices(type(self)) if name in self.model_fields_set]
        if len(given) != 1:
            raise PydanticCustomError(
                "one_of",
                "a {noun} has exactly one key of its kind; this one has {found}",
                {"noun": self.noun, "found": " and ".join(f"`{key}`" for key in given) or "none", "given": given},
            )
        if self.content is None:
            raise PydanticCustomError("one_of", "`{key}` is empty", {"key": given[0], "given": given})
        return self

    @property
    def kind(self) -> str:
        """The name of the one field that is given."""
        return next(name for name, _ in _choices(type(self)) if name in self.model_fields_set)

    @property
    def content(self) -> Any:
        """What the one field holds."""
        return getattr(self, self.kind)


def _choices(model: type[Record]) -> tuple[tuple[str, FieldInfo], ...]:
    return tuple((name, field) for name, field in model.model_fields.items() if not field.is_required())


def some(at_least: int = 1) -> Any:
    """A list field that may not be shorter than `at_least`."""
    return Field(min_length=at_least)


def key_of(name: str, field: FieldInfo) -> str:
    """The key that a contributor types for a field (`from` for `from_`)."""
    return field.alias or name


def walk(record: Record, path: Path = ()) -> Iterator[tuple[Path, Any, tuple[Any, ...]]]:
    """Yield every leaf of a record as (path of YAML keys, value, marks of its type), in file order."""
    for name, key, marks in _fields(type(record)):
        value = getattr(record, name)
        if value is not None:
            yield from _walk_value(value, marks, (*path, key))


R = TypeVar("R", bound=Record)


def parts(record: Record, wanted: type[R], path: Path = ()) -> Iterator[tuple[Path, R]]:
    """Yield every record of the type `wanted` inside a record (itself included) with its path, in file order."""
    if isinstance(record, wanted):
        yield path, record
    for name, key, _ in _fields(type(record)):
        yield from _parts_of(getattr(record, name), wanted, (*path, key))


def _parts_of(value: Any, wanted: type[R], path: Path) -> Iterator[tuple[Path, R]]:
    if isinstance(value, Record):
        yield from parts(value, wanted, path)
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _parts_of(item, wanted, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _parts_of(item, wanted, (*path, key))


@cache
def _fields(model: type[Record]) -> tuple[tuple[str, str, tuple[Any, ...]], ...]:
    return tuple((name, key_of(name, field), marks_of(field)) for name, field in model.model_fields.items())


def _walk_value(value: Any, marks: tuple[Any, ...], path: Path) -> Iterator[tuple[Path, Any, tuple[Any, ...]]]:
    if isinstance(value, Record):
        yield from walk(value, path)
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _walk_value(item, marks, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _walk_value(item, marks, (*path, key))
    else:
        yield path, value, marks


def marks_of(field: FieldInfo) -> tuple[Any, ...]:
    """The `Kind` and `Reference` marks of a field, whichever container they sit in."""
    return tuple(mark for mark in (*_marks(field.annotation), *field.metadata) if isinstance(mark, (Kind, Reference)))


def records_in(annotation: Any) -> Iterator[type[Record]]:
    """The record types inside an annotation, whichever containers and unions they sit in, in order."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from records_in(part)


def choices_in(annotation: Any) -> tuple[str, ...]:
    """The values that an annotation allows, where it lists them; empty where it does not."""
    if get_origin(annotation) is Literal:
        return tuple(map(str, get_args(annotation)))
    return tuple(choice for part in get_args(annotation) for choice in choices_in(part))


def _marks(annotation: Any) -> tuple[Any, ...]:
    """All `Kind` and `Reference` marks inside an annotation, whichever container they sit in."""
    found: list[Any] = []
    if get_origin(annotation) is Annotated:
        found += [m for m in annotation.__metadata__ if isinstance(m, (Kind, Reference))]
    for part in get_args(annotation):
        if part is not annotation and not isinstance(part, (Kind, Reference)):
            found += _marks(part)
    return tuple(found)
