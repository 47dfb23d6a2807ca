"""JSON Schemas for editors, made from the model.

Must accept whatever the validator accepts, and explain each field in the same words. Must not know the file system.
"""

from __future__ import annotations

import json
from typing import Any

from ..model import FILES

MODELS = FILES


def schema(kind: str) -> dict[str, Any]:
    """The schema of a kind of file (2020-12)."""
    made = MODELS[kind].model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_relaxed(made)}


def text(kind: str) -> str:
    """The schema as it stands in `data/schema/<kind>.json`."""
    return json.dumps(schema(kind), indent=1, ensure_ascii=False) + "\n"


def _relaxed(node: Any) -> Any:
    """The schema with text fields open to numbers: an editor reads `360` as a number, our loader as its own text."""
    if isinstance(node, list):
        return [_relaxed(item) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _relaxed(value) for key, value in node.items() if key != "title" or isinstance(value, dict)}
    if made.get("type") == "string" and "enum" not in made and "const" not in made and "pattern" not in made:
        made["type"] = ["string", "number"]
    return made
