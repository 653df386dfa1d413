"""A record tells with which words it was made, so that the reading can be repeated."""

from dataclasses import replace

from jobcompare.model.record import Finding, Record
from jobcompare.model.words import FindingKind, Severity
from jobcompare.vocabulary.own import own_words


def with_vocabulary(record: Record) -> Record:
    """The record, with a note of the words of the user's own with which this process reads; without them as it is."""
    words = own_words()
    if words is None:
        return record
    facts = {"file": words.name, "sha256": words.sign}
    return replace(
        record, findings=(*record.findings, Finding(severity=Severity.NOTE, trouble=FindingKind.OWN_VOCABULARY, facts=facts))
    )
