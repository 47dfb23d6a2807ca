"""A new data file that is valid at once: every key in order, each with its description as a comment.

Owns the placeholder of each field. What the model declares decides the keys, so a scaffold cannot miss a new field. Must
not know the file system.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Mapping
from typing import Any, get_origin

from pydantic.fields import FieldInfo

from ..model import FILES, Kind, Record, Reference, place
from ..model.base import choices_in, key_of, marks_of, records_in
from ..model.item import Item

TODO = "TODO"

_FIGURES = {
    "users": {"label": "daily users", "account": "traffic", "assumed": "10 M user/day", "because": "TODO: why this many"},
    "load": {
        "label": "peak load",
        "account": "traffic",
        "derived": "3 * users * (20 request/user)",
        "unit": "request/s",
        "eliminates": "TODO: the option that {{ this }} rules out",
    },
    "retrieved": {"label": "items a request", "account": "items", "assumed": "1000 item", "because": "TODO: why this many"},
    "objective": {"label": "latency objective at p99", "account": "latency", "given": "200 ms"},
}
_MORE_FIGURES = {
    "todo_items": {"label": "items in all", "account": "items", "assumed": "1000 item", "because": "TODO: why this many"},
    "todo_objective": {"label": "latency objective of this path", "account": "latency", "given": "200 ms"},
}
_COMPONENTS = [
    {"id": "caller", "label": "Caller", "plane": "online", "does": "TODO: what it does"},
    {"id": "ranker", "label": "Ranker", "plane": "online", "does": "TODO: what it does"},
    {"id": "trainer", "label": "Trainer", "plane": "offline", "does": "TODO: what it does"},
    {"id": "watch", "label": "Metrics and alerts", "plane": "monitoring", "does": "TODO: what it does"},
]
_FLOWS = [{"from": "caller", "to": "ranker"}, {"from": "ranker", "to": "watch", "later": True}]
_FLOWS += [{"from": "watch", "to": "trainer", "later": True}, {"from": "trainer", "to": "ranker", "later": True}]
_SLOTS = [(0, 8, "clarify"), (8, 15, "data"), (15, 30, "model"), (30, 40, "monitor"), (40, 45, "serve")]

# Values that must agree with one another, by record and key; every other field has a placeholder by its kind.
_AGREED: dict[tuple[str, str], Any] = {
    ("Walkthrough", "status"): "draft",
    ("Walkthrough", "figures"): _FIGURES,
    ("Clarify", "figures"): _MORE_FIGURES,
    ("ForkQuestion", "forks"): {"batch": "TODO: what this answer changes", "request": "TODO: what this answer changes"},
    ("ForkQuestion", "assume"): "request",
    ("Requirement", "assumed"): "{{ todo_objective }} at p99, for {{ todo_items }}",
    ("DataSource", "id"): "event-log",
    ("FeatureGroup", "sources"): ["event-log"],
    ("Modelling", "candidates"): [
        {"id": id, "name": f"TODO {id}", "how": TODO, "cost": TODO, "latency": TODO, "wins_when": TODO}
        for id in ("baseline", "trees", "network")
    ],
    ("Modelling", "tree"): {
        "ask": "Fewer than 10,000 labels?",
        "yes": "baseline",
        "no": {"ask": "Only tabular features?", "yes": "trees", "no": "network"},
    },
    ("Choice", "candidate"): "trees",
    ("Structure", "blocks"): [
        {"id": "features", "label": "Features", "kind": "input"},
        {"id": "trees", "label": "Trees", "kind": "layer"},
        {"id": "score", "label": "Score", "kind": "output"},
    ],
    ("Structure", "flows"): [{"from": "features", "to": "trees"}, {"from": "trees", "to": "score"}],
    ("Graph", "components"): _COMPONENTS,
    ("Graph", "flows"): _FLOWS,
    ("RequestPath", "objective"): "todo_objective",
    ("Serve", "funnel"): [
        {"stage": "TODO: what narrows first", "count": "todo_items", "cost": TODO},
        {"stage": "TODO: what narrows next", "count": "100 item", "cost": TODO},
    ],
    ("Walkthrough", "versions"): [{"name": f"V{n}", "title": TODO, "build": TODO, "breaks_when": TODO} for n in (0, 1, 2)],
    ("Walkthrough", "scenes"): [
        {
            "id": f"scene-{number}",
            "step": step,
            "minutes": [start, end],
            "title": "TODO: what happens",
            "do": "TODO: what to do and draw",
            "blocks": [{"tell": "TODO: in whole sentences"}],
        }
        for number, (start, end, step) in enumerate(_SLOTS, 1)
    ],
    ("Quiz", "options"): ["TODO: the right answer", "TODO: a misconception", "TODO: another misconception"],
    ("Quiz", "answer"): 1,
    ("SheetLines", "numbers"): ["users", "load", "retrieved", "objective"],
    ("Phase", "minutes"): [0, 45],
    ("Idea", "figures"): {
        "part": {"label": "what is counted", "given": "20 item"},
        "whole": {"label": "what it is counted in", "given": "100 item"},
        "share": {"label": "share of the whole", "derived": "part / whole", "unit": "%"},
    },
    ("Idea", "plain"): " ".join(["TODO: what it is, in plain words, without a term that is not explained."] * 6),
    ("Idea", "example"): "TODO: the toy sum. {{ part }} of {{ whole }} are {{ share }}.",
    ("Idea", "picture"): {
        "bars": {
            "id": "part-and-whole",
            "title": "TODO: what the picture shows, as a sentence",
            "says": "TODO: what to see in it",
            "items": [{"label": "the part", "value": "part", "mark": True}, {"label": "the whole", "value": "whole"}],
        }
    },
    ("Pattern", "drawing"): {"components": _COMPONENTS, "flows": _FLOWS},
    ("Walkthrough", "design"): {"components": _COMPONENTS, "flows": _FLOWS},
    ("Source", "authors"): ["Family, Given"],
    ("Source", "year"): 2026,
    ("Source", "url"): "https://example.org/",
    ("Metric", "formula"): r"\frac{a}{b}",
    ("Loss", "formula"): r"-\log p",
    ("Symbol", "symbol"): "a",
}
# Lists whose entries each name a component of the case.
_BY_COMPONENT: dict[tuple[str, str], dict[str, Any]] = {
    ("RequestPath", "stages"): {"does": "TODO: what happens", "budget": "20 ms"},
    ("Trace", "steps"): {"happens": TODO},
}
_PLACES = {"stages": [(0, "component"), (1, "component")], "steps": [(0, "at"), (1, "at"), (2, "at")]}
# Lists that need more than one entry to be valid, and what differs between the entries.
_REPEATED: dict[tuple[str, str], list[Mapping[str, Any]]] = {
    ("CaseQuestions", "follow_ups"): [{"level": level} for level in ("junior", "senior", "staff")],
    ("SheetLines", "questions"): [{}, {}, {}],
    ("SheetLines", "traps"): [{}, {}, {}],
    ("Drill", "then"): [{}, {}],
    ("Pattern", "numbers"): [{}],
}


def scaffold(kind: str, title: str, today: str, existing: Mapping[str, list[str]]) -> tuple[str, str]:
    """A new file of `kind`: (id, text of the file). `existing` holds ids by kind, for references.

    For a layer of a case `title` is the id of the case, and `existing` holds the ids of its components as `component`.
    Raises ValueError when `title` gives no id, or when a kind that must be referred to has no record yet.
    """
    id = slug(title)
    if not id:
        raise ValueError(f"`{title}` gives no file name; use Latin letters or digits")
    if kind in ("reference", "questions") and id not in existing.get("case", ()):
        raise ValueError(f'there is no case `{id}`; begin with `guide new case "Title"`')
    own = {"id": id, "title": title, "name": title, "updated": today, "on": today}
    up = "../" * place(kind, id).count("/")
    lines = [f"# yaml-language-server: $schema={up}schema/{kind}.json"]
    lines += [f"# Replace every {TODO}. `guide check data/{place(kind, id)}` tells what is still missing.", ""]
    lines += _record(FILES[kind], own, existing, "")
    return id, "\n".join(lines) + "\n"


def slug(title: str) -> str:
    """The id of a title: `Visual search` → `visual-search`."""
    flat = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", flat))[:60].strip("-")


def _record(model: type[Record], own: Mapping[str, Any], existing: Mapping[str, list[str]], indent: str) -> list[str]:
    lines: list[str] = []
    for name, field in model.model_fields.items():
        key = key_of(name, field)
        agreed = (model.__name__, key) in _AGREED
        if not field.is_required() and not agreed and key not in own:
            continue
        for comment in textwrap.wrap((field.description or "").replace("\n", " "), 110 - len(indent), break_on_hyphens=False):
            lines.append(f"{indent}# {comment}")
        lines += _field(model, key, field, own, existing, indent)
    return lines


def _field(
    model: type[Record], key: str, field: FieldInfo, own: Mapping[str, Any], existing: Mapping[str, list[str]], indent: str
) -> list[str]:
    if key in own:
        return _value(key, own[key], indent)
    if (model.__name__, key) in _AGREED:
        return _value(key, _AGREED[(model.__name__, key)], indent)
    if (model.__name__, key) in _BY_COMPONENT:
        return _value(key, [_BY_COMPONENT[(model.__name__, key)] | {at: _nth(existing, n)} for n, at in _PLACES[key]], indent)
    inner = next(records_in(field.annotation), None)
    entries = _REPEATED.get((model.__name__, key), [{}])
    if get_origin(field.annotation) is list and inner:
        lines = [f"{indent}{key}:"]
        for number, entry in enumerate(entries):
            body = _record(inner, {**_dates(own), **_item_id(inner, number), **entry}, existing, indent + "    ")
            # The fields of the first entry are explained; the others would only repeat it.
            body = [line for line in body if number == 0 or not line.lstrip().startswith("#")]
            first = next(i for i, line in enumerate(body) if not line.lstrip().startswith("#"))
            body[first] = f"{indent}  - {body[first].lstrip()}"
            lines += body
        return lines
    if inner:
        return [f"{indent}{key}:", *_record(inner, _dates(own), existing, indent + "  ")]
    placeholder = _placeholder(key, field, existing)
    return _value(key, [placeholder] * len(entries) if get_origin(field.annotation) is list else placeholder, indent)


def _nth(existing: Mapping[str, list[str]], number: int) -> str:
    """A component of the case; the last one where it has fewer."""
    components = existing.get("component") or ["todo"]
    return components[min(number, len(components) - 1)]


def _item_id(model: type[Record], number: int) -> dict[str, str]:
    """An id that no other item of the file has."""
    return (
        {"id": f"todo-{slug(re.sub('(?<=[a-z])(?=[A-Z])', ' ', model.__name__))}-{number + 1}"} if issubclass(model, Item) else {}
    )


def _dates(own: Mapping[str, Any]) -> dict[str, Any]:
    return {"on": own["on"]} if "on" in own else {}


def _placeholder(key: str, field: FieldInfo, existing: Mapping[str, list[str]]) -> Any:
    marks = marks_of(field)
    for mark in marks:
        if isinstance(mark, Reference):
            if not existing.get(mark.to):
                raise ValueError(f"`{key}` refers to a {mark.to}, and the guide has none yet: add one first")
            return existing[mark.to][0]
    if choices := choices_in(field.annotation):
        return choices[0]
    if any(isinstance(mark, Kind) and mark.name == "latex" for mark in marks):
        return "x"
    if key == "id":
        return "todo"
    return TODO


def _value(key: str, value: Any, indent: str) -> list[str]:
    """A key with a plain value, as YAML."""
    if isinstance(value, dict):
        return [f"{indent}{key}:", *(line for k, v in value.items() for line in _value(k, v, indent + "  "))]
    if isinstance(value, list) and value and isinstance(value[0], dict):
        lines = [f"{indent}{key}:"]
        for item in value:
            body = [line for k, v in item.items() for line in _value(k, v, indent + "    ")]
            lines += [f"{indent}  - {body[0].lstrip()}", *body[1:]]
        return lines
    if isinstance(value, list) and value and not all(isinstance(item, int) for item in value):
        return [f"{indent}{key}:", *(f"{indent}  - {_scalar(item)}" for item in value)]
    shown = f"[{', '.join(map(str, value))}]" if isinstance(value, list) else _scalar(value)
    return [f"{indent}{key}: {shown}"]


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    plain = re.fullmatch(r"[A-Za-z0-9][^:#{}\[\],&*!|>'\"%@`\n]*", value)
    return value if plain else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
