"""The energy projects: what is stated, promised, costed and drawn."""
