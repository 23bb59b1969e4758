"""Figures of the record since 2022."""
