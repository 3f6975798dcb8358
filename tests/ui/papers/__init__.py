"""Papers leaving the window."""
