"""All tests of the thesis side by side, whatever the evidence."""
