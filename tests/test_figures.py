"""Formulas compute with units, say what is wrong with them, and never run anything."""

from __future__ import annotations

import time

import pytest

from studyguide.figures import FigureError, Ledger, names_in
from studyguide.figures.units import NBSP, make_units
from studyguide.model import Figure

UNITS = make_units(["user", "request", "item", "machine", "vector", "shard", "class", "query"], {"class": "classes"})


def _given(value: str) -> Figure:
    return Figure(label="x", account="traffic", given=value)


def _derived(formula: str, unit: str) -> Figure:
    return Figure(label="x", account="traffic", derived=formula, unit=unit, eliminates="y")


LEDGER = Ledger(
    {
        "users": _given("250 M user/day"),
        "each": _given("8 request/user"),
        "load": _derived("2.5 * users * each", "request/s"),
        "machines": _derived("ceil(load / (4 k request/s) * 1 machine)", "machine"),
        "share": _given("3 %"),
        "rate": _given("3 %/day"),
        "third": _derived("1 / 3", "%"),
        "budget": _given("120 ms"),
        "size": _given("1.5 TB"),
        "price": _given("2.5 $/hour"),
        "dimension": _given("256"),
    },
    UNITS,
)


def _show(code: str, ledger: Ledger = LEDGER) -> str:
    asked = ledger.split(code)
    return ledger.show(asked.expression, asked.unit, bare=asked.bare).replace(NBSP, " ")


def _error(expression: str, unit: str | None = None, ledger: Ledger = LEDGER) -> FigureError:
    with pytest.raises(FigureError) as caught:
        ledger.quantity(expression, unit)
    return caught.value


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("users", "250 M users/day"),
        ("load", "57.9 k requests/s"),
        ("load bare", "57.9 k/s"),
        ("machines", "15 machines"),
        ("machines bare", "15"),
        ("share", "3 %"),
        ("rate", "0.03/day"),
        ("third", "33.3 %"),
        ("third in %", "33.3 %"),
        ("budget / 480 ms in %", "25 %"),
        ("budget / 1 s in %", "12 %"),
        ("budget", "120 ms"),
        ("budget in s", "0.12 s"),
        ("2 * budget", "240 ms"),
        ("size / 3", "500 GB"),
        ("size / (16 GB/shard) in shard", "93.8 shards"),
        ("ceil(size / (16 GB/shard)) in shard", "94 shards"),
        ("price * 730 hour", "$1,825"),
        ("price in $/month", "$1,825/month"),
        ("users * each * 1 day", "2 B requests"),
        ("min(budget, 90 ms)", "90 ms"),
        ("max(1 s, budget, 90 ms)", "1 s"),
        ("dimension ** 2", "65.5 k"),
        ("sqrt(dimension)", "16"),
        ("log2(dimension)", "8"),
        ("-dimension", "-256"),
        ("(dimension + 4) / 2", "130"),
        ("round(2.5 item)", "2 items"),
        ("3 / class", "3/class"),
        ("2 class + class", "3 classes"),
        ("1e3 item", "1,000 items"),
        ("250_000 item", "250 k items"),
        ("2 B item", "2 B items"),
        ("10 k", "10 k"),
        ("users\n  * each", "2 B requests/day"),
    ],
)
def test_show(code: str, shown: str) -> None:
    assert _show(code) == shown


def test_rounding_up_is_not_fooled_by_floating_point() -> None:
    # 0.1 + 0.2 is a little more than 0.3.
    assert LEDGER.quantity("ceil((0.1 + 0.2) * 10 machine)").magnitude == 3


@pytest.mark.parametrize(
    ("expression", "code", "needle"),
    [
        ("", "SG020", ""),
        ("users *", "SG020", ""),
        ("users each", "SG020", ""),
        ("3 users", "SG020", "3 users"),
        ("users × each", "SG020", "×"),
        ("users ^ 2", "SG020", "^"),
        ("$2.5", "SG020", "$2"),
        ("1,000 item", "SG020", "1,000"),
        ("min()", "SG020", ""),
        ("min(1, 2, key=users)", "SG020", "="),
        ("ceil(1 item, 2 item)", "SG020", ""),
        ("sqrt(0 - 1)", "SG020", ""),
        ("log(0)", "SG020", ""),
        ("(0 - 8) ** 0.5", "SG020", ""),
        ("usrs * 2", "SG021", "usrs"),
        ("3 usr", "SG021", "usr"),
        ("3 k k item", "SG021", "k"),
        ("1 / 0", "SG023", ""),
        ("1 / (budget - budget)", "SG023", ""),
        ("0 ** -1", "SG023", ""),
        ("users + each", "SG024", ""),
        ("max(users, each)", "SG024", ""),
        ("2 ** budget", "SG024", ""),
        ("log(budget)", "SG024", ""),
    ],
)
def test_faults(expression: str, code: str, needle: str) -> None:
    error = _error(expression)
    assert (error.code, error.needle) == (code, needle)


@pytest.mark.parametrize(
    ("unit", "code"),
    [("request", "SG024"), ("requests/s", "SG021"), ("each", "SG021"), ("3 request/s", "SG020"), ("request//s", "SG020")],
)
def test_a_unit_is_made_of_units(unit: str, code: str) -> None:
    assert _error("load", unit).code == code


HOSTILE = [
    "__import__('os').system('true')",
    "().__class__.__bases__[0]",
    "users.magnitude",
    "users.__class__",
    "[x for x in users]",
    "{users: 1}",
    "lambda: 1",
    "(lambda: 1)()",
    "f'{users}'",
    "'a' * 9",
    "b'a'",
    "users if users else 1",
    "users and 1",
    "not users",
    "users < 1",
    "users; users",
    "x := 3",
    "eval(users)",
    "open(users)",
    "min(*users)",
    "users[0]",
    "~1",
    "1 << 99",
    "9 % 2",
    "9 // 2",
    "users @ users",
    "True",
    "None",
    "...",
    "_q0",
    "3 * _q7",
    "_percent",
    "__builtins__",
    "9 ** 9 ** 9",
    "2 ** 1e9",
    "(10 ** 60) ** 60",
    "1e308 * 1e308",
    "1e999",
    "exp(1000)",
    "ceil(1e308 * 10)",
    "9" * 9_000,
    "(" * 9_000 + "1" + ")" * 9_000,
    "(" * 400 + "1" + ")" * 400,
    "-" * 900 + "1",
    "1" + "+1" * 450,
    "1" + " + 1" * 5_000,
    "a" * 10_000,
    "users " * 2_000,
    "1 " + "k " * 400,
    "\x00",
    "users\u200b",
    "ｕｓｅｒｓ",
    "²",
]


@pytest.mark.parametrize("expression", HOSTILE, ids=lambda text: text[:24])
def test_whatever_else_is_written_is_refused_and_nothing_runs(expression: str) -> None:
    started = time.perf_counter()
    try:
        value = LEDGER.quantity(expression)
    except FigureError as error:
        assert error.code in {"SG020", "SG021"}
    else:
        # Long, but honest arithmetic.
        assert float(value.magnitude) in (1, 451)
    assert time.perf_counter() - started < 1


def test_circles_name_their_members() -> None:
    ledger = Ledger({"a": _derived("b", "item"), "b": _derived("c", "item"), "c": _derived("b * 2", "item")}, UNITS)
    with pytest.raises(FigureError, match=r"in a circle: b → c → b$"):
        ledger.figure("a")


def test_a_long_chain_of_figures_is_computed_or_refused() -> None:
    figures = {"a0": _given("1 item")} | {f"a{n}": _derived(f"a{n - 1}", "item") for n in range(1, 3000)}
    ledger = Ledger(figures, UNITS)
    try:
        assert ledger.figure("a2999").magnitude == 1
    except FigureError as error:
        assert error.code == "SG020"


def test_figures_mean_nothing_where_there_are_none() -> None:
    ledger = Ledger({}, UNITS)
    assert _show("1 B vector * 256 byte/vector in GB", ledger) == "256 GB"
    assert str(_error("users", ledger=ledger)) == "there is no unit `users`"


@pytest.mark.parametrize(
    ("expression", "names"),
    [
        ("users * each", ("users", "each")),
        ("ceil(load / (4 k request/s)) * 1 machine", ("load", "request", "s", "machine")),
        ("3 M item + 2 B", ("item",)),
        ("max(a, b) + a", ("a", "b")),
        ("2.5 $/hour", ("hour",)),
    ],
)
def test_names_in(expression: str, names: tuple[str, ...]) -> None:
    assert tuple(name for name in names_in(expression) if name != "$") == names
