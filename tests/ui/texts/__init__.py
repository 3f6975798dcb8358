"""The page of standard texts."""
