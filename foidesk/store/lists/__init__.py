"""What is asked of all cases at once: lists and their counts, what is outstanding, what is known already."""
