"""Singh's tables of defence, and what else is known of their rows."""
