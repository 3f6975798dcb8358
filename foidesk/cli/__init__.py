"""The office without a screen: every command calls the very use case that the window calls."""
