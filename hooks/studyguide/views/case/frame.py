"""Step 2 of a reference: goal, task, rejected framings, baseline."""

from __future__ import annotations

from ...document import Definitions, Entry, Paragraph, Section, text
from ..parts import section, table
from .page import CasePage


def frame(page: CasePage) -> Section:
    words, step = page.words, page.reference.frame
    names = ("business_goal", "objective", "task", "input", "output", "decision")
    entries = tuple(Entry(text(words[name]), (Paragraph(page.line(getattr(step, name))),)) for name in names)
    rejected = table(
        (words["alternative"], words["why_it_loses"], words["wins_when"]),
        [(page.line(a.option), page.line(a.rejected), page.line(a.wins_when)) for a in step.alternatives],
        widths=(2, 3, 3),
    )
    return page.step(
        "frame",
        *page.with_full("framing", Definitions(entries)),
        section("framings-rejected", words["framings_rejected"], rejected),
        section("baseline", words["baseline"], *page.prose(step.baseline)),
    )
