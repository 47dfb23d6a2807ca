"""Step 1 of a reference: questions, requirements, the ledger of figures."""

from __future__ import annotations

from ...document import (
    Badge,
    Break,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Reveal,
    Row,
    Section,
    Strong,
    Table,
    Target,
    Text,
    Value,
    listed,
    text,
)
from ...figures import explain
from ...model import Figure
from ...model.figure import Account
from ..parts import bullets, callout, section, table
from .page import CasePage


def clarify(page: CasePage) -> Section:
    words, step = page.words, page.reference.clarify
    return page.step(
        "clarify",
        section("questions", words["fork_questions"], _questions(page)),
        section(
            "requirements",
            words["requirements"],
            bullets(page.lines(step.functional)),
            table(
                (words["quantity"], words["say"], words["assumed_value"]),
                [(page.line(r.quantity), _quoted(page.line(r.say)), page.line(r.assumed)) for r in step.non_functional],
                widths=(2, 4, 2),
            ),
        ),
        section("out-of-scope", words["out_of_scope"], bullets(page.lines(step.out_of_scope))),
        section("ledger", words["ledger"], callout("idea", words["ledger_closes"], page.line(step.ledger)), *_ledger(page)),
    )


def _questions(page: CasePage) -> Table:
    rows = []
    for question in page.reference.clarify.questions:
        forks = ((Strong(text(f"{answer}:")), Text(" "), *page.line(effect)) for answer, effect in question.forks.items())
        rows.append((page.line(question.ask), listed(forks, (Break(),)), text(question.assume)))
    return table((page.words["ask"], page.words["forks"], page.words["we_assume"]), rows, widths=(3, 6, 1.4))


def _quoted(content: Inlines) -> Inlines:
    return (Emphasis(content),)


def _ledger(page: CasePage) -> list[Reveal]:
    """The figures of all layers, account by account, each account folded."""
    accounts = dict.fromkeys(figure.account for figure in page.case.figures.values())
    return [_account(page, account) for account in accounts]


def _account(page: CasePage, account: Account) -> Reveal:
    words, ledger = page.words, page.ledger
    figures = {name: figure for name, figure in page.case.figures.items() if figure.account == account}
    rows = [
        Row(
            (page.line(figure.label), (Value(ledger.show(name)),), _origin(page, figure), _because(page, name, figure)),
            id=f"fig-{name}",
        )
        for name, figure in figures.items()
    ]
    head = (words["figure"], words["value"], words["origin"], words["because_or_formula"])
    shown = Table(tuple(text(h) for h in head), tuple(rows), (), (2.4, 1.4, 1, 5), (1,), "ledger")
    return Reveal((Strong(text(words[f"account_{account}"])), Text(f" ({len(figures)})")), (shown,), "account")


def _origin(page: CasePage, figure: Figure) -> Inlines:
    kind = "given" if figure.given else "assumed" if figure.assumed else "derived"
    return (Badge("origin", kind, page.words[kind]),)


def _because(page: CasePage, name: str, figure: Figure) -> Inlines:
    """The reason of an assumption, or the formula with what the number eliminates."""
    parts: list[Inline] = []
    if figure.derived:
        parts += [*_formula(page, name), Text(". ")]
    if figure.because:
        parts += page.line(figure.because)
    if figure.eliminates:
        parts += [Strong(text(page.words["eliminates"])), Text(" "), *page.markup.line(figure.eliminates, name)]
    return tuple(parts)


def _formula(page: CasePage, name: str) -> Inlines:
    """The formula in words, each figure linked to its own row."""
    return tuple(
        Link(Target("reference", page.case.id, f"fig-{piece.figure}"), text(page.markup.plain(piece.text)))
        if piece.figure
        else Text(piece.text)
        for piece in explain(page.ledger, name)
    )
