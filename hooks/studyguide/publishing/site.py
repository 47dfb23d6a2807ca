"""Publishing: MkDocs writes the site beside the last good one, which is replaced only when everything stands.

Owns the order, the progress lines and the swap. Must not know what a page says.
"""

from __future__ import annotations

import logging
import shutil
import sys
import time
from pathlib import Path
from tempfile import mkdtemp
from typing import TextIO

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from ..problems import Broken
from .build import check
from .editions import SHELF


class BuildFailed(RuntimeError):
    """MkDocs could not write the site; the message says why."""


def build_site(root: Path) -> None:
    """Write `root/site`. Raises Broken or BuildFailed, and then leaves `root/site` as it was."""
    start = time.perf_counter()
    print("==> Checking the data ...", flush=True)
    collection, problems = check(root)
    if problems:
        raise Broken(problems, collection.texts)
    # Beside the target, so that the swap is a rename on one file system.
    fresh = Path(mkdtemp(prefix=".site-", dir=root))
    print("==> Reading and drawing ...", flush=True)
    try:
        _mkdocs(root, fresh)
        _swap(fresh, root / "site")
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    _say_what_was_made(root / "site", time.perf_counter() - start)


def serve_site(root: Path, address: str) -> None:
    """Live preview until interrupted."""
    mkdocs_serve.serve(str(root / "mkdocs.yml"), dev_addr=address)


def _mkdocs(root: Path, folder: Path) -> None:
    logger = logging.getLogger("mkdocs")
    handler = _Progress(sys.stdout)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build.build(config)
        config.plugins.on_shutdown()
    except MkDocsException as error:
        raise BuildFailed(str(error)) from error
    finally:
        logger.removeHandler(handler)


class _Progress(logging.StreamHandler[TextIO]):
    """Our own long steps, MkDocs' beginning of the pages, and every warning; nothing else of what plugins say."""

    _SHOWN = ("Building documentation",)

    def filter(self, record: logging.LogRecord) -> bool:
        ours = record.name == "mkdocs.studyguide" or record.getMessage().startswith(self._SHOWN)
        return ours or record.levelno >= logging.WARNING

    def format(self, record: logging.LogRecord) -> str:
        if record.levelno >= logging.WARNING:
            return f"    {record.levelname.lower()}: {record.getMessage()}"
        said = "Writing the pages" if record.getMessage().startswith(self._SHOWN) else record.getMessage()
        return f"==> {said} ..."


def _swap(fresh: Path, site: Path) -> None:
    fresh.chmod(0o755)
    old = site.with_name(".site-old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _say_what_was_made(site: Path, seconds: float) -> None:
    pages = len(list(site.rglob("*.html")))
    print(f"\nMade {pages} pages in {seconds:.0f} s. Open {_shown(site / 'index.html')} by double click.")
    for copy in SHELF.copies:
        files = sorted(site.glob(copy.at("*")))
        if copy.of:
            print(f"  {_shown((site / copy.at('*')).parent)}/  {len(files)} files, {copy.form}")
        else:
            for file in files:
                print(f"  {_shown(file)}  {file.stat().st_size / 1e6:.1f} MB")


def _shown(path: Path) -> str:
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
