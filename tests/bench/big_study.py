"""Makes big studies to measure with: N classes x M statements over J jurisdictions, the same every time.

    python -m tests.bench.big_study 20000 out.jobstudy [--statements 30] [--jurisdictions 150] [--seed 1]

Titles, sentences and figures are made up from lists of words; about a tenth of the words are rare ones (names of products and
places), because a search index of common words alone would be faster than a real one.
"""

import argparse
import hashlib
import itertools
import random
import time
from collections.abc import Iterator
from pathlib import Path

from jobcompare.model.changes import Changes, adding
from jobcompare.model.pay import Pay
from jobcompare.model.places import Span
from jobcompare.model.record import Evidence, Finding, Section, Series, SpecifiedClass, Statement
from jobcompare.model.record import Specification as StatedSpecification
from jobcompare.model.requirement import All, AnyOf, Education, Experience
from jobcompare.model.study import (
    ClassContent,
    Comparison,
    Employer,
    Entity,
    EntityKind,
    EvidenceEntry,
    FindingEntry,
    JobClass,
    PayEntry,
    SectionEntry,
    Specification,
    StatementEntry,
    StudyDocument,
    StudyInfo,
    StudyLevel,
)
from jobcompare.model.words import (
    Basis,
    EducationLevel,
    FindingKind,
    Flsa,
    How,
    JurisdictionKind,
    PayKind,
    SectionKind,
    Severity,
    StatementKind,
)
from jobcompare.store.study_file import StudyFile

AT = "2024-01-01T00:00:00+00:00"
BY = "bench"
BATCH = 400  # documents in one operation


def _listed(words: str, sign: str | None = None) -> list[str]:
    return [" ".join(word.split()) for word in words.split(sign)]


_FIELDS = _listed("""Accounting Administrative Airport Animal Apparatus Archives Audit Benefits Bridge Budget Building
Business Cartography
Civil Clinical Code Collections Communications Community Compliance Construction Contract Correctional Court Custodial Customer
Data Database Dental Disability Dispatch Ecology Economic Election Electrical Emergency Energy Engineering Environmental Equipment
Facilities Finance Fire Fiscal Fleet Food Forensic Forestry Geographic Grants Grounds Harbor Health Highway Housing Human Hydrology
Information Inspection Insurance Investment Irrigation Laboratory Landscape Law Legal Library Maintenance Marine Mechanical Mental
Network Nursing Nutrition Occupational Office Outreach Park Parking Payroll Permit Personnel Planning Police Pollution Probation
Procurement Project Property Public Radio Records Recreation Recycling Refuse Retirement Revenue Risk Road Safety Sanitation
Security
Social Software Soils Storekeeping Street Survey Systems Tax Technology Telecommunications Traffic Training Transit Transportation
Treasury Tree Utility Veterans Veterinary Victim Vocational Wastewater Water Welfare Wildlife Workforce Youth Zoning""")
_ROLES = _listed("""Technician Specialist Analyst Assistant Officer Coordinator Inspector Planner Clerk Engineer Supervisor
Manager Examiner
Investigator Operator Representative Counselor Aide Auditor Buyer""")
_VERBS = _listed("""Administers Advises Analyzes Answers Applies Arranges Assembles Assigns Assists Audits Calculates Checks
Coaches Collects
Compiles Composes Conducts Configures Coordinates Corrects Designs Develops Diagnoses Directs Distributes Documents Drafts Edits
Enforces Estimates Evaluates Examines Explains Gathers Guides Identifies Implements Informs Inspects Installs Interprets Interviews
Investigates Issues Leads Maintains Manages Measures Monitors Negotiates Observes Operates Orders Organizes Oversees Participates
Performs Plans Prepares Presents Processes Provides Records Recommends Reconciles Repairs Reports Researches Resolves Responds
Reviews Schedules Selects Supervises Supports Tests Tracks Trains Updates Verifies Writes""")
_THINGS = _listed("""account agenda agreement application appointment assignment audit benefit bid budget bulletin cable
calendar case
certificate claim complaint computer contract correspondence database deposit design device diagram directive document drawing
equipment estimate expenditure facility file filter form fund grant guideline hazard incident instrument inventory invoice laptop
ledger legislation license log manual map material measurement meeting message meter method model motor network notice order
ordinance outage password payment permit petition pipeline plan policy printer procedure program project proposal protocol pump
purchase question receipt recommendation record regulation repair report request requirement resource sample schedule sensor server
service shipment signal site software specification standard statement statute summary survey switch system task template
ticket timesheet tool training transaction treatment trend valve vehicle vendor violation volume voucher warrant
workflow workstation""")
_QUALITIES = _listed("""accurate annual basic complex confidential current daily detailed difficult divisional electronic
financial formal
general internal legal local major minor monthly multiple new official operational personal physical preliminary professional
public regional related routine special standard statistical technical temporary
urgent written""")
_ENDS = """for assigned programs|under general supervision|in accordance with established policy|for the public|at several sites|
with other departments|as directed|using specialized software|for management review|within set deadlines|during emergencies|
to meet federal and state law|under close supervision|for field staff|across the department|with little guidance""".replace(
    "\n", ""
).split("|")
_KINDS = (StatementKind.DUTY,) * 3 + (StatementKind.KNOWLEDGE, StatementKind.ABILITY, StatementKind.SKILL)
_LEADS = {StatementKind.KNOWLEDGE: "Knowledge of ", StatementKind.ABILITY: "Ability to handle ", StatementKind.SKILL: "Skill in "}
_SYLLABLES = _listed("ba cor den fi gal hen is jor kel lu mar nor pel qua ri sto tan vel")
_NUMERALS = ("I", "II", "III", "IV")


def build(path: Path, classes: int, statements: int = 30, jurisdictions: int = 150, seed: int = 1) -> int:
    """Make a study; returns the number of documents in it.

    Args:
        path: the new study.
        classes: how many classes.
        statements: statements printed for each class, about.
        jurisdictions: how many employers.
        seed: of all that is made up.
    """
    info = StudyInfo(uuid=f"00000000-0000-4000-8000-{seed:012d}", name=f"{classes} classes", created=AT)
    levels = [StudyLevel(id=rank, name=name, rank=rank) for rank, name in enumerate(("Trainee", "Journey", "Lead"), 1)]
    with StudyFile.create(path, info, levels) as study:
        maker = _Maker(study, random.Random(seed), statements)
        study.apply(Changes("Add employers", adding(*maker.make_employers(jurisdictions)), bulk=True), by=BY, at=AT)
        made = maker.make_documents(classes)
        documents = 0
        while batch := list(itertools.islice(made, BATCH)):
            documents += len(batch)
            entities = [entity for document in batch for entity in document]
            study.apply(Changes(f"Import {len(batch)} documents", adding(*entities), bulk=True), by=BY, at=AT)
        study.apply(Changes("Add comparisons", adding(*maker.make_comparisons(classes)), bulk=True), by=BY, at=AT)
    return documents


class _Maker:
    """Makes entities with ids of the study."""

    def __init__(self, study: StudyFile, chance: random.Random, statements: int) -> None:
        self._study = study
        self._chance = chance
        self._statements = statements
        self._rare = [self._rare_word() for _ in range(6_000)]
        self._employers: list[Employer] = []

    def make_employers(self, count: int) -> list[Employer]:
        kinds = list(JurisdictionKind)
        names = [f"{self._rare[i].title()} {kinds[i % 4].value.title()}" for i in range(count)]
        ids = self._study.new_ids(EntityKind.EMPLOYER, count)
        self._employers = [
            Employer(id=id, name=name, kind=kinds[i % 4], position=i) for i, (id, name) in enumerate(zip(ids, names, strict=True))
        ]
        return self._employers

    def make_documents(self, classes: int) -> Iterator[list[Entity]]:
        made = 0
        while made < classes:
            several = min(self._chance.choice((1, 1, 1, 2, 2, 3)), classes - made)
            made += several
            yield self._document(self._chance.choice(self._employers), several)

    def make_comparisons(self, classes: int) -> list[Comparison]:
        sizes = [size for size in (8, 60) if size <= classes]
        ids = self._study.new_ids(EntityKind.COMPARISON, len(sizes))
        return [
            Comparison(id=id, name=f"{size} classes", class_ids=tuple(range(1, 1 + size)), position=place)
            for place, (id, size) in enumerate(zip(ids, sizes, strict=True))
        ]

    def _document(self, employer: Employer, several: int) -> list[Entity]:
        series = f"{self._chance.choice(_FIELDS)} {self._chance.choice(_FIELDS)} {self._chance.choice(_ROLES)}"
        keys = _NUMERALS[:several]
        text, stated, sections = self._text(series, keys)
        document_id = self._id(EntityKind.DOCUMENT)
        version = self._id(EntityKind.SPECIFICATION)
        parts: list[Entity] = [
            StudyDocument(
                id=document_id,
                text=text,
                file=f"{series.lower().replace(' ', '-')}-{document_id}.txt",
                imported_at=AT,
                imported_by=BY,
                text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            ),
            Specification(
                id=version,
                employer_id=employer.id,
                document_id=document_id,
                stated=StatedSpecification(title=series, series=Series(name=series)),
                record_sha256=hashlib.sha256(series.encode()).hexdigest(),
            ),
        ]
        for position, key in enumerate(keys):
            parts += self._class(employer, version, position, f"{series} {key}" if several > 1 else series, key)
        ids = self._study.new_ids(EntityKind.STATEMENT, len(stated))
        parts += [StatementEntry(id=id, specification_id=version, position=i, stated=stated[i]) for i, id in enumerate(ids)]
        ids = self._study.new_ids(EntityKind.SECTION, len(sections))
        parts += [SectionEntry(id=id, specification_id=version, position=i, stated=sections[i]) for i, id in enumerate(ids)]
        return parts + self._findings(version)

    def _class(self, employer: Employer, version: int, position: int, title: str, key: str) -> list[Entity]:
        job, low = self._id(EntityKind.JOB_CLASS), self._chance.randrange(300_000, 900_000, 500)
        code = f"{self._chance.randrange(10_000):04d}"
        flsa = self._chance.choice((None, *Flsa))
        stated = SpecifiedClass(
            key=key, title=title, level=position + 1, level_label=key, code=code, flsa=flsa, requirement=self._requirement(position)
        )
        pay = Pay(kind=PayKind.RANGE, low=low, high=low * 5 // 4, basis=Basis.MONTH, printed=f"${low / 100:,.2f}")
        pointers = [f"/classes/{position}/{field}" for field in ("title", "code", "flsa", "requirement", "pay")]
        ids = self._study.new_ids(EntityKind.EVIDENCE, len(pointers))
        evidence = [Evidence(field=pointer, places=(Span(0, 10),), how=How.LABEL) for pointer in pointers]
        return [
            JobClass(id=job, employer_id=employer.id, title=title, code=code),
            ClassContent(id=self._id(EntityKind.CONTENT), specification_id=version, class_id=job, position=position, stated=stated),
            PayEntry(id=self._id(EntityKind.PAY), class_id=job, specification_id=version, position=0, stated=pay),
            *(EvidenceEntry(id=id, specification_id=version, stated=found) for id, found in zip(ids, evidence, strict=True)),
        ]

    def _requirement(self, position: int) -> AnyOf:
        what = self._phrase()
        ways = (
            (EducationLevel.HIGH_SCHOOL, 48),
            (EducationLevel.ASSOCIATE, 24),
            (EducationLevel.BACHELOR, 0),
        )
        return AnyOf(
            nodes=tuple(
                All(
                    nodes=(Education(level=level, related=True), Experience(months_min=months + 12 * position, what=what)),
                    label=label,
                )
                for (level, months), label in zip(ways, "ABC", strict=True)
            )
        )

    def _text(self, series: str, keys: tuple[str, ...]) -> tuple[str, list[Statement], list[Section]]:
        """8 to 16 KB: title, narrative, statements as bullets."""
        parts, length = [series], len(series)
        stated: list[Statement] = []

        def put(text: str, joint: str) -> Span:
            nonlocal length
            parts.append(joint + text)
            length += len(joint) + len(text)
            return Span(length - len(text), length)

        narrative = [self._paragraph() for _ in range(self._chance.randrange(6, 16))]
        places = tuple(put(paragraph, "\n\n") for paragraph in narrative)
        section = Section(
            kind=SectionKind.DEFINITION, heading="Definition", text="\n".join(narrative[:2]), classes=keys, places=places[:2]
        )
        put("Typical duties", "\n\n")
        for _ in range(self._statements * (1 + len(keys)) // 2):
            first = self._chance.randrange(len(keys))
            kind = self._chance.choice(_KINDS)
            text = _LEADS.get(kind, "") + self._sentence()
            place = put(text, "\n• ")
            stated.append(
                Statement(kind=kind, text=text, classes=keys[first:] if self._chance.random() < 0.7 else keys, places=(place,))
            )
        return "".join(parts), stated, [section]

    def _findings(self, version: int) -> list[Entity]:
        kinds = self._chance.sample(list(FindingKind), self._chance.randrange(3))
        ids = self._study.new_ids(EntityKind.FINDING, len(kinds))
        severities = (Severity.NOTE, Severity.CHECK, Severity.CHECK, Severity.ERROR)
        found = [Finding(severity=self._chance.choice(severities), trouble=kind, facts={"found": "x"}) for kind in kinds]
        return [FindingEntry(id=id, specification_id=version, position=i, stated=found[i]) for i, id in enumerate(ids)]

    def _paragraph(self) -> str:
        return " ".join(self._sentence() + "." for _ in range(self._chance.randrange(4, 9)))

    def _sentence(self) -> str:
        return f"{self._chance.choice(_VERBS)} {self._phrase()} and {self._phrase()} {self._chance.choice(_ENDS)}"

    def _phrase(self) -> str:
        thing = self._chance.choice(self._rare) if self._chance.random() < 0.3 else self._chance.choice(_THINGS)
        return f"{self._chance.choice(_QUALITIES)} {self._chance.choice(_THINGS)} {thing}s"

    def _rare_word(self) -> str:
        return "".join(self._chance.choice(_SYLLABLES) for _ in range(self._chance.randrange(2, 5)))

    def _id(self, kind: EntityKind) -> int:
        return self._study.new_ids(kind)[0]


def main() -> None:
    """Make the study named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("classes", type=int)
    parser.add_argument("path", type=Path)
    parser.add_argument("--statements", type=int, default=30)
    parser.add_argument("--jurisdictions", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    started = time.perf_counter()
    documents = build(given.path, given.classes, given.statements, given.jurisdictions, given.seed)
    took, size = time.perf_counter() - started, given.path.stat().st_size / 1e6
    print(f"{given.classes:,} classes in {documents:,} documents, {size:,.0f} MB, {took:.1f} s")


if __name__ == "__main__":
    main()
