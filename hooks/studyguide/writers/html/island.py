"""The island: what the build tells the scripts of a page, as JSON inside the page.

One element, read by one module in the browser (`ground/data.js`); a file beside the page could not be read from a folder.
Must not know which script wants what.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from ...document import Json, Target
from .tags import Html

ID = "sg-data"
VERSION = 1
"""Of the island's shape: a script that knows another one takes nothing from it."""

# JSON says these in another way, so that nothing in a text can end the element or begin a comment in it.
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def island(target: Target, words: Mapping[str, str], values: Mapping[str, Json]) -> Html:
    """The element for the page of `target`, with the words that its scripts say and the values that its view gives.

    The text is ASCII, sorted by key: the same values give the same bytes. Raises ValueError on a number that JSON has not.
    """
    content = {
        "version": VERSION,
        "page": {"kind": target.kind, "id": target.id},
        "words": dict(words),
        "values": dict(values),
    }
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), allow_nan=False)
    for character, escaped in _UNSAFE.items():
        text = text.replace(character, escaped)
    return Html(f'<script type="application/json" id="{ID}">{text}</script>')
