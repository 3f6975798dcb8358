"""Small dialogs, opened and answered by signals."""
