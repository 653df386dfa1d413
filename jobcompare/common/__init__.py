"""True in any program: errors, progress, paths, text."""
