"""Lines up the statements of several classes: which say the same, which stand only here."""

from jobcompare.analysis.alignment.scores import align

__all__ = ["align"]
