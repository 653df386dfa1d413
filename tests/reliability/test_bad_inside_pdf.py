"""PDF files built to harm: pages in circles, counts beyond belief, scripts, attachments; and tables inside tables without end."""

import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.readers import read
from jobcompare.model.codec import write_record
from jobcompare.operations.reading import read_documents
from jobcompare.operations.reading_pool import ReadingPool
from tests.intake.readers.docx_writer import docx, paragraph, run
from tests.intake.readers.html_writer import page
from tests.reliability.peaks import largest_child

MOST_MEMORY = 200  # megabytes
NESTED = 20_000
WORDS = "BT /F 11 Tf 72 700 Td (PERMIT CLERK) Tj 0 -30 Td (Duties) Tj 0 -20 Td (Files permits and plans for the public.) Tj ET"


@pytest.fixture(scope="module")
def pool() -> Iterator[ReadingPool]:
    with ReadingPool(seconds=30) as opened:
        yield opened


def pdf(*objects: str, root: int = 1) -> bytes:
    """A PDF file of these objects, numbered from 1."""
    raw, places = bytearray(b"%PDF-1.7\n"), list[int]()
    for number, content in enumerate(objects, start=1):
        places.append(len(raw))
        raw += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(raw)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    raw += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    raw += f"trailer\n<</Size {len(objects) + 1}/Root {root} 0 R>>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(raw)


def stream(words: str) -> str:
    return f"<</Length {len(words)}>>stream\n{words}\nendstream"


def one_page(catalog: str = "", leaf: str = "", *more: str, words: str = WORDS) -> bytes:
    """One page of words; `catalog` and `leaf` are put into those objects, `more` objects are numbered from 6."""
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return pdf(
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R{leaf}>>",
        font,
        stream(words),
        *more,
    )


def attempt(pool: ReadingPool, folder: Path, name: str, raw: bytes) -> str | Trouble:
    """The record's text, or the trouble."""
    (folder / name).write_bytes(raw)
    (reading,) = read_documents([folder / name], pool=pool)
    memory = largest_child()
    assert memory is None or memory < MOST_MEMORY
    if reading.error is not None:
        return reading.error.trouble
    assert reading.record is not None
    return write_record(reading.record)


@pytest.mark.parametrize(
    "raw",
    [
        pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 3>>"),
        pdf(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 3>>",
            "<</Type/Pages/Kids[2 0 R]/Parent 3 0 R/Count 9>>",
        ),
        pdf("<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 1>>"),
        pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"),
        pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[7 0 R 8 0 R]/Count -4>>"),
    ],
    ids=["itself", "each other", "catalog", "none", "less than none"],
)
def test_pages_in_circles_are_damage(tmp_path: Path, pool: ReadingPool, raw: bytes) -> None:
    assert attempt(pool, tmp_path, "circle.pdf", raw) in {Trouble.DOCUMENT_DAMAGED, Trouble.DOCUMENT_WITHOUT_TEXT}


def test_counts_beyond_belief_are_refused(tmp_path: Path, pool: ReadingPool) -> None:
    kids = " ".join(["3 0 R"] * 2_001)
    many = pdf("<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count 2001>>", "<</Type/Page/Parent 2 0 R>>")
    claimed = pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 999999999>>", "<</Type/Page/Parent 2 0 R>>")
    assert attempt(pool, tmp_path, "many.pdf", many) is Trouble.DOCUMENT_TOO_LONG
    assert attempt(pool, tmp_path, "claimed.pdf", claimed) is Trouble.DOCUMENT_WITHOUT_TEXT


@pytest.mark.parametrize(
    ("drawn", "count"),
    [
        ("72 500 m 300 500 l S\n", 100_000),
        ("q 1 0 0 1 0 0 cm Q\n", 100_000),
        ("BT /F 1 Tf (x) Tj ET\n", 100_000),
        ("/X Do\n", 2_000),
    ],
    ids=["lines", "states", "words", "forms in themselves"],
)
def test_a_hundred_thousand_objects_of_a_page_are_looked_through(tmp_path: Path, pool: ReadingPool, drawn: str, count: int) -> None:
    form = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>stream\n/X Do\nendstream"
    raw = one_page("", "/Resources<</Font<</F 4 0 R>>/XObject<</X 6 0 R>>>>", form, words=WORDS + drawn * count)
    found = attempt(pool, tmp_path, "objects.pdf", raw)
    assert not isinstance(found, Trouble) or found in {Trouble.NOT_A_SPECIFICATION, Trouble.DOCUMENT_TOO_LONG}


def test_scripts_and_attachments_of_a_pdf_are_no_part_of_it(tmp_path: Path, pool: ReadingPool) -> None:
    script = "<</S/JavaScript/JS(app.alert\\('SCRIPTED'\\); this.getField\\('a'\\).value = 'SCRIPTED')>>"
    launch = f"<</S/Launch/F({tmp_path / 'started'})/Win<</F({tmp_path / 'started'})>>>>"
    file = "<</Type/Filespec/F(a.txt)/EF<</F 9 0 R>>>>"
    names = "/OpenAction 6 0 R/AA<</WC 7 0 R>>/Names<</JavaScript<</Names[(a) 6 0 R]>>/EmbeddedFiles<</Names[(a) 8 0 R]>>>>"
    found = attempt(pool, tmp_path, "script.pdf", one_page(names, "/AA<</O 6 0 R>>", script, launch, file, stream("ATTACHED")))
    assert isinstance(found, str)
    assert "Files permits and plans" in found
    assert "SCRIPTED" not in found
    assert "ATTACHED" not in found
    assert not (tmp_path / "started").exists()


def tables_of_a_page(depth: int) -> bytes:
    return page("<h1>PERMIT CLERK</h1>" + "<table><tr><td>" * depth + "Files permits." + "</td></tr></table>" * depth)


def tables_of_a_word_file(depth: int) -> bytes:
    return docx("<w:tbl><w:tr><w:tc>" * depth + paragraph(run("Files permits.")) + "</w:tc></w:tr></w:tbl>" * depth)


@pytest.mark.parametrize("nested", [tables_of_a_page, tables_of_a_word_file])
def test_twenty_thousand_tables_inside_one_another(tmp_path: Path, pool: ReadingPool, nested: Callable[[int], bytes]) -> None:
    found = attempt(pool, tmp_path, "nested.docx", nested(NESTED))
    assert not isinstance(found, Trouble) or found in {
        Trouble.DOCUMENT_UNSAFE,
        Trouble.DOCUMENT_DAMAGED,
        Trouble.NOT_A_SPECIFICATION,
    }


# what reading a document opens: nothing

_seen: list[tuple[str, object]] = []
_watching: list[bool] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and event in {"open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "urllib.Request"}:
        _seen.append((event, arguments[0] if arguments else None))


sys.addaudithook(_watch)


@contextmanager
def watched() -> Generator[list[tuple[str, object]]]:
    """What is opened, connected to or started meanwhile."""
    _seen.clear()
    _watching.append(True)
    try:
        yield _seen
    finally:
        _watching.pop()


@pytest.mark.parametrize("reference", ["file:///etc/hostname", "http://127.0.0.1:9/x", "/etc/hostname", "//127.0.0.1/x", "../x"])
def test_nothing_is_opened_or_fetched_while_a_page_is_read(reference: str) -> None:
    body = (
        f"<h1>PERMIT CLERK</h1><p>Duties:</p><img src='{reference}' srcset='{reference} 2x'><iframe src='{reference}'></iframe>"
        f"<object data='{reference}'></object><embed src='{reference}'><video src='{reference}' poster='{reference}'></video>"
        f"<p style='background: url({reference})'>Files permits.</p><svg><image href='{reference}'/></svg>"
    )
    head = f"<base href='{reference}'><link rel=stylesheet href='{reference}'><style>@import url({reference});</style>"
    raw = page(body, head + f"<meta http-equiv=refresh content='0;url={reference}'><script src='{reference}'></script>")
    read(raw)  # everything that reading needs of our own is loaded
    with watched() as seen:
        blocks = read(raw).blocks
    assert seen == []
    assert any("Files permits" in run.text for block in blocks for run in block.runs)


def test_what_is_opened_is_seen(tmp_path: Path) -> None:
    with watched() as seen:
        (tmp_path / "a.txt").write_text("x")
    assert [event for event, _ in seen] == ["open"]


def test_a_page_without_words_but_with_references_is_told() -> None:
    with pytest.raises(UserError) as told, watched() as seen:
        read(page("<img src='file:///etc/hostname'>"))
    assert told.value.trouble is Trouble.DOCUMENT_WITHOUT_TEXT
    assert seen == []
