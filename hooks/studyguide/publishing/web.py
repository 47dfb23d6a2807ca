"""The site's pages as values: the guide's pages, handed to the writer of HTML.

Must not know how a page looks, or MkDocs.
"""

from __future__ import annotations

from ..writers.html import Website, website
from .blame import broken
from .built import Built


def site(built: Built, edit: str = "") -> Website:
    """Every page of the guide, rendered. `edit` is where `docs/` of the repository is edited. Raises Broken."""
    marks: dict[str, str] = {step.id: step.mark for step in built.guide.framework.steps}
    try:
        return website(built.pages, built.outline, built.words, marks, edit)
    except Exception as error:
        write = lambda page: website((page,), built.outline, built.words, marks, edit)  # noqa: E731
        raise broken(error, built.pages, write, lambda page: page.source, built.texts) from error
