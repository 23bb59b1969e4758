"""Pakistan and Russia in five papers, rebuilt from rows that lead back to the place that says them."""
