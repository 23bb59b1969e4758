"""Rules that hold a paper's rows against what it says of them."""
