"""The arguments of a paper: how they hang together, what they rest on, what became of them."""
