"""What is computed from rows: frames in, frames out."""
