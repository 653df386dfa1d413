"""What every reader promises, over the registry: a reader that is added is tested by this."""

from collections.abc import Iterator

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.canonical import canonical
from jobcompare.intake.document import ReadDocument
from jobcompare.intake.readers import READERS, read, reader_of
from jobcompare.intake.readers.sniff import FileKind, kind_of
from jobcompare.present.wording import sentence
from tests.intake.readers.samples import samples

KINDS = sorted(READERS)


def attempt(raw: bytes) -> ReadDocument | UserError:
    """What comes of reading: nothing but a document or a trouble that can be worded."""
    try:
        return read(raw, "x")
    except UserError as error:
        found = error
    assert sentence(found.with_facts(file="x")).endswith(".")
    return found


def cuts(raw: bytes) -> Iterator[bytes]:
    """The file cut short, at eleven places."""
    for part in range(1, 12):
        yield raw[: len(raw) * part // 12]


def test_every_reader_has_a_sample() -> None:
    assert set(samples()) == set(READERS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_is_told_by_content(kind: FileKind) -> None:
    assert kind_of(samples()[kind]) is kind
    assert read(samples()[kind], "minutes.png").blocks == read(samples()[kind]).blocks


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_has_words_and_a_media_type(kind: FileKind) -> None:
    document = reader_of(kind)(samples()[kind])
    assert "Clerk" in canonical(document).text or "CLERK" in canonical(document).text
    assert document.media_type.count("/") == 1


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_bytes_give_the_same_document(kind: FileKind) -> None:
    assert read(samples()[kind]) == read(samples()[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_lines_of_the_text_are_where_they_say(kind: FileKind) -> None:
    text = canonical(read(samples()[kind]))
    for line, printed in zip(text.lines, [words for words in text.text.split("\n") if words.strip()], strict=True):
        assert text.words(line.whole) == printed
        assert all(0 <= mark.span.start <= mark.span.end <= len(text.text) for mark in text.marks)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_cut_short_is_a_document_or_a_sentence(kind: FileKind) -> None:
    for cut in cuts(samples()[kind]):
        attempt(cut)


@pytest.mark.parametrize("raw", [b"", b" \r\n\t ", b"\xef\xbb\xbf"])
def test_an_empty_file_says_so(raw: bytes) -> None:
    found = attempt(raw)
    assert isinstance(found, UserError)
    assert found.trouble is Trouble.FILE_EMPTY


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "a picture"),
        (b"{\\rtf1 Duties}", "an RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "of the old kind"),
        (bytes(range(256)) * 4, "check that it is the right file"),
    ],
)
def test_a_kind_without_reader_is_named(raw: bytes, words: str) -> None:
    found = attempt(raw)
    assert isinstance(found, UserError)
    assert words in sentence(found.with_facts(file="list.docx"))


def test_a_locked_office_file_needs_its_password() -> None:
    found = attempt(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(90))
    assert isinstance(found, UserError)
    assert found.trouble is Trouble.DOCUMENT_NEEDS_PASSWORD


def test_text_longer_than_any_specification_is_refused() -> None:
    found = attempt(b"Files forms.\n" * 1_000_000)
    assert isinstance(found, UserError)
    assert found.trouble is Trouble.DOCUMENT_TOO_LONG


def test_numbers_between_commas_are_rows_with_their_zeros() -> None:
    text = canonical(read(samples()[FileKind.CSV]))
    assert [text.words(span) for span in text.lines[1].cells] == ["Clerk, Senior", "0012", "$3,119.39", "4000"]
