"""Every stated value of trade, and what it implies."""
