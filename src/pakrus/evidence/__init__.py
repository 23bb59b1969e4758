"""Rows and the rules they obey: tables, schema, locators."""
