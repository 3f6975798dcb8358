"""A register for each test: in a real file, and unless the test is marked `file` also on a real server."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from foidesk.store.cabinet import Cabinet
from tests.server import Server


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run every test that opens a register on both engines, but for those about the file itself."""
    if "engine" in metafunc.fixturenames:
        both = metafunc.definition.get_closest_marker("file") is None
        metafunc.parametrize("engine", ["file", "server"] if both else ["file"], indirect=True)


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> str:
    """Give the engine a test runs on."""
    return str(request.param)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office" / "register.foidesk"


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one empty register; most tests begin with a copy of it."""
    made = tmp_path_factory.mktemp("empty") / "register.foidesk"
    Cabinet.open(made).close()
    return made


@pytest.fixture(scope="session")
def database(server: Server) -> str:
    """Make one register on the server; each test finds it empty."""
    server.run("CREATE DATABASE register")
    Cabinet.open(server.address("register")).close()
    return "register"


@pytest.fixture
def store(engine: str, request: pytest.FixtureRequest) -> Iterator[str | Path]:
    """Give where an empty register lies: the path of a file, or the address of a database."""
    if engine == "file":
        path: Path = request.getfixturevalue("path")
        path.parent.mkdir()
        shutil.copyfile(request.getfixturevalue("empty"), path)
        yield path
        return
    server: Server = request.getfixturevalue("server")
    database: str = request.getfixturevalue("database")
    server.clear(database)
    yield server.address(database)


@pytest.fixture
def cabinet(store: str | Path) -> Iterator[Cabinet]:
    opened = Cabinet.open(store)
    yield opened
    opened.close()
