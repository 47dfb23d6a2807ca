"""The command, as it is called: exit codes, what it prints, what it leaves behind."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def guide(tiny_guide: Path, repository: Path, tmp_path: Path) -> Path:
    """A guide of its own for each test, with the site's frame."""
    root = tmp_path / "guide"
    shutil.copytree(tiny_guide, root, ignore=shutil.ignore_patterns("expected"))
    shutil.copy(repository / "mkdocs.yml", root / "mkdocs.yml")
    for folder in ("docs", "hooks"):
        if not (root / folder).exists():
            shutil.copytree(repository / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return root


def _guide(root: Path, *args: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(root / "hooks"), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    call = [sys.executable, "-m", "studyguide", *args]
    return subprocess.run(call, cwd=root, env=environment, capture_output=True, text=True, encoding="utf-8")


def test_check_of_a_good_guide(guide: Path) -> None:
    done = _guide(guide, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("files, no problem\n")


def test_check_reports_everything_at_once_and_never_a_traceback(guide: Path) -> None:
    case = next((guide / "data" / "cases").glob("*/walkthrough.yml"))
    case.write_text(case.read_text(encoding="utf-8").replace("family:", "famly:", 1), encoding="utf-8")
    (guide / "data" / "terms" / "broken.yml").write_bytes(b"id: broken\nname: \xff\n")
    (guide / "data" / "metrics" / "tabbed.yml").write_text("id: tabbed\nwhere:\n\t- x\n", encoding="utf-8")
    done = _guide(guide, "check")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    name = case.relative_to(guide).as_posix()
    for expected in (
        f"{name}:",
        "SG010 unknown key `famly`",
        "did you mean `family`?",
        "broken.yml:2:7: SG003",
        "tabbed.yml:3:1: SG004",
        "| ",
    ):
        assert expected in done.stderr


def test_check_of_one_file_shows_only_its_problems(guide: Path) -> None:
    (guide / "data" / "terms" / "broken.yml").write_bytes(b"id: broken\nname: \xff\n")
    case = next((guide / "data" / "cases").glob("*/walkthrough.yml"))
    assert _guide(guide, "check", str(case.relative_to(guide))).returncode == 0
    assert _guide(guide, "check", "data/terms").returncode == 1
    missing = _guide(guide, "check", "data/nowhere.yml")
    assert missing.returncode == 2
    assert "nowhere.yml" in missing.stderr


def test_new_writes_a_valid_case_and_never_overwrites(guide: Path) -> None:
    made = _guide(guide, "new", "case", "Fraud detection")
    assert made.returncode == 0, made.stderr
    file = guide / "data" / "cases" / "fraud-detection" / "walkthrough.yml"
    before = file.read_bytes()
    assert _guide(guide, "check", "data/cases/fraud-detection").returncode == 0
    again = _guide(guide, "new", "case", "Fraud detection")
    assert again.returncode == 2
    assert "exists already" in again.stderr
    assert file.read_bytes() == before


def test_new_adds_the_other_layers_to_a_case(guide: Path) -> None:
    assert _guide(guide, "new", "case", "Fraud detection").returncode == 0
    for layer in ("reference", "questions"):
        made = _guide(guide, "new", layer, "fraud-detection")
        assert made.returncode == 0, made.stderr
        assert (guide / "data" / "cases" / "fraud-detection" / f"{layer}.yml").is_file()
    checked = _guide(guide, "check")
    assert checked.returncode == 0, checked.stderr
    nowhere = _guide(guide, "new", "reference", "no-such-case")
    assert nowhere.returncode == 2
    assert "there is no case `no-such-case`" in nowhere.stderr


def test_stats_as_json(guide: Path) -> None:
    done = _guide(guide, "stats", "--json")
    counted = json.loads(done.stdout)
    assert counted["cases"] == 1
    [case] = counted["by_case"].values()
    assert case["diagrams"] >= 10
    assert sum(case["figures"].values()) > 0
    assert counted["by_page"]["page/index"]["words"] > 20


def test_a_broken_guide_leaves_the_last_good_site(guide: Path) -> None:
    site = guide / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good one", encoding="utf-8")
    case = next((guide / "data" / "cases").glob("*/walkthrough.yml"))
    case.write_text("id: [", encoding="utf-8")
    done = _guide(guide, "build")
    assert done.returncode == 1
    assert "SG001" in done.stderr
    assert "Traceback" not in done.stderr
    assert [p.name for p in site.iterdir()] == ["index.html"]
    assert not list(guide.glob(".site-*"))


def test_outside_a_guide(tmp_path: Path, repository: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(repository / "hooks")}
    call = [sys.executable, "-m", "studyguide", "check"]
    done = subprocess.run(call, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 2
    assert "no guide here" in done.stderr
