"""The steps from each version of the register to the next, run by Alembic from `upgrading`."""

from pathlib import Path

from alembic.config import Config

_HERE = Path(__file__).resolve().parent


def steps(more_steps: tuple[Path, ...] = ()) -> Config:
    """Give Alembic the steps."""
    config = Config()
    config.set_main_option("script_location", str(_HERE).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    folders = "\n".join(map(str, (_HERE / "versions", *more_steps)))
    config.set_main_option("version_locations", folders.replace("%", "%%"))
    return config
