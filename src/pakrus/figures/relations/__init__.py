"""Who belongs to what: states, organisations and projects, and the links between them."""
