"""Quantities are written as people read them."""

from __future__ import annotations

import pytest
import yaml

from studyguide.figures.units import NBSP, Units, make_units, units_from

UNITS = make_units(["request", "query", "box", "essay", "user", "machine"], {"box": "boxes"})


def _show(value: float, unit: str, *, bare: bool = False, percent: bool = False) -> str:
    quantity = UNITS.registry.Quantity(value, unit)
    return UNITS.show(quantity, bare=bare, percent=percent).replace(NBSP, " ")


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (46_300, "request/s", "46.3 k requests/s"),
        (46_000, "request/s", "46 k requests/s"),
        (1, "request", "1 request"),
        (0, "request", "0 requests"),
        (2, "query", "2 queries"),
        (2, "essay", "2 essays"),
        (2, "box", "2 boxes"),
        (9_999, "user", "9,999 users"),
        (10_000, "user", "10 k users"),
        (999_600, "user", "1 M users"),
        (250e6, "user/day", "250 M users/day"),
        (1.2e9, "user", "1.2 B users"),
        (1.5, "user", "1.5 users"),
        (999.9, "user", "1,000 users"),
        (-3, "user", "-3 users"),
        (1.2e12, "byte", "1.2 TB"),
        (999, "byte", "999 bytes"),
        (1000, "byte", "1 kB"),
        (5e9, "byte/s", "5 GB/s"),
        (0.035, "s", "35 ms"),
        (35, "ms", "35 ms"),
        (0.00009, "s", "90 µs"),
        (1500, "s", "25 min"),
        (90, "s", "90 s"),
        (7, "day", "7 days"),
        (2, "hour", "2 h"),
        (1.4e6, "dollar/month", "$1.4 M/month"),
        (2.5, "dollar/hour", "$2.50/h"),
        (1.1, "dollar", "$1.10"),
        (400, "dollar", "$400"),
        (4279, "dollar", "$4,279"),
        (0.1, "dollar", "$0.10"),
        (0.0277, "dollar", "$0.0277"),
        (12.5, "machine * hour", "12.5 machine-hours"),
        (1, "machine * hour", "1 machine-hour"),
        (-20, "dollar", "-$20"),
        (0.0000004, "dollar", "$4.00e-07"),
        (12, "", "12"),
        (3, "kWh", "3 kWh"),
    ],
)
def test_show(value: float, unit: str, shown: str) -> None:
    assert _show(value, unit) == shown


@pytest.mark.parametrize(
    ("value", "unit", "shown"), [(46_300, "request/s", "46.3 k/s"), (3, "machine", "3"), (35, "ms", "35 ms"), (5, "GB", "5 GB")]
)
def test_bare_leaves_out_the_noun_only(value: float, unit: str, shown: str) -> None:
    assert _show(value, unit, bare=True) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.03, "3 %"), (0.1234, "12.3 %"), (0.99, "99 %"), (0.9995, "99.95 %"), (0.99999, "99.999 %"), (1, "100 %"), (1.5, "150 %")],
)
def test_percent(value: float, shown: str) -> None:
    assert _show(value, "", percent=True) == shown


def test_nouns_are_dimensions_of_their_own() -> None:
    assert not UNITS.one("user").is_compatible_with("request")
    assert "user" in UNITS
    assert "users" not in UNITS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "counts: user\n",
        "- user\n",
        "counts: [User]\n",
        "counts: [two words]\n",
        "counts: [day]\n",
        "counts: [[user]]\n",
        "counts: [user]\nplurals: [users]\n",
        "counts: ['user = 3 s']\n",
        "counts: [user]\nplurals: {user: <b>}\n",
    ],
)
def test_a_list_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"`|the file needs"):
        units_from(yaml.load(text, Loader=yaml.CBaseLoader))


def test_the_guides_own_units_load(units: Units) -> None:
    assert units.plurals["query"] == "queries"
