"""The propositions under every reasonable choice."""
