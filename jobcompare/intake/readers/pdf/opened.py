"""Pages of a PDF file, and what keeps it from being read. Scripts, attachments and links of a file are never looked at."""

import ctypes
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from jobcompare.common.errors import Trouble, UserError

MOST_PAGES = 2_000


@dataclass(frozen=True, slots=True)
class Page:
    """A page while its file is open: handles of the library, for the page and for its text."""

    handle: Any
    text: Any


def numbered(function: Any, gives: Any, *takes: Any) -> Callable[..., Any]:
    """A function of the library that takes and gives handles as plain numbers: its own binding makes a pointer each time.

    Args:
        function: of the library.
        gives: kind of its result, `c_void_p` for a handle (0 comes as None).
        takes: kinds of its arguments.
    """
    return ctypes.CFUNCTYPE(gives, *takes)(ctypes.cast(function, ctypes.c_void_p).value or 0)


@contextmanager
def opened_pages(raw: bytes) -> Generator[Iterator[Page]]:
    """The pages of a PDF file, one after another; a page is gone when the next one comes.

    Raises:
        UserError: DOCUMENT_DAMAGED, DOCUMENT_NEEDS_PASSWORD or DOCUMENT_TOO_LONG.
    """
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(raw, len(raw), None)
    if not document:
        raise _refusal(pdfium.FPDF_GetLastError())
    try:
        count = pdfium.FPDF_GetPageCount(document)
        if count > MOST_PAGES:
            raise UserError(Trouble.DOCUMENT_TOO_LONG, count=count, unit="pages", limit=MOST_PAGES)
        if count < 1:
            raise UserError(Trouble.DOCUMENT_DAMAGED, reason="it has no pages")
        pages = _pages(document, count)
        try:
            yield pages
        finally:
            pages.close()  # a page must be gone before its file
    finally:
        pdfium.FPDF_CloseDocument(document)


def _pages(document: Any, count: int) -> Generator[Page]:
    for number in range(count):
        handle = pdfium.FPDF_LoadPage(document, number)
        if not handle:
            continue  # the other pages may be sound
        if _has_fields(handle):
            pdfium.FPDFPage_Flatten(handle, pdfium.FLAT_NORMALDISPLAY)  # what was typed into a form becomes text of the page
            pdfium.FPDF_ClosePage(handle)
            handle = pdfium.FPDF_LoadPage(document, number)
        text = pdfium.FPDFText_LoadPage(handle)
        try:
            if text:
                yield Page(handle, text)
        finally:
            pdfium.FPDFText_ClosePage(text)
            pdfium.FPDF_ClosePage(handle)


def _has_fields(page: Any) -> bool:
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, number)
        field = bool(note) and pdfium.FPDFAnnot_GetSubtype(note) == pdfium.FPDF_ANNOT_WIDGET
        if note:
            pdfium.FPDFPage_CloseAnnot(note)
        if field:
            return True
    return False


def _refusal(code: int) -> UserError:
    if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return UserError(Trouble.DOCUMENT_NEEDS_PASSWORD)
    return UserError(Trouble.DOCUMENT_DAMAGED, reason="its pages cannot be found")
