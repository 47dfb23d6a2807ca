"""Step 5 of a reference: offline metrics, slices, launch bars, the experiment."""

from __future__ import annotations

from ...document import Definitions, Entry, Link, Paragraph, Section, Target, text
from ..parts import callout, section, table
from .page import CasePage


def evaluate(page: CasePage) -> Section:
    words, step = page.words, page.reference.evaluate
    offline = table(
        (words["metric"], words["decides"], words["lies"]),
        [
            (
                (Link(Target("metric", m.metric), text(page.context.names.titles["metric"][m.metric])),),
                page.line(m.use),
                page.line(m.lies),
            )
            for m in step.offline
        ],
        widths=(1.5, 3, 4),
    )
    slices = table(
        (words["slice"], words["why_apart"]), [(page.line(s.slice), page.line(s.because)) for s in step.slices], widths=(2, 4)
    )
    bars = table(
        (words["metric"], words["target"], words["sample"], words["minimum_effect"], words["rollback"], words["owner"]),
        [tuple(map(page.line, (b.metric, b.target, b.sample, b.minimum_effect, b.rollback, b.owner))) for b in step.launch_bars],
        widths=(2, 2, 2.4, 2, 2.4, 1.5),
    )
    return page.step(
        "evaluate",
        section("offline-metrics", words["offline_metrics"], offline),
        section("slices", words["slices"], slices),
        section("launch-bars", words["launch_bars"], bars),
        _online(page),
        section("gap", words["gap"], *page.prose(step.gap)),
    )


def _online(page: CasePage) -> Section:
    words, online = page.words, page.reference.evaluate.online
    guardrails = table(
        (words["guardrail"], words["threshold"], words["why"]),
        [(page.line(g.metric), page.line(g.threshold), page.line(g.because)) for g in online.guardrails],
        widths=(2, 2, 3),
    )
    names = ("unit", "sample_size", "duration", "interference")
    entries = tuple(Entry(text(words[f"experiment_{n}"]), (Paragraph(page.line(getattr(online.experiment, n))),)) for n in names)
    return section(
        "online",
        words["online_evaluation"],
        callout("idea", words["north_star"], page.line(online.north_star)),
        guardrails,
        section("experiment", words["experiment"], Definitions(entries)),
    )
