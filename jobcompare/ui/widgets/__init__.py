"""Parts used in several places of the window."""
