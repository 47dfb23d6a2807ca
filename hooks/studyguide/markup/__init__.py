"""Contributors' text as inlines and blocks: the one Markdown of every edition.

`Markup` reads text with the figures of its record; `faults` finds what is not in the dialect. Must not know pages or editions.
"""

from .dialect import CITED, citations_in, links_in, running_text, values_in
from .faults import CITATION, FORM, LINK, REFERENCE, THIS, Fault, Field, faults
from .text import Markup, Names

__all__ = [
    "CITATION",
    "CITED",
    "FORM",
    "LINK",
    "REFERENCE",
    "THIS",
    "Fault",
    "Field",
    "Markup",
    "Names",
    "citations_in",
    "faults",
    "links_in",
    "running_text",
    "values_in",
]
