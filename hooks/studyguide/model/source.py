"""A source: a paper, a post, a book, with how it was verified."""

from __future__ import annotations

from typing import Annotated

from .base import Date, Id, Plain, Record, Whole, some
from .form import Form

ArxivNumber = Annotated[str, Form(r"[0-9]{4}\.[0-9]{4,5}", 'an arXiv number like `"1603.09320"`, in quotes and without version')]
Doi = Annotated[str, Form(r"10\.\S+/\S+", "a DOI like `10.1145/2959100.2959190`, without the resolver")]
Url = Annotated[str, Form(r"https://\S+", "an address like `https://example.org/paper`")]


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
    arxiv: ArxivNumber | None = None
    """arXiv number, without version: `1603.09320`. Quote it, or YAML reads a number."""
    doi: Doi | None = None
    """DOI without the resolver: `10.1145/2959100.2959190`."""
    url: Url | None = None
    """Stable address, where there is neither."""
    verified: Verified
    """When and how it was verified."""
