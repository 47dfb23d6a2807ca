"""The pages of a case: the walk-through, and beside it the reference, the questions and the sheet.

A module for each page, and for each step of the reference; `page` holds what they share. Must not know editions.
"""

from .page import CasePage
from .questions import questions_document
from .reference import reference_document
from .sheet import sheet
from .walkthrough import walkthrough_document

__all__ = ["CasePage", "questions_document", "reference_document", "sheet", "walkthrough_document"]
