"""The page of the office's standard texts: the library left, one text being written right."""
