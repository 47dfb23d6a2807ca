"""Step 2 of a reference: goal, task, rejected framings, baseline."""

from __future__ import annotations

from ...document import Section
from ..parts import section, table
from .page import CasePage


def frame(page: CasePage) -> Section:
    words, step = page.words, page.reference.frame
    rejected = table(
        (words["alternative"], words["why_it_loses"], words["wins_when"]),
        [(page.line(a.option), page.line(a.rejected), page.line(a.wins_when)) for a in step.alternatives],
        widths=(2, 3, 3),
    )
    return page.step(
        "frame",
        *page.with_full("framing"),
        section("framings-rejected", words["framings_rejected"], rejected),
        section("baseline", words["baseline"], *page.prose(step.baseline)),
    )
