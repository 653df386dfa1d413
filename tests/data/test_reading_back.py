"""Every place of the sample's records reads back: its words contain the value, or are what yields it."""

from dataclasses import replace

import pytest

from jobcompare.model.places import Places, Span
from jobcompare.model.record import Record
from tests.builders import SAMPLE, sample_record

from .reading_back import not_read_back

NAMES = sorted(SAMPLE.values())


def slipped(record: Record, places: Places) -> Places:
    """The places of other words, 200 characters further."""
    assert record.document is not None
    last = len(record.document.text) - 200
    return tuple(Span((one.start + 200) % last, (one.start + 200) % last + one.end - one.start) for one in places)


@pytest.mark.parametrize("name", NAMES)
def test_every_place_holds_the_words_of_its_value(name: str) -> None:
    assert not_read_back(sample_record(name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_place_that_slipped_is_found(name: str) -> None:
    record = sample_record(name)
    for number, one in enumerate(record.evidence):
        moved = replace(one, places=slipped(record, one.places))
        changed = replace(record, evidence=(*record.evidence[:number], moved, *record.evidence[number + 1 :]))
        assert [told.partition(":")[0] for told in not_read_back(changed)] == [one.field]
    for number, one in enumerate(record.statements):
        cut = replace(one, places=tuple(Span(place.start, place.end - 2) for place in one.places))
        changed = replace(record, statements=(*record.statements[:number], cut, *record.statements[number + 1 :]))
        assert [told.partition(":")[0] for told in not_read_back(changed)] == [f"/statements/{number}"]
