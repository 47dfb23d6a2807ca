"""A source: a paper, a post, a book, with how it was verified."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from .base import Date, Id, Plain, Record, Whole, some


class Verified(Record):
    """How someone made sure that the source exists and says what we cite."""

    on: Date
    """The day, `YYYY-MM-DD`."""
    how: Plain
    """What was looked at: `arXiv abstract page`, `full text`, `publisher's page`."""


class Source(Record):
    """One source. It needs an arXiv number, a DOI or a URL."""

    id: Id
    """The file's name without `.yml`: first author, year, and a word: `malkov-2016-hnsw`."""
    authors: list[Plain] = some(1)
    """`Family, Given` each; the last may be `others`. A company's name stands alone."""
    title: Plain
    """The full title."""
    venue: Plain
    """Conference, journal, site or publisher."""
    year: Whole
    """Year of publication."""
    arxiv: Annotated[str, StringConstraints(pattern=r"^\d{4}\.\d{4,5}$")] | None = None
    """arXiv number, without version: `1603.09320`. Quote it, or YAML reads a number."""
    doi: Annotated[str, StringConstraints(pattern=r"^10\.\S+/\S+$")] | None = None
    """DOI without the resolver: `10.1145/2959100.2959190`."""
    url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")] | None = None
    """Stable address, where there is neither."""
    verified: Verified
    """When and how it was verified."""
