"""What the templates are given besides the text: colours, steps and words, as the file `theme.typ`.

Must not know what is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...document import StepLook
from ...saying.palette import Palette
from ...saying.words import Words
from .markup import array, string


def theme(palette: Palette, steps: Sequence[StepLook], words: Words) -> bytes:
    """The file that every template imports. Paper is light: its colours are those of the light scheme."""
    colours = {name: f"rgb({string(value)})" for name, value in palette.light.items()}
    looks = {step.id: f"(title: {string(step.title)}, mark: {string(step.mark)})" for step in steps}
    said = {key: string(value) for key, value in words.items()}
    order = array([string(step.id) for step in steps])
    return "\n".join(
        [
            f"#let c = {_mapping(colours)}",
            f"#let steps = {_mapping(looks)}",
            f"#let step-order = {order}",
            f"#let words = {_mapping(said)}",
        ]
    ).encode()


def _mapping(values: Mapping[str, str]) -> str:
    pairs: Iterable[str] = (f"{string(key)}: {value}, " for key, value in values.items())
    return f"({''.join(pairs) or ':'})"
