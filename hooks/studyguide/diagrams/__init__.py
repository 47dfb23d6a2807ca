"""Diagrams: model → SVG, drawn by Mermaid, with a layout of our own, or to scale; beside each, the same as Mermaid source.

`case_sketches` and its neighbours say what is drawn, with caption, alternative text and the same in a table;
`diagram` draws a sketch as a block of a page. Every label is escaped in `text`, every colour is a token of the palette.
Must not know pages or editions.
"""

from __future__ import annotations

from ..document import Picture
from ..figures import Ledger
from ..markup import Markup
from ..model import Case, Framework, Idea, Pattern
from ..model.framework import Blueprint
from ..model.graph import VERSIONS
from ..model.picture import Picture as PictureData
from ..saying.words import Words
from . import pictures
from .architecture import architecture, last_board, pattern, version_board
from .choice import choice
from .data_flow import data_flow
from .features import features
from .framework import framework_steps
from .framing import framing
from .funnel import funnel
from .minutes import blueprint, minutes
from .monitoring import monitoring
from .render import DiagramError, draw
from .request_path import request_path
from .sketch import Pen, Sketch, diagram
from .structure import structure
from .versions import degradation, versions

__all__ = [
    "DiagramError",
    "Sketch",
    "blueprint_sketch",
    "case_sketches",
    "diagram",
    "draw",
    "framework_sketch",
    "idea_sketch",
    "pattern_sketch",
    "picture_sketch",
    "reference_sketches",
    "sheet_picture",
    "told_sketches",
]


def case_sketches(case: Case, ledger: Ledger, markup: Markup, words: Words) -> tuple[Sketch, ...]:
    """All diagrams of a case, layer by layer. The case has passed its checks."""
    return (*told_sketches(case, markup, words), *reference_sketches(case, ledger, markup, words))


def told_sketches(case: Case, markup: Markup, words: Words) -> tuple[Sketch, ...]:
    """What a walk-through draws from its own data."""
    pen = Pen(markup, words)
    boards = (version_board(case, version.name, pen) for version in case.walkthrough.versions if version.name in VERSIONS)
    return (architecture(case, pen), *boards, versions(case.walkthrough, pen), minutes(case.walkthrough, pen))


def reference_sketches(case: Case, ledger: Ledger, markup: Markup, words: Words) -> tuple[Sketch, ...]:
    """What the reference draws, in the order of the seven steps; nothing where there is none."""
    pen, reference, graph = Pen(markup, words), case.reference, case.architecture
    if reference is None:
        return ()
    return (
        framing(reference, pen),
        data_flow(reference, pen),
        features(reference, pen),
        choice(reference, pen),
        structure(reference, pen),
        request_path(reference, graph, ledger, pen),
        funnel(reference, ledger, pen),
        degradation(reference, pen),
        monitoring(reference, pen),
    )


def pattern_sketch(pattern_: Pattern, markup: Markup, words: Words) -> Sketch:
    """The drawing of a pattern."""
    return pattern(pattern_, Pen(markup, words))


def idea_sketch(idea: Idea, ledger: Ledger, markup: Markup, words: Words) -> Sketch:
    """The picture of an idea. `ledger` holds its own figures."""
    return pictures.idea_sketch(idea, ledger, Pen(markup, words))


def picture_sketch(picture: PictureData, ledger: Ledger, markup: Markup, words: Words) -> Sketch:
    """A curve, bars, a grid, points or a timeline, over the figures of `ledger`."""
    return pictures.sketch(picture, ledger, Pen(markup, words))


def sheet_picture(case: Case, markup: Markup, words: Words) -> Picture:
    """The design in its last version, in a shape that fits on a sheet."""
    return last_board(case, Pen(markup, words))


def blueprint_sketch(framework: Framework, blueprint_: Blueprint, markup: Markup, words: Words) -> Sketch:
    """An interview by the clock."""
    return blueprint(framework, blueprint_, Pen(markup, words))


def framework_sketch(framework: Framework, markup: Markup, words: Words) -> Sketch:
    """The seven steps as a loop."""
    return framework_steps(framework, Pen(markup, words))
