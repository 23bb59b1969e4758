"""What coded rows say in themselves: dates, amounts, numbers as printed, sources."""
