"""The copy room: copies of a register made, kept, sealed, looked through, and put back in its place."""
