"""What every test shares: no window server is needed, and hypothesis keeps its examples out of the tree."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile(
    "desk",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],  # explaining a failure takes longer than finding it
)
settings.load_profile("desk")


@pytest.fixture(scope="session", autouse=True)
def _own_logs(tmp_path_factory: pytest.TempPathFactory) -> None:
    # What a test's program notes, or leaves behind when it is killed, is nothing to the person at this computer.
    os.environ["FOIDESK_LOGS"] = str(tmp_path_factory.mktemp("logs"))


@pytest.fixture(scope="session")
def server() -> Iterator["object"]:
    """Start a PostgreSQL server for the tests that ask for one."""
    from tests.server import serving

    with serving() as running:
        yield running
