"""Markup in plain text -> marks and lines: strikes, Markdown, leavings of HTML, rules, letter-spaced headings."""

import html
import re

from jobcompare.intake.readers.text.marks import BOLD, INSERTED, KEPT, LIGHT, LIVE, STRUCK, whole_lines

_STRIKE = re.compile(r"~~(?=[^~])((?:(?!~~).){1,6000}?)~~(?!~)", re.DOTALL)
_TAG_MARKS = tuple(
    (re.compile(rf"<({names})(?:\s[^<>]*)?>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL), rf"{on}\2{off}")
    for names, on, off in (
        ("del|s|strike", STRUCK, LIVE),
        ("ins", INSERTED, KEPT),
        ("b|strong", BOLD, LIGHT),
    )
)
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|li|tr|h[1-6])>", re.IGNORECASE)
_ITEM = re.compile(r"<li(?:\s[^<>]*)?>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|div|ul|ol|u|i|em|span|font|sup|sub|table|tbody|tr|td|th|h[1-6]|a)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,5});", re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\((?:https?:|mailto:|#|/|\.)[^()\s]*\)")
_MARKDOWN = re.compile(r"^#{1,6} \S|\*\*[^\s*][^*\n]*\*\*|^\|.*\|\s*$|^\s*\|?:?-{3,}:?\s*\|", re.MULTILINE)
_STRONG = re.compile(r"\*\*(?=[^\s*])([^*\n]*(?:\*(?!\*)[^*\n]*)*)\*\*|(?<!\w)__(?=[^\s_])([^_\n]+)__(?!\w)")
_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]*[^\s*\\])\*(?![\w*])|(?<![\w_])_(?=[^\s_])([^_\n]*[^\s_])_(?![\w_])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~>])")
_QUOTE = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
_RULE = re.compile(
    r"^[ \t]*(?:[-=_*~#][ \t]?){4,}$|^[ \t]*(?:- ?- ?-|\* ?\* ?\*|---+)[ \t]*$|^[ \t]*\+[-=+]{3,}\+[ \t]*$", re.MULTILINE
)
_FRAMED = re.compile(r"^[ \t]*([=*#~]{2,}|-{3,})[ \t]*([^\s=*#~-].*?)[ \t]*\1[ \t]*$", re.MULTILINE)
_LONGEST_SPACED = 400  # characters of a letter-spaced heading
_WIDEST = 2  # blanks between two letters of one word
_SPACED = re.compile(r"^[ \t]*(?:\S {1,4}){3,}(?:\S| )*$")
_BOLD_JOIN = re.compile(f"{LIGHT}([ \t:]*){BOLD}")


def without_markup(text: str) -> tuple[str, bool]:
    """The text with its looks as marks and its markup taken out, and whether it was Markdown."""
    if "~~" in text:
        text = _STRIKE.sub(rf"{STRUCK}\1{LIVE}", text)
    if "<" in text:
        text = _without_tags(text)
    if "&" in text and _ENTITY.search(text):
        text = html.unescape(text).replace("\r", "")
    markdown = len(_MARKDOWN.findall(text)) > 1
    if markdown:
        text = _without_markdown(text)
    text = _FRAMED.sub(r"\n\2\n", text)
    text = _RULE.sub("", text)
    return whole_lines(text), markdown


def _without_tags(text: str) -> str:
    for pattern, marked in _TAG_MARKS:
        text = pattern.sub(marked, text)
    text = _ITEM.sub("\n• ", text)
    return _TAG.sub("", _BREAK.sub("\n", text))


def _without_markdown(text: str) -> str:
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    text = _STRONG.sub(lambda found: f"{BOLD}{found[1] or found[2]}{LIGHT}", text)
    text = _EMPHASIS.sub(lambda found: found[1] or found[2], text)
    return _QUOTE.sub("", _BOLD_JOIN.sub(r"\1", _ESCAPE.sub(r"\1", text)))


def unspaced(line: str) -> str:
    """A heading printed with blanks between its letters, without them; any other line as it is.

    The blanks between letters are the narrowest of the line; wider ones are between words.
    """
    if len(line) > _LONGEST_SPACED or not _SPACED.match(line):
        return line
    pieces = re.split(r"( +)", line.strip())
    letters, gaps = pieces[::2], pieces[1::2]
    if len(letters) < 4 or sum(len(piece) > 1 for piece in letters) * 8 > len(letters) or not any(map(str.isalpha, letters)):
        return line
    if sum(piece.isdigit() for piece in letters) * 3 > len(letters) or sum(map(str.isalpha, letters)) * 4 < 3 * len(letters):
        return line
    narrow = min(map(len, gaps))
    if narrow > _WIDEST or len({letter.casefold() for letter in letters}) == 1:
        return line  # heads or marks of columns
    words = [letters[0]]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        words += [" ", letter] if len(gap) > narrow else [letter]
    return "".join(words)
