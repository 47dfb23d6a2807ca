"""Colours, once: the site's style sheet, the diagrams and the book all read them here.

Owns the names of the colour tokens and their values on light ground, on dark ground and in print.
Must not know any edition, or which colour stands on which: that is in `tones`, and a test computes the contrast of each pair.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..model import Framework

Scheme = Literal["light", "dark"]

LIGHT = {
    "paper": "#ffffff",
    "raised": "#f6f5f1",
    "ink": "#1d2126",
    "muted": "#545b64",
    "line": "#c9c6bd",
    "accent": "#1f4e79",
    "accent-soft": "#e4edf5",
    "offline": "#6b4a00",
    "offline-soft": "#fbf1db",
    "online": "#0b5563",
    "online-soft": "#def2f3",
    "monitoring": "#6a2c70",
    "monitoring-soft": "#f5e6f6",
    "right": "#1d5c33",
    "right-soft": "#e4f3e8",
    "wrong": "#9a2418",
    "wrong-soft": "#fbe8e5",
    "flip": "#7a4600",
    "flip-soft": "#fdf0dc",
}

DARK = {
    "paper": "#14161a",
    "raised": "#1d2026",
    "ink": "#e8e6e1",
    "muted": "#a9afb8",
    "line": "#4a505a",
    "accent": "#8fc1ee",
    "accent-soft": "#1c2f42",
    "offline": "#f0c567",
    "offline-soft": "#362b12",
    "online": "#6fd3de",
    "online-soft": "#10333a",
    "monitoring": "#e3a4e8",
    "monitoring-soft": "#38203b",
    "right": "#84d49e",
    "right-soft": "#16301f",
    "wrong": "#f5a198",
    "wrong-soft": "#3d1c18",
    "flip": "#f2bd77",
    "flip-soft": "#38280f",
}

_VARIABLE = re.compile(r"var\(--sg-([a-z0-9-]+)\)")


@dataclass(frozen=True)
class Palette:
    """Token name → `#rrggbb`, for both grounds. Steps add `step-<id>` and `step-<id>-soft`."""

    light: Mapping[str, str]
    dark: Mapping[str, str]

    def resolve(self, svg: str, scheme: Scheme = "light") -> str:
        """`svg` with every `var(--sg-token)` replaced by its colour. Raises KeyError on an unknown token."""
        colours = self.light if scheme == "light" else self.dark
        return _VARIABLE.sub(lambda match: colours[match[1]], svg)

    def css(self) -> str:
        """The tokens as custom properties for Material's two schemes."""

        def block(selector: str, colours: Mapping[str, str]) -> str:
            return selector + " {\n" + "".join(f"  --sg-{k}: {v};\n" for k, v in colours.items()) + "}\n"

        return block(":root, [data-md-color-scheme=default]", self.light) + block("[data-md-color-scheme=slate]", self.dark)


def mix(colour: str, ground: str, share: float) -> str:
    """`share` of `colour` over `ground`, as `#rrggbb`."""
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(ground[1:]), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance in sRGB, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    channels = [value / 255 for value in bytes.fromhex(colour[1:])]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def palette(framework: Framework) -> Palette:
    """The palette of a guide: the fixed tokens and the colours of its steps."""
    light, dark = dict(LIGHT), dict(DARK)
    for step in framework.steps:
        light[f"step-{step.id}"] = step.colour
        light[f"step-{step.id}-soft"] = mix(step.colour, light["paper"], 0.10)
        dark[f"step-{step.id}"] = step.colour_dark
        dark[f"step-{step.id}-soft"] = mix(step.colour_dark, dark["paper"], 0.16)
    return Palette(light, dark)
