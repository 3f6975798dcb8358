"""The steps from each version of the register to the next, run by Alembic from `upgrading`."""
