"""Step 4 of a reference: candidates, choice, structure, loss, training."""

from __future__ import annotations

from ...document import Inlines, Section, Strong
from ..parts import callout, formula, labelled, section, table
from .page import CasePage


def modelling(page: CasePage) -> Section:
    words, step = page.words, page.reference.model
    chosen = next(c for c in step.candidates if c.id == step.choice.candidate)

    def name(candidate_id: str, content: str) -> Inlines:
        return (Strong(page.line(content)),) if candidate_id == chosen.id else page.line(content)

    candidates = table(
        (words["candidate"], words["how"], words["cost"], words["latency"], words["wins_when"]),
        [
            (name(c.id, c.name), page.line(c.how), page.line(c.cost), page.line(c.latency), page.line(c.wins_when))
            for c in step.candidates
        ],
        widths=(2, 4, 2.4, 1.8, 3),
    )
    return page.step(
        "model",
        labelled(words["train_first"], page.line(step.baseline)),
        section("candidates", words["candidates"], candidates, *page.drawn("choice")),
        section(
            "choice",
            words["choice"],
            callout("right", words["we_choose"].format(page.markup.plain(chosen.name)), page.line(step.choice.because)),
            callout("flip", words["what_flips_it"], page.line(step.choice.flips_when)),
        ),
        section("structure", words["structure"], *page.drawn("structure")),
        section("loss", words["loss"], *_losses(page)),
        section(
            "training",
            words["training"],
            *page.prose(step.training.regime),
            section("cadence", words["cadence"], *page.prose(step.training.cadence)),
            section("cold-start", words["cold_start"], *page.prose(step.training.cold_start)),
        ),
    )


def _losses(page: CasePage) -> list[Section]:
    return [
        section(
            f"loss-{number}",
            page.markup.plain(loss.name),
            formula(loss.formula, loss.where, page.markup, page.markup.plain(loss.name)),
            *page.prose(loss.says),
        )
        for number, loss in enumerate(page.reference.model.losses, 1)
    ]
