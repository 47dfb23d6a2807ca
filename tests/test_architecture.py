"""The house stands as its plan says: layers look one way, and the plan names every module."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

# Each part may import only what stands to the right; `document`, `problems` and `saying` are common ground.
_FORBIDDEN = {
    "model": {"reading", "checks", "views", "writers", "diagrams", "figures", "markup", "saying", "publishing", "mkdocs"},
    "reading": {"checks", "views", "writers", "diagrams", "publishing", "mkdocs"},
    "figures": {"reading", "checks", "views", "writers", "diagrams", "publishing", "mkdocs", "markup"},
    "document": {"model", "reading", "checks", "views", "writers", "diagrams", "publishing", "mkdocs", "figures"},
    "markup": {"reading", "checks", "views", "writers", "diagrams", "publishing", "mkdocs"},
    "saying": {"reading", "checks", "views", "writers", "diagrams", "publishing", "mkdocs"},
    "maths": {
        "model",
        "reading",
        "checks",
        "views",
        "writers",
        "diagrams",
        "figures",
        "markup",
        "document",
        "publishing",
        "mkdocs",
    },
    "checks": {"views", "writers", "publishing", "mkdocs"},
    "diagrams": {"reading", "checks", "views", "writers", "publishing", "mkdocs"},
    "views": {"reading", "writers", "publishing", "mkdocs"},
    "writers": {"reading", "checks", "views", "publishing", "mkdocs", "figures", "markup", "diagrams"},
    "contributing": {"views", "writers", "mkdocs"},
    "publishing/build.py": {"mkdocs", "writers"},
}


def _modules(part: Path) -> list[Path]:
    return sorted(part.rglob("*.py")) if part.is_dir() else [part]


def _imports(file: Path, package: Path) -> set[str]:
    """Names of the parts of the package (and of foreign packages) that a module imports."""
    found: set[str] = set()
    depth = len(file.relative_to(package).parts)
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            if node.level == 0:
                found.add((node.module or "").split(".")[0])
            elif node.level == depth:
                found |= {node.module.split(".")[0]} if node.module else {alias.name for alias in node.names}
    return found


@pytest.mark.parametrize("part", _FORBIDDEN)
def test_layers_look_one_way(repository: Path, part: str) -> None:
    package = repository / "hooks" / "studyguide"
    modules = _modules(package / part)
    assert modules
    for file in modules:
        assert not _imports(file, package) & _FORBIDDEN[part], file.relative_to(package)


def test_plan_names_every_module(repository: Path) -> None:
    plan = (repository / "docs" / "contribute" / "architecture.md").read_text(encoding="utf-8")
    package = repository / "hooks" / "studyguide"
    parts = [p for p in package.iterdir() if not p.name.startswith("__") and p.suffix in ("", ".py") and p.name != "py.typed"]
    missing = [p.name for p in parts if f"`{p.name}/`" not in plan and f"`{p.name}`" not in plan]
    assert not missing


def test_every_module_opens_with_a_docstring(repository: Path) -> None:
    without = [
        file.relative_to(repository).as_posix()
        for file in sorted((repository / "hooks").rglob("*.py"))
        if file.stat().st_size and not ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert not without


def test_hook_is_thin(repository: Path) -> None:
    lines = (repository / "hooks" / "site.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 60
