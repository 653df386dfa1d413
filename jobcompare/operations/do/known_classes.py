"""The classes that a study has: which of them a class of an incoming record is a version of."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from jobcompare.analysis.likeness import ALIKE, UNLIKE, alike, level_apart
from jobcompare.model.record import Record, SpecifiedClass
from jobcompare.model.study import JobClass
from jobcompare.operations.do.standing import Standings

_Name = tuple[int, str, str]  # employer, title, code


class KnownClasses:
    """Classes by name; changed as classes come in and get other titles."""

    def __init__(self, classes: Iterable[JobClass], standings: Standings) -> None:
        self._standings = standings
        self._by_id: dict[int, JobClass] = {}
        self._named: dict[_Name, JobClass] = {}
        self._near: dict[tuple[int, str], dict[int, None]] = defaultdict(dict)  # employer, title or code -> ids
        for item in classes:
            self.put(item)

    def __getitem__(self, class_id: int) -> JobClass:
        return self._by_id[class_id]

    def put(self, item: JobClass) -> None:
        """Know a class, under the title and code that it has now."""
        before = self._by_id.get(item.id)
        if before is not None:
            self._named.pop(_name(before), None)
        self._by_id[item.id] = self._named[_name(item)] = item
        for key in filter(None, (item.title.casefold(), item.code)):
            self._near[item.employer_id, key][item.id] = None

    def put_as_read(self, class_id: int, title: str, code: str | None) -> None:
        """Know a class under the title and code that its document prints too, where others were typed over them."""
        known = self._by_id.get(class_id)
        if known is not None:
            self._named.setdefault((known.employer_id, title.casefold(), code or ""), known)

    def same(self, employer_id: int, stated: SpecifiedClass, record: Record) -> int | None:
        """The class of the same employer, title and code. A title alone does not do where the texts have little in common."""
        known = self._named.get((employer_id, stated.title.casefold(), stated.code or ""))
        if known is None or stated.code or record.document is None:
            return known.id if known is not None else None
        before = self._standings.text(known.id)
        return known.id if before is None or alike(before, record.document.text) >= UNLIKE else None

    def likely_successors(self, employer_id: int, record: Record) -> dict[str, int]:
        """Classes of which classes of a record are taken for new versions though title or code has changed.

        The text must be the like of the earlier one, and either the code the same under another title, unless only words of
        level differ, or the title the same where one of the two has no code. Two codes are two classes.

        Returns:
            Key of a class of the record -> id of the class of the study.
        """
        names = {(employer_id, item.title.casefold(), item.code or "") for item in record.classes}
        found: dict[str, int] = {}
        for stated in record.classes:
            number = self._successor(employer_id, stated, record, names)
            if number is not None and number not in found.values():
                found[stated.key] = number
        return found

    def _successor(self, employer_id: int, stated: SpecifiedClass, record: Record, names: Collection[_Name]) -> int | None:
        if record.document is None or (employer_id, stated.title.casefold(), stated.code or "") in self._named:
            return None
        keys = filter(None, (stated.code, stated.title.casefold()))
        for number in dict.fromkeys(number for key in keys for number in self._near.get((employer_id, key), ())):
            known = self._by_id[number]
            if _name(known) in names or not _may_follow(stated, known):
                continue
            before = self._standings.text(number)
            if before is not None and alike(before, record.document.text) >= ALIKE:
                return number
        return None


def _name(item: JobClass) -> _Name:
    return item.employer_id, item.title.casefold(), item.code or ""


def _may_follow(stated: SpecifiedClass, known: JobClass) -> bool:
    same_title = stated.title.casefold() == known.title.casefold()
    if stated.code and known.code:
        return stated.code == known.code and not same_title and not level_apart(stated.title, known.title)
    return same_title
