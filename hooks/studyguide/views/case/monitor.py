"""Step 7 of a reference: signals, rollout, failures, drills, fairness, abuse, cost."""

from __future__ import annotations

from ...document import Badge, Callout, Section
from ..parts import bullets, section, table
from .page import CasePage


def monitor(page: CasePage) -> Section:
    words, step = page.words, page.reference.monitor
    signals = table(
        (words["signal"], words["threshold"], words["severity"], words["wakes"], words["earliest_sign_of"]),
        [
            (
                page.line(s.signal),
                page.line(s.threshold),
                (Badge("severity", s.severity, words[f"severity_{s.severity}"]),),
                page.line(s.wakes),
                page.line(s.because),
            )
            for s in step.signals
        ],
        widths=(2.4, 2.4, 1.2, 1.4, 3),
    )
    rollout = table(
        (words["stage"], words["share"], words["duration"], words["sends_it_back"]),
        [tuple(map(page.line, (r.stage, r.share, r.duration, r.rollback))) for r in step.rollout],
        widths=(1.4, 1.4, 1.4, 4),
    )
    failures = table(
        (words["failure"], words["symptom"], words["mechanism"], words["detection"], words["mitigation"]),
        [tuple(map(page.line, (f.failure, f.symptom, f.mechanism, f.detection, f.mitigation))) for f in step.failures],
        widths=(1.6, 2.2, 2.6, 2.2, 2.6),
    )
    return page.step(
        "monitor",
        *page.beside("monitoring"),
        section("signals", words["signals"], signals, Callout("warning", words["quiet"], (bullets(page.lines(step.quiet)),))),
        section("drift", words["drift"], *page.prose(step.drift)),
        section("rollout", words["rollout"], rollout),
        section("retraining", words["retraining"], *page.prose(step.retraining)),
        section("failures", words["failures"], failures),
        section("fairness", words["fairness"], *page.prose(step.fairness)),
        section("abuse", words["abuse"], *page.prose(step.abuse)),
        section("cost", words["cost"], *page.prose(step.cost)),
    )
