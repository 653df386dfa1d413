"""What asks. Every dialog is opened with `open()`, tells its answer by a signal, and changes nothing itself."""
