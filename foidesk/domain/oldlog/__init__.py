"""The log an office kept before FOI Desk: its columns understood, each of its rows a case, a double, or a trouble."""
