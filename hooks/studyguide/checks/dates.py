"""Dates are days of the calendar, and lie where they can: nothing is verified before it was published.

Must not read the clock: the same data are right or wrong on any day.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ..model import Framework, Path, Source, Walkthrough
from ..problems import Problem
from ..reading.collection import Collection
from .rule import Rule

FIRST_YEAR = 2020
"""No file of this guide is older."""


def check(collection: Collection) -> Iterator[Problem]:
    for entry in collection.entries:
        dates: list[tuple[Path, str]] = []
        match entry.record:
            case Walkthrough(updated=updated) | Framework(updated=updated):
                dates = [(("updated",), updated)]
            case Source(verified=verified):
                dates = [(("verified", "on"), verified.on)]
        for path, date in dates:
            day = _day(date)
            if day is None:
                yield entry.loaded.problem(path, "SG083", f"`{date}` is no day of the calendar", "write it as `2026-11-21`")
            elif day.year < FIRST_YEAR:
                hint = "write the day of the last change as `YYYY-MM-DD`"
                yield entry.loaded.problem(path, "SG083", f"`{date}` lies before this guide began", hint)
            elif isinstance(entry.record, Source) and day.year < entry.record.year:
                message = f"verified on {date}, before its publication in {entry.record.year}"
                yield entry.loaded.problem(path, "SG083", message, "correct the day or the year")
        if isinstance(entry.record, Source) and not 1600 <= entry.record.year <= 2100:
            yield entry.loaded.problem(("year",), "SG083", f"{entry.record.year} is no year of publication", "write four digits")


def _day(date: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(date)
    except ValueError:
        return None


RULE = Rule("dates", ("SG083",), check)
