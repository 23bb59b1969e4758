"""What is particular to a paper, or to the five as a set."""
