"""What was typed, as words of a full-text query; and the part of a text that shows them."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from jobcompare.model.places import Span

_TOKEN = re.compile(r"[^\W_]+")  # as FTS5's unicode61 sees words: letters and digits
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
    return "".join(c.lower() if c < "\x80" else unicodedata.normalize("NFD", c)[0].lower()[:1] or c for c in text)


def quote_around(text: str, words: Words) -> tuple[str, tuple[Span, ...]]:
    """A quotation of about 160 characters around the first words found, and where the words stand in it."""
    found = words.pattern.search(text) or words.pattern.search(folded(text))
    start = max(0, found.start() - _BEFORE) if found and len(text) > _LENGTH else 0
    start = text.rfind(" ", 0, start + 1) + 1
    end = len(text) if len(text) <= start + _LENGTH else max(text.rfind(" ", start, start + _LENGTH), start + _LENGTH // 2)
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    quoted = head + re.sub(r"\s", " ", text[start:end]) + tail
    return quoted, tuple(Span(*match.span()) for match in words.pattern.finditer(folded(quoted)))


def _query(whole: tuple[str, ...], unfinished: str | None) -> str:
    parts = [_quoted(word) for word in whole] + ([_quoted(unfinished) + " *"] if unfinished else [])
    return " AND ".join(parts)


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
