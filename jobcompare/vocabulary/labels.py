"""Labels of the facts of a class specification, and the words by which their values are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from jobcompare.common.paths import resource
from jobcompare.model.words import DateKind, Flsa, Status
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.phrases import PhraseFinder
from jobcompare.vocabulary.tables import Table, read_table

if TYPE_CHECKING:
    from pathlib import Path


class Fact(StrEnum):
    """What a label announces."""

    CODE = "code"
    GRADE = "grade"
    RANGE = "range"  # a grade, or money
    PAY = "pay"
    HIRING = "hiring"
    FLSA = "flsa"
    UNIT = "unit"
    SERVICE = "service"
    STATUS = "status"  # overtime status, civil service or standing, told by its value
    RECEIVED = "received"
    EXERCISED = "exercised"
    EMPLOYER = "employer"
    CLOSING = "closing"
    OTHER = "other"


DATED = (DateKind.ADOPTED, DateKind.REVISED, DateKind.EFFECTIVE, DateKind.PRINTED, DateKind.POSTED)
"""Kinds of date that words before a date tell."""


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """The labels and their words. Compared and hashed by identity: one table is read once and handed on.

    Attributes:
        labels: what is announced → its labels, lower case.
        dates: kind of date → words before it.
        nothing: what stands where a value is missing, lower case.
        service: civil service as the record has it → how documents write it.
        status: standing of a document → lines of its head that say so.
        flsa: overtime status → labelled values, lower case.
        degrees: degrees of supervision, lower case ("close").
        supervision: words for it, lower case ("supervision", "direction").
        given: further words for supervision that is given, lower case ("no", "first-line").
        not_pay: finds words around an amount that is no pay.
        pay: finds words around an amount that is pay.
        department: finds the department of pay that differs from the employer's own.
    """

    labels: Mapping[Fact, tuple[str, ...]]
    dates: Mapping[DateKind, tuple[str, ...]]
    nothing: frozenset[str]
    service: Mapping[str, tuple[str, ...]]
    status: Mapping[Status, tuple[str, ...]]
    flsa: Mapping[Flsa, tuple[str, ...]]
    degrees: tuple[str, ...]
    supervision: tuple[str, ...]
    given: tuple[str, ...]
    not_pay: PhraseFinder
    pay: PhraseFinder
    department: PhraseFinder


def read_labels(path: Path) -> Labels:
    """Read a labels.toml. Raises VocabularyError or OSError (see `tables.read_table`)."""
    whole = read_table(path)
    whole.only("label", "dates", "nothing", "service", "status", "flsa", "supervision", "money")
    label, dates, service = whole.table("label"), whole.table("dates"), whole.table("service")
    label.only(*(fact.value for fact in Fact))
    dates.only(*(kind.value for kind in DATED))
    supervision, money = whole.table("supervision"), whole.table("money")
    supervision.only("degree", "noun", "given")
    money.only("not_pay", "pay", "department")
    labels = {fact: _lower(label, fact.value) for fact in Fact}
    _refuse_two_facts(label, labels)
    return Labels(
        labels=labels,
        dates={kind: _lower(dates, kind.value) for kind in DATED},
        nothing=frozenset(_lower(whole.table("nothing"), "values")),
        service={name: _lower(service, name) for name in service.values},
        status={Status(name): _lower(whole.table("status"), name) for name in _known(whole.table("status"), Status)},
        flsa={Flsa(name): _lower(whole.table("flsa"), name) for name in _known(whole.table("flsa"), Flsa)},
        degrees=_lower(supervision, "degree"),
        supervision=_lower(supervision, "noun"),
        given=_lower(supervision, "given"),
        not_pay=PhraseFinder(money.texts("not_pay")),
        pay=PhraseFinder(money.texts("pay")),
        department=PhraseFinder(money.texts("department")),
    )


def _lower(table: Table, key: str) -> tuple[str, ...]:
    return tuple(text.lower() for text in table.texts(key))


def _known(table: Table, words: type[StrEnum]) -> tuple[str, ...]:
    table.only(*(word.value for word in words))
    return tuple(table.values)


def _refuse_two_facts(table: Table, labels: Mapping[Fact, tuple[str, ...]]) -> None:
    """A label that announced two facts would mean one of them by chance."""
    seen: dict[str, Fact] = {}
    for fact, phrases in labels.items():
        for phrase in phrases:
            if seen.setdefault(phrase, fact) is not fact:
                raise table.error(fact.value, f'has "{phrase}", which "{seen[phrase]}" has too')


@kept
def shipped_labels() -> Labels:
    """The labels that come with the program."""
    return read_labels(resource("vocabulary/labels.toml"))
