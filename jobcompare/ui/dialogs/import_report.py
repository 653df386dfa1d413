"""What became of each file of an import, and a button that tries the failed ones again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from jobcompare.operations.do.importing import ImportReport
from jobcompare.present.wording import sentence
from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.widgets.plain_label import PlainLabel


class ImportReportDialog(AskDialog):
    """One line a file. `retried` tells the paths of the files that failed."""

    retried = Signal(list)

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__("Documents added", parent, closes=True)
        failed = report.failed
        done = len(report.lines) - len(failed)
        words = f"{done} of {len(report.lines)} read" + (
            f", {len(failed)} failed; nothing of those entered the study." if failed else "."
        )
        self.summary = PlainLabel(words, self, role="heading")
        self.text = QPlainTextEdit("\n".join(_lines(report)), self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("What became of each file")
        self.text.setMinimumSize(560, 160)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.text, 1)
        self._failed = [line.file for line in failed]
        if failed:
            retry = QPushButton("&Try the failed ones again", self)
            retry.clicked.connect(self._on_retry)
            self.body.addWidget(retry)

    def _on_retry(self) -> None:
        self.retried.emit(self._failed)
        self.accept()


def _lines(report: ImportReport) -> list[str]:
    lines: list[str] = []
    for line in report.lines:
        if line.error is not None:
            lines.append(f"{line.file.name}: {sentence(line.error)}")
        else:
            classes = f"{len(line.classes)} classes" if len(line.classes) != 1 else "1 class"
            check = f", {line.to_check} to check" if line.to_check else ""
            lines.append(f"{line.file.name}: {line.state.value} – {line.employer}, {classes}{check}")
    return lines
