"""A text in a voice: what is shown, and what a reader is told on asking where it comes from."""

from __future__ import annotations

import pytest

from studyguide.document import Value
from studyguide.figures import Ledger, Voice
from studyguide.figures.units import NBSP, make_units
from studyguide.markup import Markup, Names
from studyguide.model import Figure

LEDGER = Ledger(
    {
        "users": Figure(label="daily users", account="traffic", given="200 M user/day"),
        "each": Figure(label="auctions a *user*", account="traffic", assumed="10 auction/user", because="x"),
        "load": Figure(label="peak load", account="traffic", derived="2.5 * users * each", unit="auction/s", eliminates="y"),
    },
    make_units(["user", "auction"], {}),
)


@pytest.mark.parametrize(
    ("voice", "code", "shown", "how"),
    [
        ("exact", "load", "57.9 k auctions/s", "peak load = 2.5 × daily users × auctions a user"),
        ("spoken", "load", "58,000 auctions a second", "peak load: 57.9 k auctions/s = 2.5 × daily users × auctions a user"),
        ("spoken", "load exact", "57.9 k auctions/s", "peak load = 2.5 × daily users × auctions a user"),
        (
            "exact",
            "load spoken",
            "58,000 auctions a second",
            "peak load: 57.9 k auctions/s = 2.5 × daily users × auctions a user",
        ),
        ("exact", "each", "10 auctions/user", "auctions a user (assumed)"),
        ("spoken", "users", "200 million users a day", "daily users: 200 M users/day (given)"),
        ("spoken", "load / load", "1", "= peak load ÷ peak load"),
        ("spoken", "load / 2", "29,000 auctions a second", "28.9 k auctions/s = peak load ÷ 2"),
        ("spoken", "load bare", "58,000 a second", "peak load: 57.9 k auctions/s = 2.5 × daily users × auctions a user"),
        ("exact", "35 ms", "35 ms", ""),
        ("spoken", "35 ms", "35 milliseconds", ""),
    ],
)
def test_values(voice: Voice, code: str, shown: str, how: str) -> None:
    [value] = Markup(LEDGER, Names({}, {}, {}), voice).line(f"{{{{ {code} }}}}")
    assert isinstance(value, Value)
    assert (value.text.replace(NBSP, " "), value.how.replace(NBSP, " ")) == (shown, how)
