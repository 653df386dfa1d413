"""What to write, in which form, and where."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.widgets.plain_label import PlainLabel

WHAT = {
    "all": "Everything: summary, side by side, matrices, ladder, requirements, pay, sources",
    "grid": "Side by side",
    "matrix": "Level matrices",
    "ladder": "Ladder",
    "charts": "Charts",
}
_FORMS = {"xlsx": "Workbook (.xlsx)", "csv": "Comma-separated values (.csv)", "json": "Data (.json)"}


class ExportDialog(AskDialog):
    """`chosen` tells what to write and the path; several csv files go into a folder of that name."""

    chosen = Signal(str, object)

    def __init__(self, name: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(f"Export “{name}”", parent, action="Export")
        self._name = "".join(letter if letter not in '\\/:*?"<>|' else "-" for letter in name).strip(". ") or "comparison"
        self.what = QButtonGroup(self)
        for key, words in WHAT.items():
            button = QRadioButton(words, self)
            button.setProperty("what", key)
            button.setChecked(key == "all")
            self.what.addButton(button)
            self.body.addWidget(button)
        self.form = QComboBox(self)
        self.form.setAccessibleName("Form")
        self.form.addItems(list(_FORMS.values()))
        self.form.currentIndexChanged.connect(self._on_form_changed)
        self.what.buttonClicked.connect(self._on_form_changed)
        self.path = QLineEdit(str(folder / f"{self._name}.xlsx"), self)
        self.path.setAccessibleName("File")
        self.path.setMinimumWidth(380)
        browse = QPushButton("&Choose…", self)
        browse.clicked.connect(self._on_browse)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        row.addWidget(browse)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow("Form", self.form)
        form.addRow("File", row)
        self.body.addLayout(form)
        self.body.addWidget(PlainLabel("A file of that name is replaced only when the new one is complete.", self, role="muted"))

    def _what(self) -> str:
        button = self.what.checkedButton()
        assert button is not None, "one is always chosen"
        return str(button.property("what"))

    def _suffix(self) -> str:
        return list(_FORMS)[self.form.currentIndex()]

    def _on_form_changed(self) -> None:
        path = Path(self.path.text())
        folder = self._suffix() == "csv" and self._what() == "all"
        self.path.setText(str(path.with_suffix("" if folder else f".{self._suffix()}")))

    def _on_browse(self) -> None:
        dialog = QFileDialog(self, "Write to", self.path.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(self.path.setText)
        dialog.open()

    def answer(self) -> None:
        if not self.path.text().strip():
            self.say_wrong("Type or choose a file.")
            return
        self.chosen.emit(self._what(), Path(self.path.text().strip()))
        self.accept()
