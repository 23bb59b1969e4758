"""Where papers say the same, and how far they can be witnesses of it."""
