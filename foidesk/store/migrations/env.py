"""What Alembic runs: the steps, on the connection and inside the transaction that `upgrading` hands over."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
