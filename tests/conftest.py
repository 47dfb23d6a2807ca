"""What all tests share: the repository, the tiny guide, and both guides built once."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import golden
from mkdocs_build import build_with_mkdocs
from studyguide.figures.units import Units, units_from
from studyguide.publishing import build
from studyguide.publishing.site import build_site
from studyguide.reading.collection import Collection, read

_ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the project."""
    return _ROOT


@pytest.fixture(scope="session")
def tiny_guide() -> Path:
    """A whole guide of one case, in as few words as the fields allow."""
    return _ROOT / "tests" / "fixtures" / "guide"


@pytest.fixture(scope="session")
def units() -> Units:
    """The units of the guide itself."""
    return units_from(yaml.load((_ROOT / "data" / "units.yml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader))


@pytest.fixture(scope="session")
def tiny(tiny_guide: Path) -> build.Built:
    return build.guide(tiny_guide)


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the tiny guide's finished site; copy it before you change it."""
    root = golden.project(tmp_path_factory.mktemp("tiny"))
    build_site(root)
    return root / "site"


@pytest.fixture(scope="session")
def collection() -> Collection:
    """All data files of the guide itself, read."""
    return read(_ROOT)


@pytest.fixture(scope="session")
def real() -> build.Built:
    """The guide itself."""
    return build.guide(_ROOT)


@pytest.fixture(scope="session")
def site(real: build.Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the finished site. The hook is given the guide that `real` has built: nothing is drawn a second time."""
    folder = tmp_path_factory.mktemp("site")
    make = build.guide
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "guide", lambda root: real if root == _ROOT else make(root))
        build_with_mkdocs(_ROOT, folder)
    return folder
