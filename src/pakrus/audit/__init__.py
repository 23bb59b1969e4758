"""Rules that hold rows against one another, and what they find: computed frames go in, findings about rows come out."""
