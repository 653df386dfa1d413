"""Classes: every class of the study, with filters, find and what can be done with many."""
