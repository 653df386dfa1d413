"""The status line: saved, facts, remarks; and on the right what takes longer than half a second, with its stop."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QStatusBar, QToolButton, QWidget

from jobcompare.present.lists_view import Status
from jobcompare.ui.theme import icons
from jobcompare.ui.theme.appearance import in_force, scheme
from jobcompare.ui.widgets.plain_label import ElidedLabel

_REMARK_STAYS = 6000  # milliseconds


class StatusLine(QStatusBar):
    """The last line of the window."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._fit()
        self._facts = ElidedLabel("", self)
        self._facts.setContentsMargins(12, 0, 8, 0)
        self._facts.setAccessibleName("Study")
        self.addWidget(self._facts, 1)
        self._words = ElidedLabel("", self, mode=Qt.TextElideMode.ElideMiddle)
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = QProgressBar(self)
        self._bar.setFixedWidth(120)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Progress")
        self._stop = QToolButton(self)
        self._stop.setFixedSize(24, 24)
        self._stop.setToolTip("Stop; what is not finished is undone")
        self._stop.setAccessibleName("Stop")
        self._stop.clicked.connect(self.stop_wanted)
        self.addPermanentWidget(self._words, 1)
        self.addPermanentWidget(self._bar)
        self.addPermanentWidget(self._stop)
        self._usual = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REMARK_STAYS)
        self._timer.timeout.connect(self._on_remark_over)
        in_force.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()
        self.show_work(False, "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(max(28, self.fontMetrics().height() + 10))

    def show_status(self, status: Status | None) -> None:
        """Say what the study has; None: no study is open."""
        self._usual = " · ".join(part for part in (status.saved, status.facts) if part) if status else "No study is open"
        if not self._timer.isActive():
            self._facts.setText(self._usual)

    def say(self, words: str) -> None:
        """Say something for a few seconds."""
        self._facts.setText(words)
        self._timer.start()

    def text(self) -> str:
        """What the line says now."""
        return self._facts.text()

    def show_work(self, on: bool, words: str) -> None:
        """Show that something is being done, or that it is over."""
        self._words.setText(f"{words}…" if words else "")
        self._bar.setRange(0, 0)
        for part in (self._words, self._bar, self._stop):
            part.setVisible(on)

    def show_progress(self, share: float, words: str) -> None:
        """Show how far the work is. `share`: 0 to 1."""
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(share * 1000))
        self._words.setText(words)
        for part in (self._words, self._bar, self._stop):
            part.setVisible(True)

    def _on_remark_over(self) -> None:
        self._facts.setText(self._usual)

    def _on_appearance_changed(self) -> None:
        self._stop.setIcon(icons.icon("x", scheme()))
