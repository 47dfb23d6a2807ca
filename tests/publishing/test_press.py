"""The press: real processes, results in order, and a sentence for each way in which one can end."""

from __future__ import annotations

import os
import signal
import threading
import time
from functools import partial
from pathlib import Path

import pytest

from studyguide.document import Document, Target
from studyguide.publishing.build import Built
from studyguide.publishing.editions import Edition, EditionFailed, downloads
from studyguide.publishing.press import Press, PressFailed
from studyguide.views.shelf import Copy


def test_results_come_in_the_order_of_the_jobs_from_processes_of_their_own() -> None:
    with Press() as press:
        assert press([partial(divmod, n, 3) for n in range(5)]) == [divmod(n, 3) for n in range(5)]
        first, second = press([os.getpid, os.getpid])
    assert len({first, second, os.getpid()}) == 3


def test_values_of_the_guide_go_there_and_back() -> None:
    document = Document(Target("page", "x"), "X", "", ())
    with Press() as press:
        assert press([partial(Document, document.target, "X", "", ())]) == [document]


def test_what_a_job_prints_does_not_mix_with_its_result() -> None:
    with Press() as press:
        assert press([partial(print, "noise")]) == [None]


@pytest.mark.parametrize(
    ("job", "says"),
    [
        (partial(os._exit, 3), r"failed \(exit code 3\): it said nothing"),
        (partial(int, "x"), r"failed \(exit code 1\): ValueError: invalid literal"),
        (partial(signal.raise_signal, signal.SIGKILL), "ended by SIGKILL; most likely there was not enough memory"),
        (partial(os.abort), "ended by SIGABRT$"),
    ],
)
def test_a_process_that_dies_is_told_in_a_sentence(job: partial[object], says: str) -> None:
    with Press() as press, pytest.raises(PressFailed, match=says):
        press([job])


def test_closing_ends_what_still_runs(tmp_path: Path) -> None:
    started = tmp_path / "started"
    told: list[str] = []

    def wait() -> None:
        try:
            press([partial(eval, "path.touch() or __import__('time').sleep(600)", {"path": started})])
        except PressFailed as failed:
            told.append(str(failed))

    press = Press()
    waiting = threading.Thread(target=wait)
    waiting.start()
    while not started.exists():
        time.sleep(0.01)
    press.close()
    waiting.join()
    assert told and "SIGKILL" in told[0]


def crashing(built: Built, press: Press, copy: Copy) -> dict[str, bytes]:
    """The maker of an edition whose process dies."""
    return {copy.at(): press([partial(os._exit, 9)])[0]}


def test_an_edition_whose_process_dies_is_named(tiny: Built) -> None:
    edition = Edition("Printing the poster", (Copy("poster", "downloads/poster.pdf", "PDF", "book", "book_says"),), crashing)
    with pytest.raises(EditionFailed, match=r"^Printing the poster: a process that sets paper failed"):
        downloads(tiny, editions=[edition])
