"""The one exception that a person is meant to read."""


class Refused(Exception):
    """Input that cannot be used. The message is one line: the place, what was found, what is allowed."""
