"""What hostile documents try from inside: XML that grows or fetches, zip bombs, pages that refer to files and to the network."""

import io
import os
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.readers import read
from jobcompare.intake.readers.zip_guard import LARGEST_PART, MOST_PARTS, Parts
from jobcompare.model.codec import write_record
from jobcompare.operations.reading import read_documents
from jobcompare.operations.reading_pool import ReadingPool
from jobcompare.present.wording import sentence
from tests.intake.readers.docx_writer import docx, paragraph, run
from tests.intake.readers.html_writer import page
from tests.intake.readers.xlsx_writer import xlsx
from tests.reliability.peaks import largest_child

SECRET = "the-secret-of-this-computer"
BODY = (
    paragraph(run("PERMIT CLERK"))
    + paragraph(run("Duties:"))
    + paragraph(run("Files permits &amp; plans.").replace("&amp;amp;", "&amp;"))
)
MOST_MEMORY = 200  # megabytes


@pytest.fixture(scope="module")
def pool() -> Iterator[ReadingPool]:
    with ReadingPool(seconds=20) as opened:
        yield opened


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file of this computer; beside it a pipe on which whoever opens it waits for ever."""
    path = tmp_path / "secret.txt"
    path.write_text(SECRET)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    return path


def attempt(pool: ReadingPool, folder: Path, name: str, raw: bytes) -> tuple[str, UserError | None]:
    """What reading gives, as the text of its record or as a sentence, and its trouble."""
    path = folder / name
    path.write_bytes(raw)
    (reading,) = read_documents([path], pool=pool)
    if reading.error is not None:
        return sentence(reading.error), reading.error
    assert reading.record is not None
    return write_record(reading.record), None


def entities(*declared: str, name: str = "w:document") -> str:
    return f'<?xml version="1.0"?><!DOCTYPE {name} [{"".join(declared)}]>'


def laughs() -> str:
    lines = ['<!ENTITY a0 "ha">', *(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))]
    return entities(*lines)


def attacks(secret: Path) -> dict[str, bytes]:
    """Twelve documents whose XML attacks whoever reads it."""
    uri, pipe = secret.as_uri(), (secret.parent / "pipe").as_uri()
    said = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    many = " ".join(f'a{n}="1"' for n in range(100_000))
    plain = docx(BODY)
    declared = f'<!DOCTYPE w:document [<!ENTITY a SYSTEM "{uri}">]><w:document'
    return {
        "entities that grow": docx(BODY + said.format("&a11;"), declaration=laughs()),
        "one long entity many times": docx(
            BODY + said.format("&a;" * 50_000), declaration=entities(f'<!ENTITY a "{"ha" * 50_000}">')
        ),
        "entity of a file": docx(BODY + said.format("&a;"), declaration=entities(f'<!ENTITY a SYSTEM "{uri}">')),
        "entity of the network": docx(BODY + said.format("&a;"), declaration=entities('<!ENTITY a SYSTEM "http://127.0.0.1:9/a">')),
        "parameter entity": docx(BODY, declaration=entities(f'<!ENTITY % a SYSTEM "{pipe}"> %a;')),
        "document type in a file": docx(BODY, declaration=f'<?xml version="1.0"?><!DOCTYPE w:document SYSTEM "{pipe}">'),
        "inclusion": docx(BODY + f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{uri}" parse="text"/>'),
        "style sheet": docx(BODY, declaration=f'<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="{pipe}"?>'),
        "nested without end": docx("<w:sdt><w:sdtContent>" * 9_000 + BODY + "</w:sdtContent></w:sdt>" * 9_000),
        "attributes without end": docx(f"<w:p {many}/>" + BODY),
        "document type in UTF-16": changed(
            plain, lambda part: part.decode().replace("UTF-8", "UTF-16").replace("<w:document", declared, 1).encode("utf-16")
        ),
        "document type in UTF-7": changed(
            plain, lambda part: part.decode().replace("UTF-8", "UTF-7", 1).replace("<w:document", declared, 1).encode("utf-7")
        ),
    }


def changed(raw: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """A docx file with its text part changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, change(part) if name == "word/document.xml" else part)
    return buffer.getvalue()


def test_there_are_twelve_attacks(secret: Path) -> None:
    assert len(attacks(secret)) == 12


@pytest.mark.parametrize("number", range(12))
def test_xml_that_attacks(tmp_path: Path, secret: Path, pool: ReadingPool, number: int) -> None:
    name, raw = list(attacks(secret).items())[number]
    words, error = attempt(pool, tmp_path, f"{name}.docx", raw)
    assert SECRET not in words
    assert "hahahaha" not in words
    if error is not None:
        assert error.trouble in {Trouble.DOCUMENT_UNSAFE, Trouble.DOCUMENT_DAMAGED}
    memory = largest_child()
    assert memory is None or memory < MOST_MEMORY


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"])
def test_workbooks_with_document_types_are_refused(part: str) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(xlsx({"A": [["Clerk"]]}))) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            raw = old.read(name)
            new.writestr(name, b'<!DOCTYPE a [<!ENTITY a "x">]>' + raw if name == part else raw)
    with pytest.raises(UserError) as told:
        read(buffer.getvalue())
    assert told.value.trouble is Trouble.DOCUMENT_UNSAFE


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, raw in parts.items():
            package.writestr(name, raw)
    return buffer.getvalue()


def lying(raw: bytes, said: int) -> bytes:
    """A zip file that says that its largest part unpacks to `said` bytes."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        size = max(entry.file_size for entry in package.infolist())
    return raw.replace(size.to_bytes(4, "little"), said.to_bytes(4, "little"))


@pytest.mark.parametrize(
    "raw",
    [
        zipped({"word/document.xml": bytes(50 * 2**20)}),
        zipped({"word/document.xml": bytes(LARGEST_PART + 1)}),
        lying(zipped({"word/document.xml": bytes(50 * 2**20)}), 90_000),
        zipped({f"word/{n}.xml": b"" for n in range(MOST_PARTS + 1)}),
        zipped({f"word/{n}": bytes(2**20) for n in range(201)}),
        zipped({"word/document.xml": b"<a/>", "../../evil.txt": b"x"}),
        zipped({"word/document.xml": b"<a/>", "/etc/evil.txt": b"x"}),
    ],
    ids=["ratio", "part", "lying", "parts", "whole", "above", "rooted"],
)
def test_zip_bombs(raw: bytes, pool: ReadingPool, tmp_path: Path) -> None:
    _, error = attempt(pool, tmp_path, "bomb.docx", raw)
    assert error is not None
    assert error.trouble in {Trouble.DOCUMENT_UNSAFE, Trouble.DOCUMENT_DAMAGED}
    memory = largest_child()
    assert memory is None or memory < MOST_MEMORY


def test_what_a_zip_file_says_of_itself_is_not_believed() -> None:
    raw = lying(zipped({"word/document.xml": bytes(50 * 2**20)}), 90_000)
    with pytest.raises(UserError) as told:
        Parts(raw).read("word/document.xml")
    assert told.value.trouble in {Trouble.DOCUMENT_UNSAFE, Trouble.DOCUMENT_DAMAGED}


def test_a_locked_zip_needs_its_password() -> None:
    raw = bytearray(docx(BODY))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = raw.find(mark)
        while start >= 0:
            raw[start + at] |= 1
            start = raw.find(mark, start + 4)
    with pytest.raises(UserError) as told:
        read(bytes(raw))
    assert told.value.trouble is Trouble.DOCUMENT_NEEDS_PASSWORD


def test_pages_that_refer_to_files_and_to_the_network_fetch_nothing(tmp_path: Path, secret: Path, pool: ReadingPool) -> None:
    pipe, net = (secret.parent / "pipe").as_uri(), "http://127.0.0.1:9/x"
    head = (
        f'<base href="{net}"><link rel=stylesheet href="{pipe}">'
        f'<style>@import url("{net}"); p {{ background: url({pipe}) }}</style>'
        f'<meta http-equiv=refresh content="0;url={net}"><script src="{net}"></script>'
    )
    body = (
        f"<h1>PERMIT CLERK</h1><p>Duties:</p><ul><li>Files permits and plans.</ul><img src='{pipe}'>"
        f"<iframe src='{secret.as_uri()}'></iframe>"
        f"<object data='{pipe}'></object><embed src='{pipe}'><video src='{net}'></video><a href='{secret.as_uri()}'>more</a>"
        f"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{secret.as_uri()}' parse='text'/>&secret;"
    )
    declared = f'<!DOCTYPE html [<!ENTITY secret SYSTEM "{secret.as_uri()}">]>'.encode()
    for raw in (page(body, head), page(body, head).replace(b"<!DOCTYPE html>", declared)):
        words, _ = attempt(pool, tmp_path, "page.html", raw)
        assert SECRET not in words


def test_relations_that_lead_out_of_a_word_document_are_not_followed(tmp_path: Path, secret: Path, pool: ReadingPool) -> None:
    pipe = (secret.parent / "pipe").as_uri()
    raw = docx(BODY, header1=paragraph(run("City of Harbor")))
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            outward = part.replace(b'Target="header1.xml"', f'Target="{pipe}" TargetMode="External"'.encode())
            new.writestr(name, outward if name.endswith("document.xml.rels") else part)
    words, _ = attempt(pool, tmp_path, "linked.docx", buffer.getvalue())
    assert SECRET not in words
