"""The clock of a case: its calendar, its working, its events."""
