"""The places of a register, a file or a server: found or made, looked at, and brought up to date."""
