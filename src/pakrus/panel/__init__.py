"""The independent panel: measures that this project computes from public data which the five papers did not choose."""
