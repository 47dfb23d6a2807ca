"""Pages about the interview as a whole: the blueprint by the clock, the crosswalk, the design checks."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagrams import blueprint_sketch
from ..document import Break, Document, Inlines, Link, Paragraph, Row, Section, Table, Target, Text, listed, text
from ..model import StepId
from ..model.framework import Blueprint, Strategy
from .context import Context
from .parts import bullets, callout, labelled, section, table

SOURCE = "data/framework.yml"


def blueprints(context: Context) -> Document:
    words, framework = context.words, context.guide.framework
    parts = tuple(_blueprint(context, blueprint) for blueprint in framework.blueprints)
    return Document(Target("page", "blueprint"), words["blueprint"], words["blueprint_summary"], parts, SOURCE)


def _blueprint(context: Context, blueprint: Blueprint) -> Section:
    words, line = context.words, context.markup.line
    rows = [
        Row(
            (
                text(f"{p.minutes[0]}–{p.minutes[1]}"),
                text(p.title),
                _badges(context, p.steps),
                line(p.do),
                line(p.leave_with),
                line(p.behind),
            ),
            step=p.steps[0],
        )
        for p in blueprint.phases
    ]
    head = ("minute", "phase", "steps", "do", "leave_with", "when_late")
    phases = Table(tuple(text(words[key]) for key in head), tuple(rows), (), (1, 2, 1.8, 3, 3, 3))
    drawing = context.diagram(blueprint_sketch(context.guide.framework, blueprint, context.markup, words))
    return section(f"minutes-{blueprint.length}", blueprint.title, drawing, phases, Paragraph(line(blueprint.note)))


def _badges(context: Context, steps: Iterable[StepId]) -> Inlines:
    return listed(((context.step_badge(step),) for step in steps), (Break(),))


def crosswalk(context: Context) -> Document:
    """Every version in circulation, laid beside ours."""
    words, framework = context.words, context.guide.framework
    head = (words["our_step"], *(version.name for version in framework.versions))
    rows = []
    for step in framework.steps:
        cells = [
            text(" · ".join(f"{n}. {s.title}" for n, s in enumerate(version.steps, 1) if step.id in s.ours) or "–")
            for version in framework.versions
        ]
        rows.append(((context.step_badge(step.id),), *cells))
    versions = tuple(
        section(
            version.id,
            version.name,
            bullets(
                [
                    (Text(f"{s.title}  "), *listed(((context.step_badge(step),) for step in s.ours), text(" ")))
                    for s in version.steps
                ],
                ordered=True,
            ),
            labelled(words["note"], context.markup.line(version.note)),
        )
        for version in framework.versions
    )
    blocks = (*context.markup.prose(framework.crosswalk_says), table(head, rows), *versions)
    return Document(Target("page", "crosswalk"), words["crosswalk"], words["crosswalk_summary"], blocks, SOURCE)


def strategies(context: Context) -> Document:
    words, framework = context.words, context.guide.framework
    overview_table = table(
        (words["strategy"], words["ask"], words["check"]),
        [
            (
                (Link(Target("page", "strategies", s.id), text(s.title)),),
                context.markup.line(s.question),
                context.markup.line(s.check),
            )
            for s in framework.strategies
        ],
        widths=(1.2, 3, 3),
    )
    blocks = (
        *context.markup.prose(framework.strategies_says),
        overview_table,
        *(_strategy(context, s) for s in framework.strategies),
    )
    return Document(Target("page", "strategies"), words["strategies"], words["strategies_summary"], blocks, SOURCE)


def _strategy(context: Context, strategy: Strategy) -> Section:
    words, line = context.words, context.markup.line
    return section(
        strategy.id,
        strategy.title,
        Paragraph(line(strategy.question), "lead"),
        labelled(words["check"], line(strategy.check)),
        *context.markup.prose(strategy.move),
        labelled(words["it_costs"], line(strategy.costs)),
        callout("warning", words["overdone"], line(strategy.overdone)),
    )
