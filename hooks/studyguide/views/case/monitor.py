"""Step 7 of a reference: signals, drift, rollout, retraining, failures, fairness, abuse, cost."""

from __future__ import annotations

from ...document import Callout, Section
from ..parts import bullets, section, table
from .page import CasePage


def monitor(page: CasePage) -> Section:
    words, step = page.words, page.reference.monitor
    drawing, (signals, rollout) = page.apart("monitoring")
    failures = table(
        (words["failure"], words["symptom"], words["mechanism"], words["detection"], words["mitigation"]),
        [tuple(map(page.line, (f.failure, f.symptom, f.mechanism, f.detection, f.mitigation))) for f in step.failures],
        widths=(1.6, 2.2, 2.6, 2.2, 2.6),
    )
    return page.step(
        "monitor",
        drawing,
        section("signals", words["signals"], signals, Callout("warning", words["quiet"], (bullets(page.lines(step.quiet)),))),
        section("drift", words["drift"], *page.prose(step.drift)),
        section("rollout", words["rollout"], rollout),
        section("retraining", words["retraining"], *page.prose(step.retraining)),
        section("failures", words["failures"], failures),
        section("fairness", words["fairness"], *page.prose(step.fairness)),
        section("abuse", words["abuse"], *page.prose(step.abuse)),
        section("cost", words["cost"], *page.prose(step.cost)),
    )
