"""Write the lock files with hashes, for every platform and Python that the project supports.

Needs network and uv (installed into a throw-away environment). Index addresses are never written.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "uv"], check=True)
        uv = [str(python), "-m", "uv", "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes"]
        uv += ["--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate", "--quiet", "--upgrade"]
        # The editable install builds with what is locked, so that nothing is fetched outside the lock.
        build = Path(folder) / "build.in"
        build.write_text("setuptools>=77\n", encoding="utf-8")
        for name, extra in (
            ("requirements.lock", []),
            ("requirements-test.lock", ["--extra", "test", "--constraint", "requirements.lock"]),
        ):
            subprocess.run([*uv, *extra, "pyproject.toml", str(build), "-o", name], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
