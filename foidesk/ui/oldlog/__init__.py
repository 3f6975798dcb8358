"""The page that brings in the office's old log: the file, its columns, its rows, and what was brought in before."""
