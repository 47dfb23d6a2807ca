"""An idea in its box: the markup that `walkthrough.css` dresses.

Must not know pages.
"""

from __future__ import annotations

from ...document import IdeaBox, still
from .context import PageContext
from .figures import Blocks, diagram
from .inlines import inlines
from .practice import heading
from .tags import Html, el, lines


def idea_box(item: IdeaBox, at: PageContext, blocks: Blocks) -> Html:
    """Name, plain words, picture, toy sum, and what not to confuse."""
    words, inside = at.words, at.deeper()
    title = heading(el("a", inlines(still(item.title), at), href=at.href(item.target)), inside)
    toy = el("div", blocks(item.toy, inside), class_="sg-idea__toy")
    confuse = el("div", _label(words["idea_confuse"]), blocks(item.confuse, inside), class_="sg-idea__confuse")
    parts = (_label(words["idea"]), title, blocks(item.plain, inside), diagram(item.picture, inside, blocks), toy, confuse)
    return el("div", lines(parts), class_="sg-idea", id=item.id)


def _label(words: str) -> Html:
    return el("p", words, class_="sg-label")
