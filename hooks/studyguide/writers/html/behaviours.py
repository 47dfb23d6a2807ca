"""What pages do with a script: which behaviour works on what markup, what it stands on, and which words it says.

A page loads the scripts of the behaviours that find their mark on it, and no other. What every page loads stands in
`mkdocs.yml`. Must not know what a script does.
"""

from __future__ import annotations

from dataclasses import dataclass

FOLDER = "assets/javascripts"


@dataclass(frozen=True)
class Behaviour:
    """A script `behaviours/<name>.js` for pages whose markup holds `mark`.

    `ground` names the shared modules it needs besides `guide`; `words` the interface words that it puts on a page.
    """

    name: str
    mark: str
    ground: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


BEHAVIOURS = (
    Behaviour("levels", "data-level-switch", ground=("storage",)),
    Behaviour("elsewhere", 'class="sg-layers"', ground=("data",)),
    Behaviour("filters", "data-index", ground=("data",), words=("html_filter_count",)),
    Behaviour("enlarge", "data-enlarge", ground=("data",), words=("html_close",)),
    Behaviour("scrollers", "data-scroll"),
    Behaviour("unfold", "<details"),
    Behaviour("terms", 'class="sg-term"', ground=("data",), words=("html_term_more",)),
)


def behaviours(html: str) -> tuple[Behaviour, ...]:
    """The behaviours that a page with this body has."""
    return tuple(each for each in BEHAVIOURS if each.mark in html)


def scripts(html: str) -> tuple[str, ...]:
    """The files that a page with this body loads beside those of every page, in order, relative to the site."""
    found = behaviours(html)
    ground = dict.fromkeys(module for each in found for module in each.ground)
    return (*(f"{FOLDER}/ground/{module}.js" for module in ground), *(f"{FOLDER}/behaviours/{each.name}.js" for each in found))
