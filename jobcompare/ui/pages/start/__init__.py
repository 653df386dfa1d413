"""Start: what to do next, comparisons, recent studies."""
