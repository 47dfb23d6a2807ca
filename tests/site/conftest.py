"""The real site, built once, and a real browser that can reach nothing but this machine."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from small_page import workshop
from studyguide.publishing.build import Built

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the site on this machine."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """An installed Chromium. Without one the tests are skipped, unless REQUIRE_BROWSER=1 makes that an error."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if not found:
        message = "no Chromium or Chrome on this machine (set CHROMIUM to its path): the site was not tried in a browser"
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        blocked = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
        launched = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", blocked])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def folder(repository: Path, tiny: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where small pages stand."""
    return workshop(repository, tiny.palette, tmp_path_factory.mktemp("small"))


@pytest.fixture(params=["file", "http"])
def base(request: pytest.FixtureRequest) -> str:
    """The site as opened from its folder, and as served."""
    if request.param == "file":
        return str(request.getfixturevalue("site").as_uri())
    return str(request.getfixturevalue("served"))
