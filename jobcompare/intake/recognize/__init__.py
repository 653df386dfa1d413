"""Canonical text -> record: pure and deterministic, the same text gives the same record."""
