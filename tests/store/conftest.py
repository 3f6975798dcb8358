"""A register in a real file for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from foidesk.store.cabinet import Cabinet


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office" / "register.foidesk"


@pytest.fixture
def cabinet(path: Path) -> Iterator[Cabinet]:
    opened = Cabinet.open(path)
    yield opened
    opened.close()
