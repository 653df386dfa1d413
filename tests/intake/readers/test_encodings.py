"""Bytes → text: marks, strict UTF-8, UTF-16 by zero bytes, Windows-1252; misread text repaired."""

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.readers.encodings import decode_text
from jobcompare.model.words import FindingKind, Severity

WORDS = "Driver’s licence – 5 years"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_encoding_is_found_out(encoding: str) -> None:
    text, findings = decode_text(WORDS.encode(encoding))
    assert text == WORDS
    assert findings == ()


def test_every_sort_of_line_end_is_a_newline_and_invisible_signs_go() -> None:
    assert decode_text("a\r\nb\rc\u2028d\u200be\ufeff".encode())[0] == "a\nb\nc\nde"


@pytest.mark.parametrize("word", ["Driver’s", "naïve", "Chief – Clerk", "“open"])
def test_text_that_was_misread_before_is_read_again_and_told(word: str) -> None:
    text, findings = decode_text(word.encode().decode("cp1252").encode())
    assert text == word
    assert [finding.trouble for finding in findings] == [FindingKind.ENCODING_REPAIRED]


def test_a_few_broken_bytes_leave_the_rest_as_utf_8_and_are_told() -> None:
    raw = ("Größe ändern über Öl " * 8).encode() + b"\xff end"
    text, findings = decode_text(raw)
    assert text.startswith("Größe")
    assert [finding.severity for finding in findings] == [Severity.CHECK]


def test_the_users_word_counts() -> None:
    assert decode_text(b"\xe4", "latin-1")[0] == "ä"
    for wrong in ("utf-8", "no-such-code"):
        with pytest.raises(UserError) as caught:
            decode_text(b"\xe4", wrong)
        assert caught.value.trouble is Trouble.FILE_UNREADABLE
