"""How a register lies on a PostgreSQL server: its schema, the hashes of its rows, its checks, its mishaps."""
