"""The reference of a case: the seven steps in full, to look things up in."""

from __future__ import annotations

from ...document import Document, Paragraph, text
from ...model import place
from . import depth
from .clarify import clarify
from .data import data
from .evaluate import evaluate
from .frame import frame
from .modelling import modelling
from .monitor import monitor
from .page import CasePage
from .serve import serve


def reference_document(page: CasePage) -> Document | None:
    """The page, or None for a case that has no reference yet."""
    if page.case.reference is None:
        return None
    words = page.words
    title = words["reference_title"].format(page.case.title)
    blocks = (
        page.tabs("reference"),
        Paragraph(text(words["reference_lead"]), "lead"),
        clarify(page),
        frame(page),
        data(page),
        modelling(page),
        evaluate(page),
        serve(page),
        monitor(page),
        depth.trace(page),
        depth.deep_dives(page),
        depth.trade_offs(page),
        depth.patterns(page),
        depth.simplifications(page),
        depth.sources(page),
    )
    source = f"data/{place('reference', page.case.id)}"
    return Document(page.target("reference"), title, words["reference_summary"].format(page.case.title), blocks, source)
