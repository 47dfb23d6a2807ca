"""Which numbers in a text are taken for a figure of the case, and which stand there by chance."""

from __future__ import annotations

import pytest

from studyguide.checks import typed_numbers
from studyguide.figures import Ledger
from studyguide.figures.units import make_units
from studyguide.markup import CITED, running_text
from studyguide.model import Figure

UNITS = make_units(["user", "request", "item", "candidate"], {})


def _figure(label: str, value: str) -> Figure:
    return Figure(label=label, account="traffic", given=value)


LEDGER = Ledger(
    {
        "users": _figure("daily users", "250 M user/day"),
        "load": _figure("peak load", "46300 request/s"),
        "objective": _figure("latency objective", "120 ms"),
        "bill": _figure("monthly bill", "1.4 M $/month"),
        "price": _figure("price of a machine", "2.5 $/hour"),
        "fraud": _figure("share of fraud", "3 %"),
        "delay": _figure("label delay", "7 day"),
        "kept": _figure("candidates kept", "1000 candidate"),
        "items": _figure("items", "1234567 item"),
        "width": _figure("embedding width", "256"),
    },
    UNITS,
)


def _found(text: str) -> list[str]:
    known = tuple(typed_numbers._known(LEDGER))
    matches = typed_numbers._NUMBER.finditer(text)
    return [found[1] for match in matches if (found := typed_numbers._figure(match, None, known, UNITS))]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("We have 120 ms to answer.", ["objective"]),
        ("a 120-ms budget", ["objective"]),
        ("120 milliseconds a request", ["objective"]),
        ("0.12 s", ["objective"]),
        ("46 k requests/s", ["load"]),
        ("46k requests per second", ["load"]),
        ("46,300 requests a second", ["load"]),
        ("250 million users a day", ["users"]),
        ("$1.4 M a month", ["bill"]),
        ("$1.4M/month", ["bill"]),
        ("$2.50 an hour", ["price"]),
        ("1,234,567", ["items"]),
        ("1.23 million items", ["items"]),
        ("fraud is 3 % of it", ["fraud"]),
        ("a label delay of 7 days", ["delay"]),
        ("1,000 candidates", ["kept"]),
        ("in 120 ms, at 46 k requests/s", ["objective", "load"]),
    ],
)
def test_a_figure_typed(text: str, figures: list[str]) -> None:
    assert _found(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "3 % of buyers return",  # speaks of something else
        "wait 7 days",
        "1,000 pairs",
        "1000 ms",
        "256 bytes",  # another dimension
        "256",  # plain and small
        "120 items",
        "50 k requests/s",
        "in 2024",
        "version 1.2.3",
        "p120",
        "10-120 ms",
        "HTTP/2, 64-bit, top-10, 3.5x",
        "",
    ],
)
def test_a_number_of_its_own(text: str) -> None:
    assert _found(text) == []


def test_only_running_text_is_looked_at() -> None:
    text = "One {{ load }} and `120 ms` and $120$.\n\n- Two [@doe-2020]\n- *Three* [four](term:x)"
    assert list(running_text(text)) == ["One \ufffc and \ufffc and \ufffc.", f"Two {CITED}", "Three four"]
