"""The comparison that all pages share: its name, its classes as chips, and a field that finds more."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QToolButton, QWidget

from jobcompare.model.study import Comparison
from jobcompare.present.shown import Header
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.theme import icons
from jobcompare.ui.theme.appearance import in_force, scheme
from jobcompare.ui.widgets.class_chip import MIME, ClassChip
from jobcompare.ui.widgets.name_box import NameBox
from jobcompare.ui.widgets.type_ahead import TypeAhead

HEIGHT = 48


class ComparisonBar(QFrame):
    """Shows the comparison and tells what is wanted of it. It changes nothing itself."""

    comparison_chosen = Signal(int)
    class_removed = Signal(int)
    class_moved = Signal(int, int)  # class, by how many columns
    reference_wanted = Signal(int)
    class_added = Signal(int)
    classes_dropped = Signal(list)  # class ids dragged here from a list
    words_typed = Signal(str)  # in the type-ahead field

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAcceptDrops(True)
        self._ids: tuple[int, ...] = ()
        self._chips: list[ClassChip] = []
        self._names = NameBox(self)
        self._names.setAccessibleName("Comparison")
        self._names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._names.setMaximumWidth(280)
        self._names.activated.connect(self._on_activated)
        self._row = QWidget(self)
        self._line = QHBoxLayout(self._row)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(6)
        self._line.addStretch(1)
        self._area = _Sideways(self)
        self._area.setWidget(self._row)
        self._left = self._arrow("Classes to the left", self._on_left)
        self._right = self._arrow("Classes to the right", self._on_right)
        self.field = TypeAhead(self)
        self.field.chosen.connect(self.class_added)
        self.field.words_typed.connect(self.words_typed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 1)  # the chips leave the line below them to be seen
        layout.setSpacing(6)
        layout.addWidget(self._names)
        layout.addWidget(self._left)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._right)
        layout.addWidget(self.field)
        self._area.horizontalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._area.horizontalScrollBar().valueChanged.connect(self._on_range_changed)
        in_force.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()

    def show_comparisons(self, comparisons: Sequence[Comparison], current: int | None) -> None:
        """List the study's comparisons and mark the one shown."""
        self._ids = tuple(c.id for c in comparisons)
        self._names.clear()
        self._names.addItems([c.name for c in comparisons])
        self._names.setEnabled(bool(comparisons))
        self._names.setPlaceholderText("No comparison yet")
        self._names.setCurrentIndex(self._ids.index(current) if current in self._ids else -1)
        self._names.setToolTip(plain_tip(self._names.currentText()))

    def show_classes(self, headers: Sequence[Header]) -> None:
        """Show the classes of the comparison as chips; the focus stays with the class that had it."""
        focused = next((chip.header.class_id for chip in self._chips if chip.hasFocus()), None)
        for chip in self._chips:
            self._line.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(header) for header in headers]
        for place, chip in enumerate(self._chips):
            self._line.insertWidget(place, chip)
            if chip.header.class_id == focused:
                chip.setFocus()
        self._share_room()

    @property
    def chips(self) -> Sequence[ClassChip]:
        """The chips in order."""
        return self._chips

    def set_writable(self, writable: bool) -> None:
        """Switch off what changes the comparison."""
        self._row.setEnabled(writable)
        self.field.setEnabled(writable)
        self.setAcceptDrops(writable)

    def set_narrow(self, narrow: bool) -> None:
        """Shorten the fields in a small window."""
        self._names.setMaximumWidth(150 if narrow else 280)
        self.field.setFixedWidth(112 if narrow else 168)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        numbers = [int(part) for part in bytes(event.mimeData().data(MIME).data()).decode().split(",")]
        order = [chip.header.class_id for chip in self._chips]
        number = numbers[0]
        if len(numbers) > 1 or number not in order:
            self.classes_dropped.emit(numbers)
            return
        place = self._row.mapFrom(self, event.position().toPoint()).x()
        target = sum(chip.geometry().center().x() < place for chip in self._chips if chip.header.class_id != number)
        by = target - order.index(number)
        if by:
            self.class_moved.emit(number, by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """All chips in sight where that leaves each enough room, else arrows."""
        names = min(self._names.sizeHint().width(), self._names.maximumWidth())
        room = self.width() - 24 - names - self.field.width() - 3 * 6
        widest = _widest_that_fits([chip.wanted for chip in self._chips], room - 6 * len(self._chips))
        for chip in self._chips:
            chip.set_room(widest)
        self._row.adjustSize()
        self._on_range_changed()

    def _chip(self, header: Header) -> ClassChip:
        chip = ClassChip(header, self._row)
        chip.removed.connect(self.class_removed)
        chip.moved.connect(self.class_moved)
        chip.reference_wanted.connect(self.reference_wanted)
        chip.show()
        return chip

    def _arrow(self, name: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(QSize(24, 28))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(slot)  # pyright: ignore[reportArgumentType]
        return button

    def _on_activated(self, row: int) -> None:
        if 0 <= row < len(self._ids):
            self.comparison_chosen.emit(self._ids[row])

    def _on_left(self) -> None:
        self._area.step(-1)

    def _on_right(self) -> None:
        self._area.step(1)

    def _on_range_changed(self) -> None:
        bar = self._area.horizontalScrollBar()
        for button in (self._left, self._right):
            button.setVisible(bar.maximum() > 0)
        self._left.setEnabled(bar.value() > 0)
        self._right.setEnabled(bar.value() < bar.maximum())

    def _on_appearance_changed(self) -> None:
        self._left.setIcon(icons.icon("caret-left", scheme()))
        self._right.setIcon(icons.icon("caret-right", scheme()))


def _widest_that_fits(wanted: Sequence[int], room: int) -> int:
    """The width to which the widest are cut so that all fit into `room`; narrow ones keep theirs."""
    rest, left = room, len(wanted)
    for width in sorted(wanted):
        if width * left > rest:
            return rest // left
        rest -= width
        left -= 1
    return max(wanted, default=0)


class _Sideways(QScrollArea):
    """Chips in one line, scrolled by the arrows, the wheel, and by moving the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(240, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As high as its chips."""
        row = self.widget()
        return QSize(48, row.sizeHint().height() if row is not None else 0)

    def step(self, pages: int) -> None:
        """Scroll by most of what is in sight."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + pages * max(40, self.viewport().width() - 80))

    def focusNextPrevChild(self, forward: bool) -> bool:
        done = super().focusNextPrevChild(forward)
        inside = QApplication.focusWidget()
        if inside is not None and self.isAncestorOf(inside):
            self.ensureWidgetVisible(inside, 16, 0)
        return done
