"""A small guide for paper: colours, words about the book, two pages beside the kitchen sink; and how a PDF is looked into."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

from pypdf import PdfReader
from pypdf.generic import Destination

from studyguide.document import Definitions, Document, Entry, Link, Paragraph, StepLook, Target, Text, text
from studyguide.saying.palette import DARK, LIGHT, Palette
from studyguide.writers.book import BookMeta

TITLE = "A #guide"
STEPS = tuple(StepLook(id, f"Step {id}", mark) for id, mark in zip(("clarify", "data", "serve"), "CDS", strict=True))
STEP_COLOURS = {f"step-{step.id}{end}": colour for step in STEPS for end, colour in (("", "#123456"), ("-soft", "#eeeeee"))}
PALETTE = Palette({**LIGHT, **STEP_COLOURS}, {**DARK, **STEP_COLOURS})
META = BookMeta(TITLE, "A promise.", (Paragraph(text("Affiliated with nobody.")),), "2026-11-21", STEPS)

GLOSSARY = Document(
    Target("page", "glossary"),
    "Glossary",
    "Terms.",
    (Definitions((Entry(text("calibration"), (Paragraph(text("Agreement.")),), "calibration"),)),),
)
PATTERN = Document(
    Target("pattern", "two-tower"),
    "Two-tower retrieval",
    "Two networks.",
    (Paragraph((Text("See "), Link(Target("case", "kitchen-sink", "serve"), text("the case")), Text("."))),),
    step="serve",
)
ELSEWHERE = Document(Target("page", "downloads"), "Downloads", "For screens only.", ())


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def all_text(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader(pdf).pages).split())


def titles(outline: Sequence[Any]) -> Iterator[str]:
    for item in outline:
        if isinstance(item, Destination):
            yield str(item.title)
        else:
            yield from titles(item)


def links(pdf: bytes) -> list[Any]:
    found = [annotation.get_object() for page in reader(pdf).pages for annotation in page.get("/Annots", [])]
    return [annotation for annotation in found if annotation["/Subtype"] == "/Link"]
