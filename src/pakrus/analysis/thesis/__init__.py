"""The five propositions on the coded events, and the verdict over all evidence."""
