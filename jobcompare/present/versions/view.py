"""Two versions held against each other, as everything that shows them needs it."""

from dataclasses import dataclass

from jobcompare.model.study import ValueRef
from jobcompare.present.source_view import TextRun

CHANGES: dict[str, tuple[str, str]] = {
    "added": ("＋", "added"),
    "removed": ("－", "removed"),
    "reworded": ("≠", "reworded"),
    "moved-to": ("↕", "moved here"),
    "moved-from": ("↕", "moved away"),
}
"""Glyph and word of what became of a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """One version of the classes of a document."""

    specification_id: int
    document_id: int | None  # None: a record without a document
    title: str  # file name, "record without a document"
    dated: str  # "revised May 2023", "no date"
    imported: str  # "imported Nov 22, 2026 by Ana"
    classes: str  # "Specialist I; Specialist II"
    current: bool
    partly: bool = False  # current for some of its classes only
    here: bool = False  # the one whose document is shown

    @property
    def standing(self) -> str:
        """ "current", "current for some classes", "earlier version"."""
        return "current for some classes" if self.partly else "current" if self.current else "not current"


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionsView:
    """The versions of what a document specifies, newest first; empty where no specification rests on it.

    `redline`: the document marks what it takes out and what it puts in. `redline_remark`: why its old wording cannot be shown, in
    a sentence; "" where it can.
    """

    document_id: int
    lines: tuple[VersionLine, ...] = ()
    redline: bool = False
    redline_remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldDifference:
    """A value that differs between two versions. `before` or `after` "": that version does not state it."""

    owner: str  # "Specialist II"; "" for the specification as a whole
    name: str  # "Ways to qualify"
    before: str
    after: str
    ref: ValueRef | None = None  # the later value, or the earlier one where the later version has none

    @property
    def sign(self) -> tuple[str, str]:
        """Glyph and word: stated now, not stated any more, changed."""
        if not self.before:
            return CHANGES["added"]
        return CHANGES["removed"] if not self.after else ("≠", "changed")


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedLine:
    """A line of either version. Of a reworded one the text holds both wordings."""

    kind: str  # "kept", or a key of CHANGES
    text: str
    runs: tuple[TextRun, ...] = ()  # kind "removed" or "added"
    number: int = 0  # of the change, from 1, at both ends of a move; 0 for kept lines
    heading: int = 0  # letters at its beginning that are a heading; 0: none

    @property
    def counts(self) -> bool:
        """It is a change; the end of a move from which the line went is not another one."""
        return self.number > 0 and self.kind != "moved-from"

    @property
    def label(self) -> str:
        """ "≠ 3 reworded"; "" for a kept line."""
        if self.kind not in CHANGES:
            return ""
        glyph, word = CHANGES[self.kind]
        return f"{glyph} {self.number} {word}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionView:
    """The later version against the earlier one."""

    first: str  # name of the earlier one: "clerk-2019.txt · revised Mar 2019"
    second: str
    headline: str  # "12 changes: 3 added, 2 removed, 7 reworded"
    fields_line: str  # "Pay grade 5 → 6; …", "no value differs"
    fields: tuple[FieldDifference, ...]
    lines: tuple[ComparedLine, ...]
    changes: int
    remark: str = ""  # what is to know of the comparison: no specification rests on one of them, wording rewritten
