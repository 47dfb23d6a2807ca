"""Quantities in both voices, and in the least space."""

from __future__ import annotations

import re

import pytest

from studyguide.figures import Ledger, compact
from studyguide.figures.unit_words import article
from studyguide.figures.units import NBSP, Quantity, Units, make_units
from studyguide.model import Figure
from studyguide.reading.collection import Collection

UNITS = make_units(
    [
        "auction",
        "ad",
        "user",
        "machine",
        "accelerator",
        "vector",
        "person",
        "query",
        "videohour",
        "impression",
        "update",
        "event",
    ],
    {"person": "people", "query": "queries", "videohour": "video-hours"},
)

# What is said of a value that was computed, and what is shown.
COMPUTED = [
    # Counts: two digits, whole numbers below a hundred as they are, one as a word.
    ("57_870 auction", "57.9 k auctions", "58,000 auctions"),
    ("0 auction", "0 auctions", "0 auctions"),
    ("1 machine", "1 machine", "one machine"),
    ("12 machine", "12 machines", "12 machines"),
    ("99 machine", "99 machines", "99 machines"),
    ("183 machine", "183 machines", "180 machines"),
    ("999.6 machine", "1,000 machines", "1,000 machines"),
    ("1536 ad", "1,536 ads", "1,500 ads"),
    ("2000 ad", "2,000 ads", "2,000 ads"),
    ("512 vector", "512 vectors", "512 vectors"),
    ("9999 ad", "9,999 ads", "10,000 ads"),
    ("999_600 ad", "1 M ads", "1 million ads"),
    ("1.284 B vector", "1.28 B vectors", "1.3 billion vectors"),
    ("3 T vector", "3 T vectors", "3 trillion vectors"),
    ("20 person", "20 people", "20 people"),
    ("1 person", "1 person", "one person"),
    ("40 k videohour", "40 k video-hours", "40,000 video-hours"),
    ("0.833 machine", "0.833 machines", "0.83 machines"),
    ("-3 machine", "-3 machines", "minus 3 machines"),
    ("-1 machine", "-1 machines", "minus one machine"),
    # Plain numbers.
    ("0.95", "0.95", "0.95"),
    ("0.9964", "0.996", "0.996"),
    ("0.0484", "0.0484", "0.048"),
    ("25.5 * 1", "25.5", "26"),
    ("12.5 * 1", "12.5", "13"),
    ("268.4", "268", "270"),
    ("1", "1", "1"),
    ("0", "0", "0"),
    ("2.884", "2.88", "2.9"),
    ("-0.5", "-0.5", "minus 0.5"),
    # Rates: time first, then per what else there is.
    ("57_870 auction/s", "57.9 k auctions/s", "58,000 auctions a second"),
    ("250 M user/day", "250 M users/day", "250 million users a day"),
    ("12 auction/user", "12 auctions/user", "12 auctions a user"),
    ("1.25 vector/ad", "1.25 vectors/ad", "1.3 vectors an ad"),
    ("180 impression/event/day", "180 impressions/event/day", "180 impressions a day per event"),
    ("1500 auction/s/machine", "1,500 auctions/s/machine", "1,500 auctions a second per machine"),
    ("22.5 auction/hour", "22.5 auctions/h", "23 auctions an hour"),
    ("1 query/s", "1 query/s", "one query a second"),
    ("12 query/$", "12 queries/dollar", "12 queries per dollar"),
    ("0.03/day", "0.03/day", "0.03 a day"),
    ("22 day/month", "22 days/month", "22 days a month"),
    ("3 update/user", "3 updates/user", "3 updates a user"),
    ("3 user/update", "3 users/update", "3 users an update"),
    # Money: two digits, cents below a dollar, cents behind whole dollars where they are said.
    ("4.6 M $/month", "$4.6 M/month", "$4.6 million a month"),
    ("114_300 $/month", "$114 k/month", "$110,000 a month"),
    ("1.36 B $", "$1.36 B", "$1.4 billion"),
    ("4279 $", "$4,279", "$4,300"),
    ("9 $", "$9", "$9"),
    ("1.2 $", "$1.20", "$1.20"),
    ("1.155 $", "$1.16", "$1.16"),
    ("7.28 $", "$7.28", "$7.28"),
    ("12.5 $", "$12.50", "$12.50"),
    ("0.1 $ * 110.00000000000001", "$11", "$11"),
    ("12.37 $", "$12.40", "$12"),
    ("0.02 $/query", "$0.02/query", "2 cents a query"),
    ("0.01 $", "$0.01", "one cent"),
    ("0.197 $", "$0.197", "20 cents"),
    ("0.9964 $", "$0.996", "$1"),
    ("0.0022 $", "$0.0022", "0.22 cents"),
    ("0.001 $/query", "$0.001/query", "a tenth of a cent a query"),
    ("0.005 $", "$0.005", "half a cent"),
    ("0.02 $/GB/month", "$0.02/GB/month", "2 cents a month per gigabyte"),
    ("3.2 $/hour/machine", "$3.20/h/machine", "$3.20 an hour per machine"),
    ("-20 $", "-$20", "minus $20"),
    ("0 $", "$0", "$0"),
    # Times, in the unit in which they are said.
    ("45 minute", "45 min", "45 minutes"),
    ("1 minute", "1 min", "one minute"),
    ("100 ms", "100 ms", "100 milliseconds"),
    ("67.1 ms", "67.1 ms", "67 milliseconds"),
    ("0.311 s", "0.311 s", "310 milliseconds"),
    ("999.6 ms", "1,000 ms", "one second"),
    ("1.5 s", "1.5 s", "1.5 seconds"),
    ("1500 s", "25 min", "25 minutes"),
    ("90 s", "90 s", "90 seconds"),
    ("2.5 day", "2.5 days", "2.5 days"),
    ("0.5 day", "0.5 days", "12 hours"),
    ("3505 hour", "146 days", "150 days"),
    ("333_333 hour", "13.9 k days", "38 years"),
    ("365 day", "365 days", "370 days"),
    ("24 month", "24 months", "24 months"),
    ("4 week", "4 weeks", "4 weeks"),
    ("0.025 us/ad", "0.025 µs/ad", "25 nanoseconds an ad"),
    ("0.2 ms/ad", "0.2 ms/ad", "200 microseconds an ad"),
    ("12.5 accelerator * hour", "12.5 accelerator-hours", "13 accelerator-hours"),
    ("1 machine * hour", "1 machine-hour", "one machine-hour"),
    # Bytes, operations, watts, metres.
    ("133.9 GB", "134 GB", "130 gigabytes"),
    ("1.2 TB", "1.2 TB", "1.2 terabytes"),
    ("999.6 GB", "1,000 GB", "one terabyte"),
    ("1024 byte", "1.02 kB", "one kilobyte"),
    ("64 byte/vector", "64 bytes/vector", "64 bytes a vector"),
    ("293 MB/s", "293 MB/s", "290 megabytes a second"),
    ("230 T flop/s", "230 T flop/s", "230 trillion operations a second"),
    ("1420 T flop/s", "1420 T flop/s", "1,400 trillion operations a second"),
    ("3e21 flop", "3000000000 T flop", "3 × 10²¹ operations"),
    ("700 W", "700 W", "700 watts"),
    ("3 kWh", "3 kWh", "3 kilowatt-hours"),
    ("26.1 metre", "26.1 metres", "26 metres"),
    ("1 km", "1 km", "one kilometre"),
    ("9 metre * metre", "9 metres^2", "9 square metres"),
    # Shares.
    ("12 %", "12 %", "12 %"),
    ("9.17 %", "9.17 %", "9.2 %"),
    ("0.3 %", "0.3 %", "0.3 %"),
    ("0.333 %", "0.333 %", "a third of a percent"),
    ("0.5 %", "0.5 %", "half a percent"),
    ("0.25 %", "0.25 %", "a quarter of a percent"),
    ("0.0078 %", "0.0078 %", "one in 13,000"),
    ("0.00001 %", "0.00001 %", "one in 10 million"),
    ("99.83 %", "99.83 %", "99.8 %"),
    ("99.95 %", "99.95 %", "99.95 %"),
    ("99.4 %", "99.4 %", "99.4 %"),
    ("98.6 %", "98.6 %", "99 %"),
    ("100 %", "100 %", "100 %"),
    ("150 %", "150 %", "150 %"),
    ("0 %", "0 %", "0 %"),
    ("-3 %", "-3 %", "minus 3 %"),
]
# What was given keeps up to three digits.
STATED = [
    ("268", "268"),
    ("365 day", "365 days"),
    ("134 GB", "134 gigabytes"),
    ("1.25 vector/ad", "1.25 vectors an ad"),
    ("183 machine", "183 machines"),
    ("1536 ad", "1,500 ads"),
    ("8192 ad", "8,192 ads"),
    ("262144 ad", "260,000 ads"),
    ("2.5 $/hour", "$2.50 an hour"),
    ("12.5 $", "$12.50"),
    ("0.047 $/hour", "4.7 cents an hour"),
    ("18.5 %", "18.5 %"),
    ("0.05 %", "0.05 %"),
    ("150 ms", "150 milliseconds"),
]


def _plain(text: str) -> str:
    return text.replace(NBSP, " ")


def _derived(formula: str) -> Ledger:
    """A ledger in which `x` is computed: in the unit as written, or per cent."""
    unit = "%" if "%" in formula else None
    figure = Figure(label="x", account="traffic", derived=f"{formula} * 1", unit=unit, eliminates="y")
    return Ledger({"x": figure}, UNITS)


@pytest.mark.parametrize(("quantity", "exact", "spoken"), COMPUTED)
def test_two_voices(quantity: str, exact: str, spoken: str) -> None:
    ledger = _derived(quantity)
    assert (_plain(ledger.show("x")), _plain(ledger.show("x", voice="spoken"))) == (exact, spoken)


@pytest.mark.parametrize(("quantity", "spoken"), STATED)
@pytest.mark.parametrize("origin", ["given", "assumed"])
def test_what_is_stated_keeps_three_digits(quantity: str, spoken: str, origin: str) -> None:
    figure = Figure(label="x", account="traffic", **{origin: quantity})
    assert _plain(Ledger({"x": figure}, UNITS).show("x", voice="spoken")) == spoken


def test_a_number_never_leaves_its_unit() -> None:
    say = _derived("57_870 auction/s").show
    assert say("x", voice="spoken") == f"58,000{NBSP}auctions a{NBSP}second"
    assert _derived("4.6 M $/month").show("x", voice="spoken") == f"$4.6{NBSP}million a{NBSP}month"
    assert _derived("2 T byte/s").show("x", voice="spoken") == f"2{NBSP}terabytes a{NBSP}second"


@pytest.mark.parametrize(
    ("quantity", "amount", "unit"),
    [
        ("57_870 auction/s", "58,000", "auctions a second"),
        ("4.6 M $/month", "$4.6", "million a month"),
        ("9 $/month", "$9", "a month"),
        ("1.284 B vector", "1.3", "billion vectors"),
        ("0.02 $", "2", "cents"),
        ("12 %", "12 %", ""),
        ("0.5 %", "half a percent", ""),
        ("1 machine", "one", "machine"),
    ],
)
def test_amount_and_unit_apart(quantity: str, amount: str, unit: str) -> None:
    said = _derived(quantity).say("x")
    assert (_plain(said.amount), _plain(said.unit)) == (amount, unit)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("x", "57.9 k auctions/s"),
        ("x exact", "57.9 k auctions/s"),
        ("x spoken", "58,000 auctions a second"),
        ("x bare spoken", "58,000 a second"),
        ("x spoken bare", "58,000 a second"),
        ("x * (1 day) in auction spoken", "5 billion auctions"),
        ("x / (115_740 auction/s) in % spoken", "50 %"),
        ("0.035 s in s spoken", "0.035 seconds"),
        ("768 MB in GB spoken", "768 megabytes"),
        ("0.035 s * 1 spoken", "35 milliseconds"),
    ],
)
def test_a_text_asks_for_a_voice(code: str, shown: str) -> None:
    ledger = _derived("57_870 auction/s")
    asked = ledger.split(code)
    assert _plain(ledger.show(asked.expression, asked.unit, bare=asked.bare, voice=asked.voice or "exact")) == shown


def test_a_figure_may_be_called_like_a_voice() -> None:
    figure = Figure(label="x", account="traffic", given="3 ad")
    ledger = Ledger({"spoken": figure}, UNITS)
    assert ledger.split("spoken").expression == "spoken"
    assert ledger.split("spoken exact").voice == "exact"


@pytest.mark.parametrize(
    ("quantity", "axis", "arrow"),
    [
        ("57_870 auction/s", "58 k", "58 k auctions/s"),
        ("200 ad", "200", "200 ads"),
        ("4 M $/month", "$4 M", "$4 M/month"),
        ("30 %", "30 %", "30 %"),
        ("45 ms", "45 ms", "45 ms"),
        ("1.234 TB", "1.2 TB", "1.2 TB"),
        ("293 MB/s", "290 MB", "290 MB/s"),
        ("3 ms/ad", "3 ms", "3 ms/ad"),
        ("0 ad", "0", "0 ads"),
        ("0.5", "0.5", "0.5"),
    ],
)
def test_compact(quantity: str, axis: str, arrow: str) -> None:
    value, percent = UNITS.number(1) * Ledger({}, UNITS).quantity(quantity), "%" in quantity
    assert _plain(compact(value, UNITS, percent=percent)) == axis
    assert _plain(compact(value, UNITS, percent=percent, noun=True)) == arrow


def test_articles_follow_the_sound() -> None:
    nouns = ["user", "unit", "hour", "update", "impression", "machine", "one", "accelerator", "usage", "edge", "host", "upload"]
    assert [article(noun) for noun in nouns] == ["a", "a", "an", "an", "an", "a", "a", "an", "a", "an", "a", "an"]


_SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
_SPELLED = {"one": 1.0, "half a percent": 0.005, "a third of a percent": 1 / 300, "a quarter of a percent": 0.0025}
_CENTS = {"half a cent": 0.005, "a tenth of a cent": 0.001}
_WORTH = {"nanosecond": 1e-9, "microsecond": 1e-6, "millisecond": 1e-3, "second": 1, "minute": 60, "hour": 3600, "day": 86400}
_WORTH |= {"week": 604800, "month": 2628000, "year": 31536000, "cent": 0.01}
_WORTH |= {"kilobyte": 1e3, "megabyte": 1e6, "gigabyte": 1e9, "terabyte": 1e12, "petabyte": 1e15}


def _heard(text: str) -> float:
    """What somebody who hears a value takes it for, times counted in seconds, bytes in bytes, money in dollars."""
    for said, worth in (*_SPELLED.items(), *_CENTS.items()):
        if text.startswith(said) and not text.startswith("one in"):
            rest = text[len(said) :].strip()
            return worth * _unit_worth(rest) if said == "one" else worth
    if text.startswith("one in "):
        return 1 / _heard(text.removeprefix("one in "))
    found = re.match(r"(\$?)([\d,.]+)(?: (million|billion|trillion))?(?: (%))?\s*(.*)", text)
    assert found, text
    number = float(found[2].replace(",", "")) * _SCALES.get(found[3] or "", 1.0) / (100 if found[4] else 1)
    return number * (1 if found[1] else _unit_worth(found[5]))


def _unit_worth(words: str) -> float:
    first = words.split(" ")[0]
    return _WORTH.get(first.removesuffix("s"), 1.0)


def _meant(quantity: Quantity, units: Units) -> float:
    """The same of the value itself: only what stands above the bar is counted in base units."""
    items = [(name, power) for name, power in quantity.unit_items() if power > 0]
    if len(items) != 1:
        return float(quantity.magnitude)
    one = units.one(items[0][0])
    return float(quantity.magnitude) * float(one.to_base_units().magnitude)


def test_whoever_hears_a_figure_of_the_guide_is_at_most_a_twentieth_off(collection: Collection) -> None:
    figures = 0
    for case in collection.cases:
        ledger = collection.ledger_of(case)
        for name in ledger.figures:
            said, meant = _plain(ledger.show(name, voice="spoken")), _meant(ledger.figure(name), collection.units)
            assert _heard(said) == pytest.approx(meant, rel=0.05, abs=0), (case, name, said, meant)
            figures += 1
    assert figures > 300
