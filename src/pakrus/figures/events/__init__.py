"""Coded events over the years: as series of pairs of states, on timelines, step by step."""
