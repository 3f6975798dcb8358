"""Retention: what is due for disposal, what is held and why, and disposal with its certificate."""
