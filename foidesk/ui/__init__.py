"""The desk: the only Qt."""
