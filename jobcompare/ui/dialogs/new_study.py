"""Begins a study: where it is kept, our jurisdiction, comparators, first documents."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.widgets.plain_label import ElidedLabel, PlainLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyPlan:
    """What a new study begins with. `comparators`: names; `reason`: why they were chosen."""

    path: Path
    name: str
    ours: str
    hours_per_week: int | None
    comparators: tuple[str, ...]
    reason: str | None
    documents: tuple[Path, ...]


class NewStudyDialog(AskDialog):
    """Only the name is needed; the rest can come later. `planned` tells the plan."""

    planned = Signal(object)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("New study", parent, action="Create")
        self._folder = folder
        self._documents: tuple[Path, ...] = ()
        self.name = self._line("Name of the study")
        self.name.textChanged.connect(self._on_name_changed)
        self._place = ElidedLabel("", self, role="muted")
        self.choose_folder = QPushButton("Folder…", self)
        self.choose_folder.clicked.connect(self._on_choose_folder)
        self.ours = self._line("Our jurisdiction")
        self.hours = self._line("Hours a week of our jurisdiction")
        self.comparators = QPlainTextEdit(self)
        self.comparators.setAccessibleName("Comparators, one a line")
        self.comparators.setPlaceholderText("One a line")
        self.comparators.setTabChangesFocus(True)
        self.comparators.setFixedHeight(72)
        self.reason = self._line("Why these comparators were chosen")
        self.choose_documents = QPushButton("Choose…", self)
        self.choose_documents.clicked.connect(self._on_choose_documents)
        self._chosen = ElidedLabel("none yet; they can be added later", self, role="muted")
        self.body.addLayout(self._form())
        self.body.addWidget(PlainLabel("Everything but the name can be filled in later.", self, role="muted"))
        self._on_name_changed()
        self.name.setFocus()

    @property
    def path(self) -> Path:
        """Where the study will be kept."""
        name = "".join(letter for letter in " ".join(self.name.text().split()) if letter not in '\\/:*?"<>|\0').strip(". ")
        return self._folder / f"{name or 'Study'}.jobstudy"

    def set_documents(self, paths: tuple[Path, ...]) -> None:
        """Choose the first documents."""
        self._documents = paths
        self._chosen.setText(", ".join(path.name for path in paths) or "none yet; they can be added later")

    def answer(self) -> None:
        name = " ".join(self.name.text().split())
        hours = self.hours.text().strip()
        if not name:
            self.say_wrong("Type a name for the study.")
        elif self.path.exists():
            self.say_wrong(f"“{self.path.name}” is already in this folder; choose another name or folder.")
        elif hours and not (hours.isdigit() and 1 <= int(hours) <= 168):
            self.say_wrong("Hours a week: type a whole number from 1 to 168.")
        else:
            self.planned.emit(self._plan(name, int(hours) if hours else None))
            self.accept()

    def _plan(self, name: str, hours: int | None) -> StudyPlan:
        lines = (" ".join(line.split()) for line in self.comparators.toPlainText().splitlines())
        return StudyPlan(
            path=self.path,
            name=name,
            ours=" ".join(self.ours.text().split()),
            hours_per_week=hours,
            comparators=tuple(dict.fromkeys(line for line in lines if line)),
            reason=self.reason.text().strip() or None,
            documents=self._documents,
        )

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        form.addRow("Name", self.name)
        form.addRow("Kept in", _beside(self._place, self.choose_folder))
        form.addRow("Our jurisdiction", self.ours)
        form.addRow("Its hours a week", self.hours)
        form.addRow("Comparators", self.comparators)
        form.addRow("Why chosen", self.reason)
        form.addRow("First documents", _beside(self._chosen, self.choose_documents))
        return form

    def _line(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setMinimumWidth(360)
        return field

    def _on_name_changed(self) -> None:
        self._place.setText(str(self.path))

    def _on_choose_folder(self) -> None:
        dialog = QFileDialog(self, "Folder of the study", str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_folder_chosen)
        dialog.open()

    def _on_folder_chosen(self, name: str) -> None:
        self._folder = Path(name)
        self._on_name_changed()

    def _on_choose_documents(self) -> None:
        from jobcompare.ui.dialogs.document_files import DOCUMENT_FILES

        dialog = QFileDialog(self, "First documents", str(self._folder), DOCUMENT_FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_documents_chosen)
        dialog.open()

    def _on_documents_chosen(self, names: list[str]) -> None:
        self.set_documents(tuple(Path(name) for name in names))


def _beside(label: QWidget, button: QWidget) -> QWidget:
    holder = QWidget(label.parentWidget())
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(label, 1)
    row.addWidget(button)
    return holder
