"""What the guide knows: every field, declared and described exactly once.

The JSON Schema for editors, the field reference, the scaffold and the validator's messages are made
from these classes. Must not know YAML, checks, pages or editions.
"""

from .base import LEVELS, PLANES, STEPS, Kind, Level, OneOf, Path, Plane, Record, Reference, StepId, parts, walk
from .case import LAYERS, Case, figure_at
from .figure import BareFigure, Figure
from .framework import Framework
from .graph import Graph
from .guide import FILES, FOLDERS, KINDS, Guide, place
from .idea import Idea
from .metric import Metric
from .pattern import Pattern
from .questions import CaseQuestions
from .reference import CaseReference
from .source import Source
from .term import Term
from .walkthrough import Walkthrough

__all__ = [
    "FILES",
    "FOLDERS",
    "KINDS",
    "LAYERS",
    "LEVELS",
    "PLANES",
    "STEPS",
    "BareFigure",
    "Case",
    "CaseQuestions",
    "CaseReference",
    "Figure",
    "Framework",
    "Graph",
    "Guide",
    "Idea",
    "Kind",
    "Level",
    "Metric",
    "OneOf",
    "Path",
    "Pattern",
    "Plane",
    "Record",
    "Reference",
    "Source",
    "StepId",
    "Term",
    "Walkthrough",
    "figure_at",
    "parts",
    "place",
    "walk",
]
