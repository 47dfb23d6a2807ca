"""Formulas in words."""

from __future__ import annotations

import re

import pytest

from studyguide.figures import FigureError, Ledger, explain, in_words
from studyguide.figures.units import NBSP, make_units
from studyguide.model import Figure
from studyguide.reading.collection import Collection

UNITS = make_units(
    ["user", "click", "impression", "path", "connection", "machine", "core", "event", "request", "auction", "videohour", "class"],
    {"videohour": "video-hours"},
)


def _given(label: str, value: str) -> Figure:
    return Figure(label=label, account="traffic", given=value)


LEDGER = Ledger(
    {
        "users": _given("daily users", "200 M user/day"),
        "rate": _given("click rate", "1 %"),
        "load": _given("load", "800 request/s"),
        "copy": _given("index, one copy", "80 GB"),
        "degree": _given("mean connections", "80 connection"),
        "footage": _given("footage", "20 M videohour"),
        "clicks": Figure(label="clicks", account="traffic", derived="users * rate", unit="user/day", eliminates="y"),
    },
    UNITS,
)


def _said(expression: str) -> str:
    return "".join(piece.text for piece in in_words(LEDGER, expression)).replace(NBSP, " ").removeprefix("= ")


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        # Bookkeeping of units is never printed.
        ("users * rate * (1 click/user)", "daily users × click rate"),
        ("2 * (3 * 1920 + 128) * (1 flop/request)", "2 × (3 × 1,920 + 128)"),
        ("degree ** 2 * (1 path / connection ** 2)", "(mean connections)²"),
        ("load * (1 request / (1 core)) / (1 request)", "load"),
        ("users / (1 user) + rate * (users / (1 user) - 2 /day)", "daily users + click rate × (daily users − 2 a day)"),
        ("load / (1 machine) / (2 * 16)", "load ÷ (2 × 16)"),
        ("load * (1/(1 event))", "load"),
        ("1 / (degree / (1 connection))", "1 ÷ mean connections"),
        ("1 user", "one user"),
        ("1 click / (1 impression)", "one click an impression"),
        ("footage * (1 hour) / (1 videohour) / 20 s", "footage ÷ 20 seconds"),
        # What is not bookkeeping stays.
        ("load * (1 ms/request)", "load × one millisecond a request"),
        ("load * (1 day)", "load × one day"),
        ("degree + 1 connection", "mean connections + one connection"),
        ("load * 1000 click", "load × 1,000 clicks"),
        ("load * (264 byte/request)", "load × 264 bytes a request"),
        ("degree * 4 byte / connection", "mean connections × 4 bytes a connection"),
        ("load * (0.02 $/GB/month)", "load × 2 cents a month per gigabyte"),
        ("load / (4 k request/s)", "load ÷ 4,000 requests a second"),
        ("8192 byte * load", "8,192 bytes × load"),
        # Signs.
        ("degree ** 2 / 5 % ** 2", "(mean connections)² ÷ (5 %)²"),
        ("load ** 0.5", "√load"),
        ("sqrt(degree)", "√(mean connections)"),
        ("load ** -1", "load⁻¹"),
        ("0.5 ** (load / users)", "0.5 to the power of (load ÷ daily users)"),
        ("exp(-1 * load ** 2)", "exp(−load²)"),
        ("-load", "−load"),
        ("log(load) + log2(load)", "ln(load) + log₂(load)"),
        ("load - (users - rate)", "load − (daily users − click rate)"),
        ("load / (users / rate)", "load ÷ (daily users ÷ click rate)"),
        ("load * (2 / 3)", "load × 2/3"),
        ("load / users * rate", "load × click rate ÷ daily users"),
        ("1 - rate", "1 − click rate"),
        ("1.96 ** 2", "1.96²"),
        # Functions in words.
        ("ceil(load / (4 request/s))", "load ÷ 4 requests a second, rounded up"),
        ("3 * ceil(load / 2) * (1 machine)", "3 × (load ÷ 2, rounded up)"),
        ("floor(load)", "load, rounded down"),
        ("round(load)", "load, rounded"),
        ("max(load, users)", "the larger of load and daily users"),
        ("2 * min(load, users, 3)", "2 × (the smallest of load, daily users and 3)"),
        ("copy * 3", "“index, one copy” × 3"),
        ("3 / class", "3 a class"),
        ("250_000 user", "250,000 users"),
    ],
)
def test_in_words(formula: str, said: str) -> None:
    assert _said(formula) == said


def test_a_deep_formula_is_said_or_refused() -> None:
    # A product of quotients of products: each level is read once, not twice.
    deep = "1.5" + "*(2.5/(3.5*load" * 50 + "))" * 50
    assert _said(deep).count("load") == 50
    with pytest.raises(FigureError, match="nested too deeply"):
        in_words(LEDGER, "-" * 990 + "1")


def test_names_become_labels_that_can_be_linked() -> None:
    pieces = explain(LEDGER, "clicks")
    assert [(piece.text, piece.figure) for piece in pieces] == [
        ("= ", ""),
        ("daily users", "users"),
        (" × ", ""),
        ("click rate", "rate"),
    ]
    assert [piece.text for piece in explain(LEDGER, "users")] == ["given"]


def test_no_formula_of_the_guide_shows_its_bookkeeping(collection: Collection) -> None:
    formulas = [
        (case, name, "".join(piece.text if not piece.figure else "x" for piece in explain(ledger, name)))
        for case in collection.cases
        for ledger in [collection.ledger_of(case)]
        for name, figure in ledger.figures.items()
        if figure.derived
    ]
    assert len(formulas) > 100
    # A name, a sign of the language of formulas, or a factor of one countable thing.
    code = re.compile(r"_|\*|\^|(?<=[×÷] )one(?!\s(?:\w*second|minute|hour|day|week|month|year|\w*byte))|[×÷] 1(?![\d.,\s])|\(\)")
    assert [formula for formula in formulas if code.search(formula[2])] == []
