"""Pages of ten lines with the guide's own styles, without the site: for what a script or a style does by itself.

A page stands in a folder with the same layout as the built site, so that relative addresses are the real ones.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import material

from studyguide.document import Json, Target
from studyguide.saying.palette import Palette
from studyguide.saying.words import words
from studyguide.writers.html import assets
from studyguide.writers.html.behaviours import FOLDER, behaviours, scripts
from studyguide.writers.html.island import island

_THEME = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
_FRAME = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Page</title>
{styles}</head>
<body dir="ltr" data-md-color-scheme="{scheme}" data-md-color-primary="custom">
<div class="md-container"><main class="md-main"><div class="md-main__inner md-grid"><div class="md-content">
<article class="md-content__inner md-typeset">{body}</article></div></div></main></div>
{scripts}</body></html>
"""


def workshop(repository: Path, palette: Palette, folder: Path) -> Path:
    """`folder` with the style sheets, scripts and fonts of the site."""
    shutil.copytree(repository / "docs" / "assets", folder / "assets", dirs_exist_ok=True)
    for file in _THEME.glob("*.css"):
        shutil.copy(file, folder / "assets" / "stylesheets" / f"theme-{file.name.split('.')[0]}.css")
    for name, content in assets(palette).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def small_page(
    folder: Path,
    body: str,
    *,
    scheme: str = "default",
    values: Mapping[str, Json] | None = None,
    also: tuple[str, ...] = (),
    before: str = "",
) -> str:
    """Write a page of this body, with the scripts that its markup asks for, and return its address.

    `scheme` is the theme's name of a ground (default or slate); `also` names further scripts below the folder of scripts;
    `before` is markup between the ground and them.
    """
    sheets = (
        "stylesheets/theme-main",
        "stylesheets/theme-palette",
        "palette",
        "stylesheets/frame",
        "stylesheets/guide",
        "stylesheets/walkthrough",
    )
    styles = "".join(f'<link rel="stylesheet" href="assets/{sheet}.css">\n' for sheet in sheets)
    said = {key: text for key, text in words().items() if any(key in each.words for each in behaviours(body))}
    files = (f"{FOLDER}/ground/guide.js", *scripts(body), *(f"{FOLDER}/{each}.js" for each in also))
    tags = [f'<script src="{file}" defer></script>\n' for file in files]
    loaded = "".join((island(Target("case", "kettle"), said, values or {}), "\n", tags[0], before, *tags[1:]))
    page = folder / "page.html"
    page.write_text(_FRAME.format(styles=styles, scheme=scheme, body=body, scripts=loaded), encoding="utf-8")
    return page.as_uri()
