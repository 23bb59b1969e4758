"""The propositions on data that no paper chose."""
