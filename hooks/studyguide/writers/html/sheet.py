"""A cheat sheet as a page: the same words as the printed sheet, in panels that fold into one column on a phone.

Must not know how the printed sheet is laid out.
"""

from __future__ import annotations

from ...document import Bullets, Callout, Diagram, Document, Inlines, Paragraph, Sheet, Target, text
from ...saying.words import Words
from .blocks import blocks, bullets
from .context import PageContext
from .figures import diagram
from .inlines import inlines, mark
from .page import HtmlPage, TocEntry, finished, origin
from .scenes import told
from .sitemap import SiteMap
from .tags import Html, el, escape, lines


def render_sheet(sheet: Sheet, site: SiteMap, words: Words) -> HtmlPage:
    """The page of a sheet."""
    title = words["html_sheet_title"].format(title=sheet.title)
    drawing = Diagram(
        "architecture", sheet.picture, text(words["sheet_architecture"]), sheet.picture_alt, "", sheet.picture_equivalent
    )
    document = Document(Target("sheet", sheet.case_id), title, title, (drawing,))
    at = PageContext.of(document, site, words)
    case = el("a", words["html_sheet_case"], href=at.href(Target("case", sheet.case_id)))
    printed = (" · ", el("a", words["html_sheet_pdf"], href=at.href(sheet.printed))) if sheet.printed else ()
    ways = el("p", case, *printed, class_="sg-meta")
    head = (
        el("h1", title, id="sheet"),
        told(sheet.tabs, at, blocks) if sheet.tabs else None,
        ways,
        el("p", inlines(sheet.prompt, at), class_="sg-quote"),
        el("p", inlines(sheet.teaches, at), class_="sg-lead"),
    )
    panels = (
        _panel("questions", words["sheet_questions"], bullets(_list(sheet.questions, ordered=True), at)),
        _panel("numbers", words["sheet_numbers"], _numbers(sheet)),
        _panel("framing", words["sheet_framing"], _pairs(sheet, at)),
        _panel("model", words["sheet_model"], _choice(sheet.model, sheet.model_flip, at)),
        _panel("metrics", words["sheet_metrics"], _choice(sheet.metrics, sheet.metrics_flip, at)),
        _panel("traps", words["sheet_traps"], bullets(_list(sheet.traps), at)),
        _panel("minutes", words["sheet_minutes"], _minutes(sheet, at)),
        _panel("staff", words["html_sheet_staff"], blocks((Callout("say", words["say"], (Paragraph(sheet.staff_line),)),), at)),
    )
    drawn = diagram(drawing, at, blocks)
    parts = (*head, drawn, el("div", lines(panels), class_="sg-sheet"), origin(sheet.source, at))
    body = el("div", lines(parts), class_="sg-page sg-page--sheet")
    return finished(document, body, TocEntry(1, "sheet", escape(title)), words)


def _panel(name: str, title: str, content: Html) -> Html:
    return el("section", el("h2", title, id=name), content, class_=f"sg-panel sg-panel--{name}")


def _list(items: tuple[Inlines, ...], ordered: bool = False) -> Bullets:
    return Bullets(tuple((Paragraph(item),) for item in items), ordered)


def _numbers(sheet: Sheet) -> Html:
    rows = (
        el("div", el("dt", number.label), el("dd", f"{number.amount} {number.unit}".strip(), title=number.how))
        for number in sheet.numbers
    )
    return el("dl", lines(rows), class_="sg-numbers")


def _pairs(sheet: Sheet, at: PageContext) -> Html:
    rows = (el("div", el("dt", name), el("dd", inlines(content, at))) for name, content in sheet.framing)
    return el("dl", lines(rows), class_="sg-pairs")


def _choice(choice: Inlines, flip: Inlines, at: PageContext) -> Html:
    return blocks((Paragraph(choice), Callout("flip", at.words["html_sheet_flip"], (Paragraph(flip),))), at)


def _minutes(sheet: Sheet, at: PageContext) -> Html:
    rows = (
        el(
            "li",
            mark(slot.step, at),
            el("span", f"{slot.start}–{slot.end}", class_="sg-clock"),
            " ",
            inlines(slot.do, at),
            data_step=slot.step,
        )
        for slot in sheet.minutes
    )
    return el("ol", lines(rows), class_="sg-minutes")
