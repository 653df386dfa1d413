"""What was typed, as words of a full-text query; and the part of a text that shows them."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from jobcompare.model.places import Span

_TOKEN = re.compile(r"[^\W_]+")  # as FTS5's unicode61 sees words: letters and digits
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_BEGINNING = 2_000  # characters of a document that are looked at first
_LENGTH = 160  # characters of a quotation
_BEFORE = 50  # of them before the first word found


@dataclass(frozen=True)
class Words:
    """The words of a search. `unfinished`: the last one, where it may go on; in titles it may be one letter."""

    whole: tuple[str, ...]
    unfinished: str | None

    @property
    def query(self) -> str:
        """The FTS5 query for titles: every word quoted, so that no sign in it is an operator."""
        return _query(self.whole, self.unfinished)

    @property
    def text_query(self) -> str:
        """The FTS5 query for texts; "" where there is nothing to look for.

        One letter that may go on is left out: every text has words that begin with it.
        """
        unfinished = self.unfinished if self.unfinished and len("".join(tokens(self.unfinished))) > 1 else None
        return _query(self.whole, unfinished)

    @cached_property
    def pattern(self) -> "re.Pattern[str]":
        """Finds the words in a text, folded or not."""
        parts = [r"\W+".join(map(re.escape, tokens(word))) + r"(?![^\W_])" for word in self.whole]
        if self.unfinished:
            parts.append(r"\W+".join(map(re.escape, tokens(self.unfinished))) + r"[^\W_]*")
        return re.compile(r"(?<![^\W_])(?:" + "|".join(sorted(parts, key=len, reverse=True)) + ")", re.IGNORECASE)


def words_of(typed: str) -> Words:
    """The words of what was typed. A word is finished by a blank or sign after it; signs alone are no words."""
    words = [word for word in typed.replace("\0", " ").split() if tokens(word)]
    goes_on = bool(words) and tokens(typed[-1]) != []
    return Words(tuple(words[:-1] if goes_on else words), words[-1] if goes_on else None)


def tokens(text: str) -> list[str]:
    """Words as the index has them: without case and accents, split at signs."""
    return _TOKEN.findall(folded(text))


def folded(text: str) -> str:
    """The text without case and accents, one character for one."""
    return text.lower() if text.isascii() else _FOREIGN.sub(_base, text).lower()


def _base(found: "re.Match[str]") -> str:
    """A letter without its accents, as one character that stays one in lower case."""
    return unicodedata.normalize("NFD", found[0])[0].lower()[0]


def quote_around(text: str, words: Words) -> tuple[str, tuple[Span, ...]]:
    """A quotation of about 160 characters around the first words found, and where the words stand in it."""
    start = max(0, _first_place(text, words) - _BEFORE) if len(text) > _LENGTH else 0
    start = text.rfind(" ", 0, start + 1) + 1
    end = len(text) if len(text) <= start + _LENGTH else max(text.rfind(" ", start, start + _LENGTH), start + _LENGTH // 2)
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    quoted = head + re.sub(r"\s", " ", text[start:end]) + tail
    return quoted, tuple(Span(*match.span()) for match in words.pattern.finditer(folded(quoted)))


def _first_place(text: str, words: Words) -> int:
    """Where a word stands first; 0 where none does.

    Plain search first: it is ten times quicker over a whole document; and mostly the beginning has the word.
    """
    parts = [text[:_BEGINNING].lower()]
    for word in sorted((*words.whole, words.unfinished or ""), key=len, reverse=True):
        if len(text) > _BEGINNING and len(parts) == 1 and word.lower() not in parts[0]:
            parts.append(text.lower())
        for plain in parts:
            at = plain.find(word.lower()) if word else -1
            found = words.pattern.search(plain, max(0, at - _BEFORE), at + _LENGTH) if at >= 0 else None
            if found is not None:
                return found.start()
    found = words.pattern.search(text) or words.pattern.search(folded(text))
    return found.start() if found else 0


def _query(whole: tuple[str, ...], unfinished: str | None) -> str:
    parts = [_quoted(word) for word in whole] + ([_quoted(unfinished) + " *"] if unfinished else [])
    return " AND ".join(parts)


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
