"""A pay schedule before it enters the study: what stands in its columns, whose it is, and which classes it meets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QFormLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from jobcompare.model.pay import DATE
from jobcompare.model.schedules import Mapping
from jobcompare.model.words import Basis, Severity
from jobcompare.operations.schedules import ScheduleFile, SchedulePlan
from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.dialogs.schedule_columns import BASES, ColumnChooser
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.widgets.plain_label import PlainLabel

_MOST_DOUBTS = 3
_MOST_PROPOSED = 500  # shown; a schedule with more of them has the wrong columns


@dataclass(frozen=True, slots=True)
class ScheduleReading:
    """How the analyst reads a schedule. `basis` and `effective` None: nothing is said of the whole."""

    columns: Mapping
    basis: Basis | None
    effective: str | None
    employer: str


@dataclass(frozen=True, slots=True)
class ScheduleChoice:
    """What enters the study: what joins by itself, proposals taken (key, class id), keys of new classes."""

    reading: ScheduleReading
    plan: SchedulePlan
    accepted: tuple[tuple[str, int], ...]
    added: tuple[str, ...]


class ScheduleDialog(AskDialog):
    """`asked` wants the plan of a reading, to be given to `show_plan`; `taken` tells the choice; `finished` as every dialog."""

    asked = Signal(object)
    taken = Signal(object)

    def __init__(
        self,
        file: ScheduleFile,
        reading: ScheduleReading,
        employers: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Pay schedule", parent, action="Import")
        self._plan: SchedulePlan | None = None
        self._planned: ScheduleReading | None = None
        count = f"{len(file.table.rows):,} rows. Say what stands in each column."
        self.employer = self._line("Employer", reading.employer)
        completer = QCompleter(list(employers), self.employer)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.employer.setCompleter(completer)
        self.basis = self._basis_choice(reading.basis)
        self.effective = self._line("Effective, as in 2025-07-01", reading.effective or "")
        self.chooser = ColumnChooser(file, reading.columns, self)
        self._file = file
        self.doubts = PlainLabel("", self, wrap=True)
        self.counts = PlainLabel("", self, role="heading", wrap=True)
        self.proposals = QListWidget(self)
        self.proposals.setAccessibleName("Proposed: ticked ones join")
        self.proposals.setFixedHeight(96)
        self.proposals.setWordWrap(True)
        self.add_new = QCheckBox("Add the new classes, with their pay only", self)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for label, field in (("Employer", self.employer), ("Rates are", self.basis), ("Effective", self.effective)):
            form.addRow(label, field)
        for part in (
            PlainLabel(file.path.name, self, role="muted", wrap=True),
            PlainLabel(count, self, wrap=True),
            self.chooser,
            self.doubts,
        ):
            self.body.addWidget(part)
        self.body.addLayout(form)
        for part in (self.counts, self.proposals, self.add_new):
            self.body.addWidget(part)
        self._nothing_yet()
        self._tell_doubts()
        self.chooser.changed.connect(self._on_columns_changed)
        self.basis.currentIndexChanged.connect(self._on_changed)
        self.effective.editingFinished.connect(self._on_changed)
        self.employer.editingFinished.connect(self._on_changed)
        self.employer.textChanged.connect(self._on_typed)
        self.effective.textChanged.connect(self._on_typed)
        self.employer.setFocus()

    def reading(self) -> ScheduleReading | None:
        """How the schedule is to be read; None, and what is wrong is said, where a field does not fit."""
        employer, effective = " ".join(self.employer.text().split()), self.effective.text().strip()
        if not employer:
            self.say_wrong("Type whose schedule this is: pay joins classes of one employer only.")
            return None
        if effective and not re.fullmatch(DATE, effective):
            self.say_wrong("Effective: type a date as in 2025-07-01, 2025-07 or 2025.")
            return None
        self.say_wrong("")
        word: str | None = self.basis.currentData()  # Qt gives a plain text back
        return ScheduleReading(self.chooser.columns(), Basis(word) if word else None, effective or None, employer)

    def ask(self) -> None:
        """Want the plan of the reading as it stands."""
        reading = self.reading()
        self._nothing_yet()
        if reading is not None:
            self._planned = reading
            self.asked.emit(reading)

    def show_plan(self, plan: SchedulePlan) -> None:
        """Show which classes the schedule meets; from now on it can be imported."""
        self._plan = plan
        doubts = sum(finding.severity is not Severity.NOTE for finding in plan.record.findings)
        pay = sum(len(item.pay) for item in plan.record.classes)
        self.counts.setText(f"{plan.counts} · {pay:,} rates and ranges · {doubts:,} to check")
        self.proposals.clear()
        for proposal in plan.proposed[:_MOST_PROPOSED]:
            words = f"{proposal.title} → {proposal.known_title}: {proposal.why}"
            item = QListWidgetItem(words, self.proposals)
            item.setToolTip(plain_tip(words))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.proposals.setVisible(bool(plan.proposed))
        if self.proposals.count():
            self.proposals.setCurrentRow(0)
        self.add_new.setVisible(bool(plan.new))
        self.accept_button.setEnabled(True)

    def answer(self) -> None:
        reading = self.reading()
        if reading is None:
            return
        if self._plan is None or reading != self._planned:
            self.ask()
            return
        choice = self._choice(reading, self._plan)
        if choice.plan.all_here:
            self.say_wrong("This schedule is already here: its classes have these rates with this date.")
            return
        if not (choice.plan.joins or choice.accepted or choice.added):
            self.say_wrong("No class joins. Tick a proposal, or add the new classes.")
            return
        self.taken.emit(choice)
        self.accept()

    def _choice(self, reading: ScheduleReading, plan: SchedulePlan) -> ScheduleChoice:
        ticked = [
            (proposal.key, proposal.class_id)
            for row, proposal in enumerate(plan.proposed[:_MOST_PROPOSED])
            if self.proposals.item(row).checkState() is Qt.CheckState.Checked
        ]
        return ScheduleChoice(reading, plan, tuple(ticked), plan.new if self.add_new.isChecked() else ())

    def _nothing_yet(self) -> None:
        """Nothing is known of the reading as it stands."""
        self._plan = None
        self.counts.setText("Type the employer to see which classes it meets.")
        self.proposals.hide()
        self.add_new.hide()

    def _tell_doubts(self) -> None:
        """Say what is doubtful about the columns as chosen."""
        doubts = self._file.unsure(self.chooser.columns())
        self.doubts.setText(f"Look at this: {'; '.join(doubts[:_MOST_DOUBTS])}." if doubts else "")
        self.doubts.setVisible(bool(doubts))

    def _on_columns_changed(self) -> None:
        self._tell_doubts()
        self._on_changed()

    def _on_changed(self) -> None:
        if self.employer.text().strip():
            self.ask()

    def _on_typed(self) -> None:
        self.say_wrong("")

    def _line(self, name: str, text: str) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setAccessibleName(name)
        field.setMinimumWidth(240)
        return field

    def _basis_choice(self, chosen: Basis | None) -> QComboBox:
        field = QComboBox(self)
        field.setAccessibleName("Rates are")
        field.addItem("as their columns say", None)
        for basis, words in BASES.items():
            field.addItem(f"{words} where no column says so", basis)
        field.setCurrentIndex([None, *BASES].index(chosen))
        return field
