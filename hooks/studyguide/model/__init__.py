"""What the guide knows: every field, declared and described exactly once.

The JSON Schema for editors, the field reference, the scaffold and the validator's messages are made
from these classes. Must not know YAML, checks, pages or editions.
"""

from .base import LEVELS, PLANES, STEPS, Kind, Level, Path, Plane, Record, Reference, StepId, walk
from .case import Case
from .figure import Figure
from .framework import Framework
from .graph import Graph
from .guide import FOLDERS, KINDS, Guide
from .metric import Metric
from .pattern import Pattern
from .source import Source
from .term import Term

__all__ = [
    "FOLDERS",
    "KINDS",
    "LEVELS",
    "PLANES",
    "STEPS",
    "Case",
    "Figure",
    "Framework",
    "Graph",
    "Guide",
    "Kind",
    "Level",
    "Metric",
    "Path",
    "Pattern",
    "Plane",
    "Record",
    "Reference",
    "Source",
    "StepId",
    "Term",
    "walk",
]
