"""Pages for contributors that come from the code: every field, every rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from ..checks import RuleDoc
from ..document import Block, Code, Document, Inlines, Paragraph, Section, Target, Text, text
from ..model import FILES, Kind, Record, Reference, place
from ..model.base import choices_in, key_of, marks_of, records_in
from .context import Context
from .parts import labelled, section, table


def fields(context: Context) -> Document:
    """Every field of every kind of file, in the order in which it is typed."""
    words = context.words
    parts: list[Block] = [Paragraph(text(words["fields_lead"]), "lead")]
    for kind, model in FILES.items():
        seen: dict[type[Record], None] = {}
        _collect(model, seen)
        sections = [_record(context, kind, record) for record in seen]
        title = words["kind_heading"].format(kind.capitalize(), place(kind, "…"))
        parts.append(Section(kind, text(title), tuple(sections)))
    return Document(Target("page", "contribute/fields"), words["fields"], words["fields_summary"], tuple(parts))


def _collect(model: type[Record], seen: dict[type[Record], None]) -> None:
    if model in seen:
        return
    seen[model] = None
    for field in model.model_fields.values():
        for record in records_in(field.annotation):
            _collect(record, seen)


def _record(context: Context, kind: str, record: type[Record]) -> Section:
    words = context.words
    rows: list[tuple[Inlines, ...]] = []
    for name, field in record.model_fields.items():
        needed = words["required"] if field.is_required() else words["optional"]
        about = (field.description or "").replace("\n", " ")
        rows.append(((Code(key_of(name, field)),), text(holds(context, field)), text(needed), context.markup.line(_safe(about))))
    head = (words["key"], words["holds"], words["needed"], words["meaning"])
    doc = " ".join((record.__doc__ or "").split())
    id = f"{kind}-{record.__name__.lower()}"
    return section(id, record.__name__, Paragraph(context.markup.line(_safe(doc))), table(head, rows, widths=(1.6, 2, 1, 6)))


def _safe(text_: str) -> str:
    """Descriptions show the language itself: `{{ name }}` in code stays as it is, elsewhere it is not used."""
    return text_.replace("$", "\\$")


def holds(context: Context, field: FieldInfo) -> str:
    """What a field holds, in a few words."""
    words = context.words
    marks = marks_of(field)
    choices = choices_in(field.annotation)
    inner = [record.__name__ for record in records_in(field.annotation)]
    if choices:
        what = " | ".join(choices)
    elif any(isinstance(mark, Reference) for mark in marks):
        what = words["holds_id"].format(next(m.to for m in marks if isinstance(m, Reference)))
    elif inner:
        what = " | ".join(dict.fromkeys(inner))
    elif any(isinstance(mark, Kind) for mark in marks):
        what = words[f"holds_{next(m.name for m in marks if isinstance(m, Kind))}"]
    else:
        what = words[_plain_type(field.annotation)]
    if get_origin(field.annotation) is list:
        return words["holds_list"].format(what)
    return words["holds_mapping"].format(what) if get_origin(field.annotation) is dict else what


def _plain_type(annotation: Any) -> str:
    parts = {annotation, *get_args(annotation)}
    return "holds_bool" if bool in parts else "holds_int" if int in parts else "holds_text"


def rules(context: Context, docs: Iterable[RuleDoc]) -> Document:
    """Every code that the check prints: what, why, a bad example, a good one."""
    words = context.words
    parts = [
        section(
            doc.code.lower(),
            f"{doc.code} {doc.name}",
            Paragraph(context.markup.line(_safe(doc.what))),
            labelled(words["why"], context.markup.line(_safe(doc.why))),
            labelled(words["bad"], (Code(doc.bad.strip()),)),
            labelled(words["good"], (Code(doc.good.strip()),)),
        )
        for doc in docs
    ]
    lead = Paragraph((Text(words["rules_lead"]),), "lead")
    return Document(Target("page", "contribute/rules"), words["rules"], words["rules_summary"], (lead, *parts))
