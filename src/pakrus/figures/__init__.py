"""Figures and tables as they are shown: they draw the frames they are handed."""
