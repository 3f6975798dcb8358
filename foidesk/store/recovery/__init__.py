"""What can still be read of a damaged file, and a new register made of it."""
