"""New request: what came in, cut into its parts, with the facts found and the day the answer is due."""
