"""Looks of words inside a line while text is being read: control characters that no document contains.

Struck, inserted and bold are switched on and off; every line is made whole, so that lines can be cut and joined freely.
"""

import re

from jobcompare.intake.document import Run

STRUCK, LIVE = "\x0e", "\x0f"
INSERTED, KEPT = "\x10", "\x11"
BOLD, LIGHT = "\x12", "\x13"
_PAIRS = ((STRUCK, LIVE), (INSERTED, KEPT), (BOLD, LIGHT))
_ANY = re.compile("([\x0e-\x13])")
_LEAD = re.compile("^[\x0e-\x13]+")
_STRUCK_WORDS = re.compile(f"{STRUCK}[^{LIVE}]*{LIVE}?")


def plain(text: str) -> str:
    """The words without their looks."""
    return _ANY.sub("", text)


def live(text: str) -> str:
    """The words that are not struck, without their looks."""
    return plain(_STRUCK_WORDS.sub("", text)) if STRUCK in text else plain(text)


def runs_of(text: str) -> tuple[Run, ...]:
    """The runs of a piece of text."""
    if not _ANY.search(text):
        return (Run(text),) if text else ()
    runs: list[Run] = []
    on = {STRUCK: False, INSERTED: False, BOLD: False}
    closing = {off: start for start, off in _PAIRS}
    for piece in _ANY.split(text):
        if piece in on:
            on[piece] = True
        elif piece in closing:
            on[closing[piece]] = False
        elif piece:
            runs.append(Run(piece, bold=on[BOLD], struck=on[STRUCK], inserted=on[INSERTED]))
    return tuple(runs)


def whole_lines(text: str) -> str:
    """The text with each look that runs over a line end switched off there and on again in the next line."""
    if not _ANY.search(text):
        return text
    lines = text.split("\n")
    for start, off in _PAIRS:
        if start not in text:
            continue
        running = False
        for index, line in enumerate(lines):
            begun = f"{start}{line}" if running and line.strip() else line
            switches = [char for char in line if char in (start, off)]
            running = switches[-1] == start if switches else running
            lines[index] = f"{begun}{off}" if running and begun.strip() else begun
    return "\n".join(lines)


def cut(text: str, count: int) -> str:
    """The text without its first `count` plain characters, looks that were on there switched on again."""
    on: list[str] = []
    closing = {off: start for start, off in _PAIRS}
    at = 0
    while count > 0 and at < len(text):
        char = text[at]
        if char in closing:
            on = [look for look in on if look != closing[char]]
        elif _ANY.match(char):
            on.append(char)
        else:
            count -= 1
        at += 1
    return "".join(on) + text[at:]


def piece(text: str, start: int, end: int) -> str:
    """The plain characters of a text from `start` to `end`, with the looks they have there."""
    if not _ANY.search(text):
        return text[start:end]
    rest = cut(text, start)
    at, count = 0, end - start
    while count > 0 and at < len(rest):
        count -= not _ANY.match(rest[at])
        at += 1
    return rest[:at]


def lead(text: str) -> str:
    """The looks that are switched on where the text begins."""
    found = _LEAD.match(text)
    return found.group() if found else ""
