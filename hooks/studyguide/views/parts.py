"""Small pieces that several views are built from.

Must not know any particular page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..document import (
    Answer,
    Block,
    Bullets,
    Callout,
    CalloutKind,
    Formula,
    Inlines,
    Link,
    Paragraph,
    Row,
    Section,
    Strong,
    Table,
    Target,
    Text,
    text,
)
from ..markup import Markup
from ..model import Case
from ..model.modelling import Symbol
from ..model.pattern import Question
from ..model.practice import Cited, FollowUp
from .context import Context


def table(
    head: Sequence[str],
    rows: Iterable[Sequence[Inlines]],
    *,
    caption: str = "",
    widths: Sequence[float] = (),
    numeric: Sequence[int] = (),
    ids: Sequence[str] = (),
) -> Table:
    """A plain table with words for its head. `ids` are the anchors of its rows, if links lead to them."""
    made = tuple(Row(tuple(row), ids[n] if ids else "") for n, row in enumerate(rows))
    return Table(tuple(text(h) for h in head), made, text(caption) if caption else (), tuple(widths), tuple(numeric))


def bullets(items: Iterable[Inlines], *, ordered: bool = False) -> Bullets:
    """A list whose items are single paragraphs."""
    return Bullets(tuple((Paragraph(item),) for item in items), ordered)


def labelled(label: str, content: Inlines) -> Paragraph:
    """`Label: content`, the label strong."""
    return Paragraph((Strong(text(f"{label}:")), Text(" "), *content))


def callout(kind: CalloutKind, title: str, content: Inlines) -> Callout:
    """A callout around one paragraph."""
    return Callout(kind, title, (Paragraph(content),))


def section(id: str, title: str, *blocks: Block, step: str = "") -> Section:
    """A section with plain words for its title."""
    return Section(id, text(title), tuple(blocks), step)


def link(kind: str, id: str, label: str, anchor: str = "") -> Link:
    return Link(Target(kind, id, anchor), text(label))


def formula(latex: str, where: Iterable[Symbol], markup: Markup, says: str = "") -> Formula:
    """A displayed formula; what it says in words is its alternative text."""
    return Formula(latex, says or latex, tuple((symbol.symbol, markup.line(symbol.means)) for symbol in where))


def follow_ups(case: Case) -> Sequence[FollowUp]:
    """The follow-ups of a case, none where it has no questions yet."""
    return case.questions.follow_ups if case.questions else ()


def deep_link(case: Case, anchor: str) -> Target:
    """A section of a case's reference, or its walk-through where it has no reference yet."""
    return Target("reference", case.id, anchor) if case.reference else Target("case", case.id)


def pattern_ids(case: Case) -> tuple[str, ...]:
    """Patterns that a case says it uses, none where it has no reference yet."""
    return tuple(use.pattern for use in case.reference.patterns) if case.reference else ()


def question_section(context: Context, questions: Sequence[Question], step: str) -> Section:
    """Questions that a pattern, a metric or a step answers."""
    markup = context.markup
    answers = tuple(
        Answer(
            q.id,
            q.level,
            markup.line(q.ask),
            markup.prose(q.answer),
            markup.line(q.wrong),
            step=step,
        )
        for q in questions
    )
    return section("questions", context.words["questions"], *answers)


def reports(context: Context, cited: Sequence[Cited], markup: Markup) -> Table:
    """What the sources of a page really reported."""
    words, sources = context.words, context.guide.sources
    rows = [
        (
            (Link(Target("source", c.source), text(f"{context.names.cites[c.source]}. {sources[c.source].title}")),),
            markup.line(c.reports),
        )
        for c in cited
    ]
    return table((words["source"], words["reports"]), rows, widths=(2, 3))
