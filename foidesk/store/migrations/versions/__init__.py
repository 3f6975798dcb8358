"""One module for each step. A step describes the tables as they were and imports nothing of today's."""
