"""The filing cabinet: the only SQLAlchemy. Whole Cases in and out, lists as small frozen rows, copies."""
