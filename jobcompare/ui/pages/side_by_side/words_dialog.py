"""Two statements word by word: what only the reference says is struck, what only the other says is underlined."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from jobcompare.present.source_view import TextRun
from jobcompare.present.word_differences import WordDifferences
from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.widgets.plain_label import PlainLabel
from jobcompare.ui.widgets.run_text import RunText

_KINDS = {"removed": "struck", "added": "inserted"}
_LEAST = (520, 140)


class WordsDialog(AskDialog):
    """Shows differences; changes nothing."""

    def __init__(self, first: str, second: str, differences: WordDifferences, parent: QWidget | None = None) -> None:
        super().__init__("Words that differ", parent, closes=True)
        self.legend = PlainLabel(f"Struck: only {first}. Underlined: only {second}.", self, role="muted", wrap=True)
        self.text = RunText("Both texts, word by word", self)
        self.text.setMinimumSize(*_LEAST)
        self.text.show_text(differences.text, tuple(_shown(run) for run in differences.runs))
        self.body.addWidget(self.legend)
        self.body.addWidget(self.text, 1)


def _shown(run: TextRun) -> TextRun:
    return replace(run, kind=_KINDS.get(run.kind, run.kind))
