"""The words of one paragraph of a Word document, each as it looks: kept, inserted, deleted, struck; hidden ones are left out."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from jobcompare.intake.readers.docx.package import W
from jobcompare.intake.readers.docx.styles import Styles, is_on, looks_of, whole
from jobcompare.intake.readers.symbols import with_symbols
from jobcompare.intake.readers.writing import PLAIN, Look, marked

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXT_BOX = f"{W}txbxContent"
_PASSED = frozenset(  # what holds words, or stands between them, without being words
    {
        f"{W}{name}"
        for name in ("hyperlink", "smartTag", "customXml", "fldSimple", "sdtContent", "bdo", "dir", "ruby", "rubyBase", "rt")
    }
)
_STRUCK = frozenset({f"{W}del", f"{W}moveFrom"})
_INSERTED = frozenset({f"{W}ins", f"{W}moveTo"})
_WORDS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_CONTENTS = "Table of Contents"  # kind of a part that Word makes itself
_COUNTED = ("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "FILENAME", "DATE", "TIME", "PRINTDATE", "SAVEDATE")


@dataclass(slots=True)
class Words:
    """The words of a paragraph with their looks, the text boxes that hang on it, and whether a page begins in front of it."""

    parts: list[str] = field(default_factory=list[str])
    boxes: list[Any] = field(default_factory=list[Any])
    page: bool = False

    @property
    def text(self) -> str:
        """All of them; newlines where the paragraph breaks the line."""
        return "".join(self.parts)


@dataclass(slots=True)
class _Fields:
    """Fields that are open: whether their instruction is being read, and whether what they show is wanted."""

    open: list[str] = field(default_factory=list[str])
    showing: list[bool] = field(default_factory=list[bool])

    @property
    def hides(self) -> bool:
        return not all(self.showing) or any(words.split()[:1] and words.split()[0].upper() in _COUNTED for words in self.open)


def filled(control: Any) -> Iterator[Any]:
    """What stands in a content control, unless that is only the request to fill it, or a table of contents."""
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    if not asks(control) and (gallery is None or gallery.get(f"{W}val") != _CONTENTS):
        yield from control.iterchildren(f"{W}sdtContent")


def asks(control: Any) -> bool:
    """A content control shows the request to fill it: "Click or tap here to enter text."."""
    asking = control.find(f"{W}sdtPr/{W}showingPlcHdr")
    return asking is not None and is_on(asking.get(f"{W}val"))


class RunReader:
    """Reads the words of paragraphs."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles

    def words(self, paragraph: Any, look: Look = PLAIN) -> Words:
        """The words of a paragraph.

        Args:
            paragraph: the element.
            look: what holds for all of it, as for a row of a table that was deleted.
        """
        properties = paragraph.find(f"{W}pPr")
        style = None if properties is None else properties.find(f"{W}pStyle")
        found = Words()
        base = self._styles.style(self._styles.normal if style is None else style.get(f"{W}val")).looks
        self._walk(paragraph, look, base, found, _Fields())
        return found

    def _walk(self, element: Any, look: Look, base: dict[str, bool], found: Words, fields: _Fields) -> None:
        for child in element:
            tag = child.tag
            if tag == f"{W}r":
                self._run(child, look, base, found, fields)
            elif tag in _STRUCK:
                self._walk(child, replace(look, struck=True), base, found, fields)
            elif tag in _INSERTED:
                self._walk(child, replace(look, inserted=True), base, found, fields)
            elif tag == f"{W}fldSimple" and (child.get(f"{W}instr") or "").split()[:1] and _is_counted(child.get(f"{W}instr")):
                continue
            elif tag in _PASSED:
                self._walk(child, look, base, found, fields)
            elif tag == f"{W}sdt":
                for content in filled(child):
                    self._walk(content, look, base, found, fields)
            elif tag == f"{_MC}AlternateContent":
                self._walk(_choice(child), look, base, found, fields)

    def _run(self, run: Any, look: Look, base: dict[str, bool], found: Words, fields: _Fields) -> None:
        properties = run.find(f"{W}rPr")
        looks = self._looks(properties, base)
        font = _font(properties)
        own = Look(
            bold=look.bold or looks.get("b", False),
            struck=look.struck or looks.get("strike", False) or looks.get("dstrike", False),
            inserted=look.inserted,
        )
        hidden = looks.get("vanish", False)
        for child in run:
            _follow(child, fields)
            found.boxes += _boxes(child)
            if hidden or fields.hides:
                continue
            text = _text(child, font)
            if text:
                found.parts.append(marked(text.upper() if looks.get("caps", False) else text, own))
            elif child.tag == f"{W}br":
                found.page |= child.get(f"{W}type") == "page" and not found.text.strip()
                found.parts.append("\n" if child.get(f"{W}type") != "page" else " ")

    def _looks(self, properties: Any, base: dict[str, bool]) -> dict[str, bool]:
        """Looks of a run. What paragraph and character style both switch on is off (ECMA-376, 17.7.3)."""
        if properties is None:
            return base
        style = properties.find(f"{W}rStyle")
        own = {} if style is None else self._styles.style(style.get(f"{W}val")).looks
        both = {look: base.get(look, False) != own.get(look, False) for look in base.keys() | own.keys()}
        return both | looks_of(properties)


def _text(element: Any, font: str | None) -> str:
    """The characters of one element of a run; "" where it has none."""
    tag = element.tag
    if tag in (f"{W}t", f"{W}delText"):
        text = element.text or ""
        return with_symbols(text, font) if font or not text.isascii() else text
    if tag == f"{W}sym":
        return _symbol(element)
    if tag == f"{W}fldChar":
        return _check_box(element) or _chosen(element)
    return _WORDS.get(tag, "")


def _symbol(element: Any) -> str:
    try:
        code = int(element.get(f"{W}char") or "", 16)
    except ValueError:
        return ""
    return with_symbols(chr(code), element.get(f"{W}font")) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0x10000 else ""


def _check_box(element: Any) -> str:
    """A box of an old form, ticked or not."""
    box = element.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    ticked = box.find(f"{W}checked")
    if ticked is None:
        ticked = box.find(f"{W}default")
        return "☒" if ticked is not None and is_on(ticked.get(f"{W}val"), absent=False) else "☐"
    return "☒" if is_on(ticked.get(f"{W}val")) else "☐"


def _chosen(element: Any) -> str:
    """What is chosen in a list of an old form."""
    entries = [entry.get(f"{W}val") or "" for entry in element.iterfind(f"{W}ffData/{W}ddList/{W}listEntry")]
    result = element.find(f"{W}ffData/{W}ddList/{W}result")
    place = 0 if result is None else whole(result.get(f"{W}val")) or 0
    return entries[place] if 0 <= place < len(entries) else ""


def _font(properties: Any) -> str | None:
    fonts = None if properties is None else properties.find(f"{W}rFonts")
    return None if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")


def _follow(element: Any, fields: _Fields) -> None:
    """Keep account of fields, whose instructions are no words of the document."""
    if element.tag in (f"{W}instrText", f"{W}delInstrText") and fields.open:
        fields.open[-1] += element.text or ""
    if element.tag != f"{W}fldChar":
        return
    match element.get(f"{W}fldCharType"):
        case "begin":
            fields.open.append("")
            shows = (element.find(f"{W}ffData/{W}{kind}") is not None for kind in ("checkBox", "ddList"))
            fields.showing.append(any(shows))
        case "separate" if fields.open:
            fields.showing[-1] = True
        case "end" if fields.open:
            fields.open.pop()
            fields.showing.pop()
        case _:
            pass


def _is_counted(instruction: str | None) -> bool:
    return (instruction or "").split()[0].upper() in _COUNTED


def _choice(element: Any) -> Any:
    """The first form of what is written in several; the others say the same for older programs."""
    return next((child for child in element if child.tag == f"{_MC}Choice"), element)


def _boxes(element: Any) -> Iterator[Any]:
    """Text boxes drawn in a run."""
    if element.tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
        yield from (box for box in element.iter(_TEXT_BOX) if _outermost(box, element))
    elif element.tag == f"{_MC}AlternateContent":
        for child in _choice(element):
            yield from _boxes(child)


def _outermost(box: Any, within: Any) -> bool:
    above = box.getparent()
    while above is not None and above is not within:
        if above.tag == _TEXT_BOX or above.tag == f"{_MC}Fallback":
            return False
        above = above.getparent()
    return True
