"""Values that differ between two versions, class by class. Wording alone is left to the words below them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobcompare.analysis.facts import compare_exercised, compare_supervision
from jobcompare.model.compared import Version
from jobcompare.model.study import ClassContent, EntityKind, PayEntry, ValueRef
from jobcompare.present.figures import counted, short_titles
from jobcompare.present.grid.pay_rows import pay_words
from jobcompare.present.listings.values import FIELDS, plain_words
from jobcompare.present.source_values import shown_value
from jobcompare.present.versions.view import FieldDifference
from jobcompare.present.wording.names import PAY

_OF_WHOLE = ("title", "family", "series", "status", "staffing", "dates")
_OF_CLASS = (
    "title", "level_label", "range", "code", "grade", "flsa", "bargaining_unit", "service", "tracks", "inherits",
    "requirement", "standing", "preferred", "substitutions",
)  # fmt: skip
_BY_DEGREE = {"supervision_received": compare_supervision, "supervision_exercised": compare_exercised}
_MOST_MARKS = 8  # marks told one by one; more are counted
_QUOTED = 60  # letters of a statement in the name of its mark


@dataclass(frozen=True, slots=True)
class Stated:
    """What one version states. `pay`: all pay of its classes, of any version."""

    version: Version
    pay: tuple[PayEntry, ...] = ()


def field_differences(first: Stated, second: Stated) -> tuple[FieldDifference, ...]:
    """The values that differ between an earlier and a later version, in the order in which they are compared."""
    pairs = paired_classes(first.version, second.version)
    owners = _owners(pairs)
    found = [*_whole(first, second)]
    for (old, new), owner in zip(pairs, owners, strict=True):
        found += _class(first, second, old, new, owner)
    return (*found, *_marks(first.version, second.version, pairs))


def fields_line(found: Sequence[FieldDifference]) -> str:
    """The differences in one line: "Specialist II: Pay grade: 5 → 6"."""
    return "; ".join(_told(item) for item in found) if found else "No value differs."


def paired_classes(first: Version, second: Version) -> tuple[tuple[ClassContent | None, ClassContent | None], ...]:
    """The classes of two versions: by the class of the study, else by code, by title, by level; those of one version alone last."""
    left = list(first.contents)
    matched: dict[int, ClassContent] = {}
    for same in (_same_class, _same_code, _same_title, _same_level):
        for new in second.contents:
            old = next((item for item in left if new.id not in matched and same(item, new)), None)
            if old is not None:
                matched[new.id] = old
                left.remove(old)
    if len(left) == 1 and len(matched) == len(second.contents) - 1:  # one class each is left: its title and code have changed
        (new,) = (item for item in second.contents if item.id not in matched)
        matched[new.id] = left.pop()
    pairs = [(matched.get(new.id), new) for new in second.contents]
    return (*pairs, *((old, None) for old in left))


def _same_class(old: ClassContent, new: ClassContent) -> bool:
    return old.class_id == new.class_id


def _same_code(old: ClassContent, new: ClassContent) -> bool:
    return bool(old.stated.code) and old.stated.code == new.stated.code


def _same_title(old: ClassContent, new: ClassContent) -> bool:
    return old.stated.title.casefold() == new.stated.title.casefold()


def _same_level(old: ClassContent, new: ClassContent) -> bool:
    return bool(old.stated.level_label) and old.stated.level_label == new.stated.level_label


def _owners(pairs: Sequence[tuple[ClassContent | None, ClassContent | None]]) -> list[str]:
    """The names of the classes; "" where there is only one."""
    titles = [(new or old).stated.title for old, new in pairs if new or old]  # pyright: ignore[reportOptionalMemberAccess]
    return [""] if len(titles) == 1 else list(short_titles(titles))


def _whole(first: Stated, second: Stated) -> Iterator[FieldDifference]:
    old, new = first.version, second.version
    alone = len(old.contents) == len(new.contents) == 1  # then its title is told of the class
    for name in _OF_WHOLE[1:] if alone else _OF_WHOLE:
        refs = [ValueRef(EntityKind.SPECIFICATION, version.specification.id, name) for version in (old, new)]
        before, after = shown_value(refs[0], old, ()), shown_value(refs[1], new, ())
        if not _alike(before, after):
            yield FieldDifference(owner="", name=_name(name), before=before, after=after, ref=refs[1] if after else refs[0])


def _class(
    first: Stated, second: Stated, old: ClassContent | None, new: ClassContent | None, owner: str
) -> Iterator[FieldDifference]:
    if old is None or new is None:
        here = new or old
        assert here is not None
        title, ref = here.stated.title, ValueRef(EntityKind.CONTENT, here.id, "title")
        yield FieldDifference(owner="", name="Class", before=title if old else "", after=title if new else "", ref=ref)
        return
    for name in _OF_CLASS:
        refs = [ValueRef(EntityKind.CONTENT, content.id, name) for content in (old, new)]
        before, after = shown_value(refs[0], first.version, ()), shown_value(refs[1], second.version, ())
        if not _alike(before, after):
            yield FieldDifference(owner=owner, name=_name(name), before=before, after=after, ref=refs[1] if after else refs[0])
    yield from _supervision(old, new, owner)
    yield from _licences(first, second, old, new, owner)
    yield from _pay(first, second, old, new, owner)


def _supervision(old: ClassContent, new: ClassContent, owner: str) -> Iterator[FieldDifference]:
    for name, compare in _BY_DEGREE.items():
        before, after = (getattr(item.stated, name) or "" for item in (old, new))
        if bool(before) != bool(after) or (before and compare(before, after).same is False):
            yield FieldDifference(
                owner=owner,
                name=_name(name),
                before=before,
                after=after,
                ref=ValueRef(EntityKind.CONTENT, new.id if after else old.id, name),
            )


def _licences(first: Stated, second: Stated, old: ClassContent, new: ClassContent, owner: str) -> Iterator[FieldDifference]:
    refs = [ValueRef(EntityKind.CONTENT, content.id, "requirement", "licence") for content in (old, new)]
    before, after = shown_value(refs[0], first.version, ()), shown_value(refs[1], second.version, ())
    if not _alike(before, after):
        yield FieldDifference(owner=owner, name="License", before=before, after=after, ref=refs[1] if after else refs[0])


def _pay(first: Stated, second: Stated, old: ClassContent, new: ClassContent, owner: str) -> Iterator[FieldDifference]:
    """Pay that the versions print; pay of schedules belongs to the class, not to a version."""
    ours, theirs = _printed(first, old), _printed(second, new)
    for key in dict.fromkeys((*ours, *theirs)):
        before, after = ours.get(key, []), theirs.get(key, [])
        words = ["; ".join(pay_words(entry.stated) for entry in entries) for entries in (before, after)]
        if not _alike(*words):
            ref = ValueRef(EntityKind.PAY, (after or before)[0].id, "low")
            yield FieldDifference(owner=owner, name=key, before=words[0], after=words[1], ref=ref)


def _printed(stated: Stated, content: ClassContent) -> dict[str, list[PayEntry]]:
    found: dict[str, list[PayEntry]] = {}
    for entry in stated.pay:
        if entry.class_id == content.class_id and entry.specification_id == stated.version.specification.id:
            kind = PAY[entry.stated.kind]
            label = f" ({entry.stated.label})" if entry.stated.label else ""
            found.setdefault(f"{kind[0].upper()}{kind[1:]}, {plain_words(entry.stated.basis)}{label}", []).append(entry)
    return found


def _marks(
    first: Version, second: Version, pairs: Sequence[tuple[ClassContent | None, ClassContent | None]]
) -> Iterator[FieldDifference]:
    """Statements that both versions print, for other levels; told where both have several classes."""
    both = [(old, new) for old, new in pairs if old is not None and new is not None]
    if len(both) < 2:
        return
    titles = short_titles([new.stated.title for _, new in both])
    old_names = {old.stated.key: title for (old, _), title in zip(both, titles, strict=True)}
    new_names = {new.stated.key: title for (_, new), title in zip(both, titles, strict=True)}
    before = {_folded(entry.stated.text): entry.stated.classes for entry in first.statements if not entry.stated.struck}
    found: list[FieldDifference] = []
    for entry in second.statements:
        held = before.get(_folded(entry.stated.text))
        if entry.stated.struck or held is None:
            continue
        old, new = _held(held, old_names), _held(entry.stated.classes, new_names)
        if old != new:
            ref = ValueRef(EntityKind.STATEMENT, entry.id, "text")
            words = entry.stated.text if len(entry.stated.text) <= _QUOTED else f"{entry.stated.text[: _QUOTED - 1].rstrip()}…"
            found.append(
                FieldDifference(owner="", name=f"Marks of “{words}”", before=old or "no mark", after=new or "no mark", ref=ref)
            )
    yield from found[:_MOST_MARKS]
    if len(found) > _MOST_MARKS:
        more = counted(len(found) - _MOST_MARKS, "statement")
        yield FieldDifference(owner="", name="Marks of others", before="", after=f"{more} more", ref=found[_MOST_MARKS].ref)


def _held(keys: Sequence[str], names: dict[str, str]) -> str:
    return ", ".join(name for key, name in names.items() if key in keys)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _alike(before: str, after: str) -> bool:
    return _folded(before) == _folded(after)


def _name(field: str) -> str:
    return FIELDS.get(field, field.replace("_", " ").capitalize())


def _told(item: FieldDifference) -> str:
    owner = f"{item.owner}: " if item.owner else ""
    return f"{owner}{item.name} {item.before or 'not stated'} → {item.after or 'not stated'}"
