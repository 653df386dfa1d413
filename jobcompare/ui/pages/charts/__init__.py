"""Charts: ways to qualify, least way, grades, pay, levels, closeness."""
