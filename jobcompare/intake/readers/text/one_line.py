"""A whole document on one line: cut before its headings, bullets and numbered entries."""

import re
from functools import lru_cache

from jobcompare.vocabulary.headings import Headings, heading_form, shipped_headings

_LONG = 1200  # characters of a line that can be a whole document
_SHORT = 300  # the same of a line that has several headings with a colon
_SEVERAL = 3
_FEW = 4  # lines of such a document
_BULLET = re.compile(r"(?<=\S)[ \t]+(?=[•●▪◦➤■□\ue000-\uf8ff] ?\S)")
_NUMBER = re.compile(r"(?:(?<=[.;:)])[ \t]+|^[ \t]*)(?=(\d{1,2})[.)] ?[A-Z])", re.MULTILINE)
_CAPS = re.compile(r"(?<![A-Za-z])[A-Z][A-Z&/,'’()-]*(?:[ -]{1,2}(?:[A-Z&/(][A-Z&/,'’()-]*|&)){0,9}:?(?![a-z])")
_TITLED = re.compile(r"(?<=[.;:)] )[A-Z][\w/,'’&-]*(?: [\w/,'’&-]+){0,9}:(?= )")
_FIRST = re.compile(r"\s*((?:[A-Z(][A-Z/,'’&()-]*|[IVX]+|\d)(?: (?:[A-Z(][A-Z/,'’&()-]+|[IVX]+|[-–&/]|\d))*)[ \t]+(?=[A-Z][a-z])")
_MOST_WORDS = 10


def cut_lines(text: str) -> str:
    """The text; a whole document on a few very long lines with its headings, bullets and numbers on lines of their own."""
    lines = [line for line in text.split("\n") if line.strip()]
    longest = max(lines, key=len, default="")
    if len(lines) > _FEW or len(longest) < _SHORT:
        return text
    headings = shipped_headings()
    if len(longest) < _LONG and not _has_several(longest, headings):
        return text
    first = _FIRST.match(text)
    if first and len(first[1]) > 5 and not _is_heading(first[1], headings):
        text = f"{first[1]}\n\n{text[first.end() :]}"  # the title
    cut = _CAPS.sub(lambda found: _caps(found.group(), headings), text)
    cut = _TITLED.sub(lambda found: _titled(found.group(), headings), cut)
    return _numbered(_BULLET.sub("\n", cut))


def _has_several(line: str, headings: Headings) -> bool:
    found = {one.group() for pattern in (_CAPS, _TITLED) for one in pattern.finditer(line) if one.group().endswith(":")}
    return sum(_is_heading(words, headings) for words in found) >= _SEVERAL


def _caps(words: str, headings: Headings) -> str:
    """Words in capitals, with the longest heading at their beginning or end on its own line."""
    tokens = words.split(" ")
    for start in range(len(tokens)):
        for end in range(len(tokens), start, -1):
            if end - start <= _MOST_WORDS and _is_heading(" ".join(tokens[start:end]), headings):
                before, after = " ".join(tokens[:start]), " ".join(tokens[end:])
                return f"{before}\n\n{' '.join(tokens[start:end])}\n{after}"
    return words


def _titled(words: str, headings: Headings) -> str:
    return f"\n\n{words}\n" if _is_heading(words, headings) else words


@lru_cache(maxsize=1024)
def _is_heading(words: str, headings: Headings) -> bool:
    """A listed heading of more than one short word."""
    return len(words) > 5 and heading_form(words) in headings.by_form


def _numbered(text: str) -> str:
    """The text with a line for each entry that is numbered one after another."""
    pieces: list[str] = []
    at, expected = 0, 1
    for found in _NUMBER.finditer(text):
        number = int(found[1])
        if number not in (expected, 1):
            continue
        expected = number + 1
        if found.start() and text[found.start() - 1] != "\n":
            pieces.append(text[at : found.start()])
            at = found.end()
    return "\n".join([*pieces, text[at:]])
