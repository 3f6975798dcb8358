"""A case taken apart into rows, and put together again; nothing here reads or writes the database."""
