"""Notebooks run with parameters, and the book built from them; knows no subject matter."""
