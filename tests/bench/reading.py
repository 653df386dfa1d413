"""Documents read: one of 10 KB recognised, a thousand of four kinds read by two processes and imported."""

import re
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import cycle, product
from pathlib import Path

from jobcompare.common.paths import sample_data
from jobcompare.intake.document import Block, Run
from tests.bench.figure import Figure, figure, timed
from tests.bench.ground import Ground

COUNT = 1_000
TEN_KB = "state-e-customer-technical-support.txt"
_TIMES = 20
_TITLE_WORDS = re.compile(r"\b(?:support|help desk)\b", re.IGNORECASE)


def recognized(ground: Ground) -> Figure:
    """Text of 10 KB to a record, in the mean of several."""
    from jobcompare.intake.readers import read
    from jobcompare.intake.recognize import recognize

    document = read((sample_data("documents") / TEN_KB).read_bytes())
    recognize(document)
    return _each(lambda: recognize(document))


def plain_words(ground: Ground) -> Figure:
    """The words of the same text counted."""
    from collections import Counter

    text = (sample_data("documents") / TEN_KB).read_text("utf-8")
    return _each(lambda: Counter(re.findall(r"\w+", text.lower())))


def read_batch(ground: Ground) -> Figure:
    """A thousand documents of four kinds read to records, the start of both processes included."""
    from jobcompare.operations.reading import read_documents

    folder = many_documents()
    try:
        found = timed(lambda: _all_read(read_documents([folder])))
    finally:
        shutil.rmtree(folder)
    return figure(found["value"], found["cpu"], f"{COUNT / found['value']:.0f} a second")


def imported_batch(ground: Ground) -> Figure:
    """The same, and entered into a study in one step, each for an employer of its own."""
    from jobcompare.operations import do

    folder = many_documents()
    try:
        with do.create_study(folder / "bench.jobstudy") as session:
            found = timed(lambda: do.import_files(session, [folder]))
    finally:
        shutil.rmtree(folder)
    return figure(found["value"], found["cpu"], f"{COUNT / found['value']:.0f} a second")


def plain_text_of_batch(ground: Ground) -> Figure:
    """The text of the same files by pypdfium2 and lxml, in one process, without any meaning."""
    from lxml import html
    from pypdfium2 import PdfDocument

    def text_of(path: Path) -> int:
        if path.suffix == ".pdf":
            return sum(len(page.get_textpage().get_text_bounded()) for page in PdfDocument(path))
        return len(html.fromstring(path.read_bytes()).text_content()) if path.suffix == ".html" else len(path.read_bytes())

    folder = many_documents()
    try:
        return timed(lambda: [text_of(path) for path in sorted(folder.iterdir())])
    finally:
        shutil.rmtree(folder)


def _each(work: Callable[[], object]) -> Figure:
    cpu, begun = time.process_time(), time.perf_counter()
    for _ in range(_TIMES):
        work()
    return figure((time.perf_counter() - begun) / _TIMES, (time.process_time() - cpu) / _TIMES)


def _all_read(readings: Sequence[object]) -> None:
    failed = [reading for reading in readings if getattr(reading, "error", None) is not None]
    assert not failed, failed[:3]


def many_documents(count: int = COUNT) -> Path:
    """A folder of files: the five sample documents as text, page, Word and PDF, over and over, each for another class."""
    from jobcompare.intake.canonical import canonical
    from jobcompare.intake.document import ReadDocument
    from jobcompare.intake.readers import read
    from tests.intake.readers.docx_writer import docx_of
    from tests.intake.readers.html_writer import html_of
    from tests.intake.readers.pdf_writer import pdf_of

    def text_of(blocks: Sequence[Block]) -> bytes:
        return canonical(ReadDocument(tuple(blocks), "text/plain")).text.encode()

    writers: dict[str, Callable[[Sequence[Block]], bytes]] = {"txt": text_of, "html": html_of, "docx": docx_of, "pdf": pdf_of}
    texts = [read(path.read_bytes()).blocks for path in sorted(sample_data("documents").glob("*.txt"))]
    folder = Path(tempfile.mkdtemp(prefix="jobcompare-bench-documents-"))
    for number, (blocks, ending) in zip(range(count), cycle(product(texts, writers)), strict=False):
        (folder / f"{number:04}.{ending}").write_bytes(writers[ending](_for_another(blocks, number)))
    return folder


def _for_another(blocks: Sequence[Block], number: int) -> tuple[Block, ...]:
    """The document for another class: the words of its title go on with a name that no other document has."""
    name = "".join(chr(ord("a") + number // 26**place % 26) for place in range(3)).capitalize()

    def renamed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        return tuple(replace(run, text=_TITLE_WORDS.sub(lambda found: f"{found[0]} {name}", run.text)) for run in runs)

    return tuple(replace(block, runs=renamed(block.runs), cells=tuple(map(renamed, block.cells))) for block in blocks)
