"""Stories use the desk's own fixtures: one theme, a quiet collector, nothing left behind."""

from tests.ui.conftest import _tidy, app, pytest_collection_modifyitems, qtbot

__all__ = ["_tidy", "app", "pytest_collection_modifyitems", "qtbot"]
