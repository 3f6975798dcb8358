"""A register in a real file for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from foidesk.store.cabinet import Cabinet


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office" / "register.foidesk"


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one empty register; most tests begin with a copy of it."""
    made = tmp_path_factory.mktemp("empty") / "register.foidesk"
    Cabinet.open(made).close()
    return made


@pytest.fixture
def cabinet(path: Path, empty: Path) -> Iterator[Cabinet]:
    path.parent.mkdir()
    shutil.copyfile(empty, path)
    opened = Cabinet.open(path)
    yield opened
    opened.close()
