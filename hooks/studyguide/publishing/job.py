"""What a process of the press runs: one job from standard input, its result to standard output.

Must not know what the job does.
"""

from __future__ import annotations

import os
import pickle
import sys


def main() -> None:
    """Do the job. Whatever else is printed goes to standard error, so that the result stands alone."""
    job = pickle.load(sys.stdin.buffer)
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)
        pickle.dump(job(), out)


if __name__ == "__main__":
    main()
