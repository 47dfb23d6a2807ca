"""The golden files of the tiny guide: what its site, book and sheet say, as text that a review can read.

`make golden` rewrites them. Only the article of a page is kept, so that a new version of the theme changes nothing here.
"""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

from pypdf import PdfReader

from studyguide.publishing.site import build_site

ROOT = Path(__file__).resolve().parent.parent
TINY = ROOT / "tests" / "fixtures" / "guide"
EXPECTED = TINY / "expected"
PAGES = (
    "index.html",
    "framework/index.html",
    "steps/clarify.html",
    "cases/index.html",
    "cases/album-ranking.html",
    "sheets/album-ranking.html",
    "questions.html",
    "glossary.html",
    "sources.html",
)
_ARTICLE = re.compile(r"<article[^>]*>(.*?)</article>", re.DOTALL)
_SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)
_MATH = re.compile(r"<math.*?</math>", re.DOTALL)
_ICON = re.compile(r"<style>.*?</style>", re.DOTALL)


def copy_of_tiny_guide(folder: Path) -> Path:
    """The tiny guide with the frame of the real site, as a project of its own."""
    root = folder / "guide"
    shutil.copytree(TINY / "data", root / "data")
    shutil.copytree(ROOT / "docs", root / "docs")
    shutil.copytree(ROOT / "hooks", root / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    return root


def built_site(folder: Path) -> Path:
    """The site of the tiny guide, built as `guide build` does. Returns its folder."""
    root = copy_of_tiny_guide(folder)
    build_site(root)
    return root / "site"


def as_text(site: Path) -> dict[str, str]:
    """Name of each golden file → what it should say."""
    texts = {f"{page}.txt": article(site / page) for page in PAGES}
    texts["book.txt"] = pdf_text((site / "downloads" / "guide.pdf").read_bytes())
    texts["sheet.txt"] = pdf_text((site / "downloads" / "cheat-sheets" / "album-ranking.pdf").read_bytes())
    return texts


def article(page: Path) -> str:
    """The article of a page, a tag a line; drawings and formulas are tested elsewhere and only marked."""
    found = _ARTICLE.search(page.read_text(encoding="utf-8"))
    assert found, f"{page.name} has no article"
    text = _MATH.sub("<math/>", _SVG.sub("<svg/>", _ICON.sub("", found[1])))
    lines = (
        line.strip()
        for line in re.sub(
            r"(</?(?:section|table|tr|td|th|p|li|ul|ol|h\d|figure|details|div|dl|dt|dd)\b)", r"\n\1", text
        ).splitlines()
    )
    return "\n".join(line for line in lines if line) + "\n"


def pdf_text(pdf: bytes) -> str:
    """The text of a PDF, page by page."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    parts = [f"--- page {number}\n{page.extract_text().strip()}\n" for number, page in enumerate(pages, 1)]
    # pypdf reads the hyphen of some fonts as a soft one; other readers do not.
    text = "".join(parts).replace("\u00ad", "-")
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"
