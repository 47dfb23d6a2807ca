"""Pages of the framework: the overview, and a page for each step."""

from __future__ import annotations

from ..diagrams import framework_sketch
from ..document import (
    Block,
    Card,
    Cards,
    Definitions,
    Document,
    Emphasis,
    Entry,
    Inlines,
    Link,
    Paragraph,
    Table,
    Target,
    Text,
    text,
)
from ..model import LEVELS
from ..model.framework import Step
from .context import Context
from .parts import bullets, callout, deep_link, follow_ups, question_section, section, table

SOURCE = "data/framework.yml"


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
        asked = len([q for q in follow_ups(case) if q.step == step.id])
        rows.append(
            (
                (Link(deep_link(case, step.id), text(case.title)),),
                context.markup.line(case.walkthrough.prompt),
                text(str(asked)),
            )
        )
    words = context.words
    return table((words["case"], words["prompt"], words["follow_ups"]), rows, widths=(2, 5, 1), numeric=(2,))
