"""Lists of classes, and classes by name."""

import re
from collections.abc import Sequence
from functools import partial

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.lines import ClassLine
from jobcompare.model.study import EntityKind, JobClass
from jobcompare.present.class_list import ClassQuery, make_class_list, make_tree
from jobcompare.present.lists_view import ListView, TreeItem
from jobcompare.store.reader import Reader

_ID = re.compile(r"c-(\d+)", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def class_list(reader: Reader, query: ClassQuery) -> ListView:
    """The Classes page's list."""
    found = reader.find(query.find) if query.find.strip() else None
    colours = {employer.id: employer.position for employer in reader.employers()}
    return make_class_list(reader.class_lines(), query, found, colours)


def employer_tree(reader: Reader) -> tuple[TreeItem, ...]:
    """The Classes page's tree."""
    return make_tree(reader.class_lines(), reader.employers(), reader.info().ours)


def suggest_classes(reader: Reader, words: str, limit: int = 12) -> tuple[ClassLine, ...]:
    """Classes whose title, code or employer has every one of some words, nearest first, for the comparison bar."""
    wanted = words.casefold().split()
    lines = (line for line in reader.class_lines() if all(word in _text(line) for word in wanted))
    return tuple(sorted(lines, key=partial(_nearness, wanted, words.casefold().strip()))[:limit])


def _nearness(wanted: Sequence[str], words: str, line: ClassLine) -> tuple[int, bool, str]:
    """Whole words come before parts of words ("State E", "I"), titles that begin so before others."""
    whole = set(_WORD.findall(_text(line)))
    return sum(word not in whole for word in wanted), not line.title.casefold().startswith(words), line.title.casefold()


def find_class(reader: Reader, name: str) -> int:
    """The id of a class by "c-1042" or "Employer / Title" (split at the first " / ").

    Raises:
        UserError: NO_SUCH_CLASS; CLASS_AMBIGUOUS with the ids of the matches.
    """
    by_id = _ID.fullmatch(name.strip())
    if by_id:
        number = int(by_id.group(1))
        if reader.entity(EntityKind.JOB_CLASS, number) is None:
            raise UserError(Trouble.NO_SUCH_CLASS, name=name)
        return number
    employer, slash, title = name.partition(" / ")
    matches = reader.classes_by_name(employer.strip() if slash else None, (title if slash else name).strip())
    if len(matches) > 1:
        raise UserError(Trouble.CLASS_AMBIGUOUS, name=name, matches=_listed(matches))
    for match in matches:
        return match.id
    raise UserError(Trouble.NO_SUCH_CLASS, name=name)


def named_classes(reader: Reader, names: Sequence[str]) -> tuple[int, ...]:
    """The ids of classes by name, see `find_class`."""
    return tuple(find_class(reader, name) for name in names)


def _listed(matches: Sequence[JobClass]) -> str:
    return ", ".join(f"c-{item.id} {item.title}" + (f" ({item.code})" if item.code else "") for item in matches)


def _text(line: ClassLine) -> str:
    return f"{line.employer} {line.title} {line.code or ''} c-{line.class_id}".casefold()
