"""The parts of the window round the pages: what it remembers, what it says, what it takes by drop."""
