"""The record since 2022: what was done, planned and said after the papers, counted as the plan of the analysis says."""
