"""Pages of the framework: overview, a page a step, crosswalk, blueprint, design strategies."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagrams import blueprint_sketch, framework_sketch
from ..document import (
    Badge,
    Block,
    Break,
    Card,
    Cards,
    Definitions,
    Document,
    Emphasis,
    Entry,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Row,
    Section,
    Table,
    Target,
    Text,
    text,
)
from ..model import LEVELS
from ..model.framework import Blueprint, Step, Strategy
from .context import Context
from .parts import bullets, callout, labelled, question_section, section, table

SOURCE = "data/framework.yml"


def framework_documents(context: Context) -> Iterable[Document]:
    """The pages of the framework, in reading order."""
    yield overview(context)
    for step in context.guide.framework.steps:
        yield step_document(context, step)
    yield blueprints(context)
    yield crosswalk(context)
    yield strategies(context)


def overview(context: Context) -> Document:
    words, framework = context.words, context.guide.framework
    drawing = context.diagram(framework_sketch(framework, context.markup, words))
    blocks = (
        Paragraph(context.markup.line(framework.promise), "lead"),
        drawing,
        Cards(tuple(step_card(context, step) for step in framework.steps)),
        section("about", words["how_to_read"], *context.markup.prose(framework.about)),
    )
    return Document(Target("page", "framework"), words["framework"], words["framework_summary"], blocks, SOURCE)


def step_card(context: Context, step: Step) -> Card:
    """A step for an index: its goal, and its minutes of the 45."""
    title = (context.step_badge(step.id),)
    goal = (Paragraph(context.markup.line(step.goal)),)
    return Card(title, Target("step", step.id), goal, text(_minutes(context, step.id)), step=step.id)


def _minutes(context: Context, step: str) -> str:
    """The phases of the 45 minutes that serve a step."""
    phases = context.guide.framework.blueprints[0].phases
    spans = [f"{p.minutes[0]}–{p.minutes[1]}" for p in phases if step in p.steps]
    return f"{context.words['minute']} {', '.join(spans)}" if spans else ""


def step_document(context: Context, step: Step) -> Document:
    """A step in full: goal, what to do and to draw, levels, slips, and how each case does it."""
    words, line = context.words, context.markup.line
    slips = table(
        (words["mistake"], words["why_it_costs"], words["instead"]),
        [(line(s.mistake), line(s.because), line(s.instead)) for s in step.slips],
        widths=(2, 3, 3),
    )
    phrases = tuple(Entry(line(p.when), (Paragraph((Emphasis(line(p.say)),)),)) for p in step.phrases)
    levels = table(
        (words["level"], words["sounds_like"]),
        [((context.level_badge(level),), line(getattr(step.levels, level))) for level in LEVELS],
        widths=(1, 6),
    )
    blocks: list[Block] = [
        Paragraph(line(step.goal), "lead"),
        Paragraph(text(_minutes(context, step.id)), "meta"),
        section("why", words["why_it_matters"], *context.markup.prose(step.why)),
        section("do", words["do"], bullets(map(line, step.do), ordered=True)),
        section("produce", words["on_the_board"], bullets(map(line, step.produce))),
        section("ask", words["ask"], bullets(map(line, step.ask))),
        section("say", words["say"], Definitions(phrases)),
        callout("right", words["done_when"], line(step.done_when)),
        section("levels", words["levels"], levels),
        section("slips", words["mistakes"], slips),
        question_section(context, step.questions, step.id),
        section("cases", words["in_the_cases"], _cases(context, step)),
    ]
    patterns = [p for p in context.guide.patterns.values() if p.step == step.id]
    if patterns:
        items = [(Link(Target("pattern", p.id), text(p.name)), Text(f": {p.summary}")) for p in patterns]
        blocks.append(section("patterns", words["patterns"], bullets(items)))
    return Document(Target("step", step.id), step.title, step.summary, tuple(blocks), SOURCE, step.id)


def _cases(context: Context, step: Step) -> Table:
    """Where each case does this step, with the follow-ups that probe it there."""
    rows: list[tuple[Inlines, ...]] = []
    for case in context.guide.cases.values():
        asked = len([q for q in case.follow_ups if q.step == step.id])
        rows.append(
            (
                (Link(Target("case", case.id, step.id), text(case.title)),),
                context.markup.line(case.prompt),
                text(str(asked)),
            )
        )
    words = context.words
    return table((words["case"], words["prompt"], words["follow_ups"]), rows, widths=(2, 5, 1), numeric=(2,))


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


def _badges(context: Context, steps: Iterable[str]) -> Inlines:
    found: list[Inline] = []
    for step in steps:
        found += [*([Break()] if found else []), Badge("step", step, context.steps[step].title)]
    return tuple(found)


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
                [(Text(f"{s.title} "), *_badges_inline(context, s.ours)) for s in version.steps],
                ordered=True,
            ),
            labelled(words["note"], context.markup.line(version.note)),
        )
        for version in framework.versions
    )
    blocks = (*context.markup.prose(framework.crosswalk_says), table(head, rows), *versions)
    return Document(Target("page", "crosswalk"), words["crosswalk"], words["crosswalk_summary"], blocks, SOURCE)


def _badges_inline(context: Context, steps: Iterable[str]) -> Inlines:
    found: list[Inline] = []
    for step in steps:
        found += [Text(" "), Badge("step", step, context.steps[step].title)]
    return tuple(found)


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
