"""The same content as text, web page, Word and PDF gives the same record, but for its source, marks, places and reader findings."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.paths import sample_data
from jobcompare.intake.canonical import canonical
from jobcompare.intake.document import Block
from jobcompare.intake.readers import read
from jobcompare.intake.recognize import recognize
from jobcompare.model.codec import encode_record
from jobcompare.model.record import Record
from jobcompare.model.words import TextMarkKind
from tests.intake.readers.docx_writer import docx_of
from tests.intake.readers.html_writer import html_of
from tests.intake.readers.pdf_writer import pdf_of
from tests.intake.readers.samples import TEXT

INTAKE = Path(__file__).parents[1]
FOLDERS = (sample_data("documents"), INTAKE / "documents", INTAKE / "unseen" / "documents", INTAKE / "unseen" / "layouts")
CONTENTS = {path.stem: path.read_bytes() for folder in FOLDERS for path in folder.glob("*.txt")} | {"counter-clerk": TEXT.encode()}
NO_SPECIFICATIONS = {"menu", "novel", "recipe"}
WRITERS: dict[str, Callable[[Sequence[Block]], bytes]] = {"html": html_of, "docx": docx_of, "pdf": pdf_of}
OF_READERS = {"sentence-joined-over-page", "row-joined-over-page", "encoding-repaired", "scan-without-text"}
LEFT_ASIDE = {"document", "places", "mark_places"}


def compared(record: Record) -> Any:
    """A record without what depends on the file it came from; white space is one blank."""
    return _compared(encode_record(record))


def _compared(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, dict):
        parts = {key: _compared(part) for key, part in value.items() if key not in LEFT_ASIDE}
        return {key: part for key, part in parts.items() if part != []}
    if isinstance(value, list):
        return [_compared(part) for part in value if not (isinstance(part, dict) and part.get("trouble") in OF_READERS)]
    return value


@pytest.fixture(params=sorted(CONTENTS))
def content(request: pytest.FixtureRequest) -> bytes:
    return CONTENTS[request.param]


@pytest.mark.parametrize("kind", WRITERS)
def test_the_text_is_the_same(content: bytes, kind: str) -> None:
    as_text = read(content)
    other = canonical(read(WRITERS[kind](as_text.blocks)))
    assert _words(other.text) == _words(canonical(as_text).text)


def _words(text: str) -> list[str]:
    """Words of a text; dots that lead to a price are the white space between columns."""
    return re.sub(r"(?: ?\.){4,}", " ", text).split()


@pytest.mark.parametrize("kind", WRITERS)
def test_the_same_words_are_struck(content: bytes, kind: str) -> None:
    def struck(raw: bytes) -> list[str]:
        text = canonical(read(raw))
        return [text.words(mark.span) for mark in text.marks if mark.kind is TextMarkKind.STRUCK]

    assert struck(WRITERS[kind](read(content).blocks)) == struck(content)


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("name", sorted(set(CONTENTS) - NO_SPECIFICATIONS))
def test_the_record_is_the_same(name: str, kind: str) -> None:
    as_text = read(CONTENTS[name])
    assert compared(recognize(read(WRITERS[kind](as_text.blocks)))) == compared(recognize(as_text))


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("name", sorted(NO_SPECIFICATIONS))
def test_what_is_no_specification_is_none_in_any_kind(name: str, kind: str) -> None:
    with pytest.raises(UserError) as refused:
        recognize(read(WRITERS[kind](read(CONTENTS[name]).blocks)))
    assert refused.value.trouble is Trouble.NOT_A_SPECIFICATION
