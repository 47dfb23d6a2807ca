"""Jobs done in processes that end, two at a time where there are two cores.

What a job leaves in memory goes with its process. Owns that results come in order, that an interrupt ends all of them, and that
a process that dies is told in a sentence. Must not know what the jobs do.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

T = TypeVar("T")
_PACKAGE = Path(__file__).resolve().parents[1]


class PressFailed(RuntimeError):
    """A process ended without a result: the message says how, in a sentence or two."""


class Press:
    """Does jobs, each in a process of its own. To be closed, or used with `with`: that ends what still runs.

    A job is a function of a module with its arguments (a `functools.partial`); what goes in and comes out can be pickled.
    """

    def __init__(self, workers: int | None = None) -> None:
        self._pool = ThreadPoolExecutor(workers or cores(), "press")
        self._running: set[subprocess.Popen[bytes]] = set()
        self._closed = False

    def __call__(self, jobs: Sequence[Callable[[], T]], /) -> list[T]:
        """The results, in the order of the jobs. Raises PressFailed; errors of the data are for jobs to return."""
        return list(self._pool.map(self._run, jobs))

    def close(self) -> None:
        """End every process and take no more jobs."""
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in tuple(self._running):
            process.kill()
        self._pool.shutdown()

    def __enter__(self) -> Press:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _run(self, job: Callable[[], T]) -> T:
        path = os.pathsep.join([str(_PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH")])])
        call = [sys.executable, "-m", f"{_PACKAGE.name}.publishing.job"]
        pipes: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        process = subprocess.Popen(call, env={**os.environ, "PYTHONPATH": path}, **pipes)
        self._running.add(process)
        try:
            if self._closed:
                process.kill()
            out, err = process.communicate(pickle.dumps(job))
        finally:
            self._running.discard(process)
        if process.returncode:
            raise PressFailed(_told(process.returncode, err.decode(errors="replace")))
        result: T = pickle.loads(out)
        return result


def cores() -> int:
    """How many processes may run at once: the cores that this one may use, and no more than two, for the sake of memory."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(2, allowed)


def _told(code: int, err: str) -> str:
    """How a process ended."""
    if code < 0:
        name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
        why = "; most likely there was not enough memory" if name == "SIGKILL" else ""
        return f"a process that sets paper was ended by {name}{why}"
    last = err.strip().splitlines()[-1:] or ["it said nothing"]
    return f"a process that sets paper failed (exit code {code}): {last[0]}"
