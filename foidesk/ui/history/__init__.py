"""What was done, by whom and when: the lines and their before and after, and the history of the register itself."""
