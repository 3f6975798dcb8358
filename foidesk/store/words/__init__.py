"""The word indexes: what finds a case or an answer by its words, in a file and on a server."""
