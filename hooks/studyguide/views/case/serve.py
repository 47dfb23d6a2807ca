"""Step 6 of a reference: components, request path, funnel, caches, degradation."""

from __future__ import annotations

from ...document import Callout, Paragraph, Section
from ..parts import section, table
from .page import CasePage


def serve(page: CasePage) -> Section:
    words, step = page.words, page.reference.serve
    caches = table(
        (words["cache"], words["key"], words["danger"]),
        [tuple(map(page.line, (c.what, c.key, c.danger))) for c in step.caches],
        widths=(2, 3, 4),
    )
    path, budget = page.apart("request-path")
    return page.step(
        "serve",
        section("components", words["components"], *page.drawn("architecture")),
        section("request-path", words["request_path"], path, *budget, _tail(page)),
        section("funnel", words["funnel"], *page.drawn("funnel")),
        section("caches", words["caches"], caches),
        section("degradation", words["degradation"], *page.drawn("degradation")),
    )


def _tail(page: CasePage) -> Callout:
    return Callout("note", page.words["tail"], (Paragraph(page.line(page.reference.serve.request_path.tail)),))
