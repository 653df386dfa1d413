"""The delegate of the painted table: paints a face, edits a label in place."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jobcompare.ui.delegates.face_painter import FacePainter, Marked
from jobcompare.ui.models.sheet_model import SheetModel

_LABEL_LENGTH = 40  # characters of a statement's short label


class CellDelegate(QStyledItemDelegate):
    """Paints through the face painter that the table gives it."""

    def __init__(self, painter: FacePainter, parent: QObject) -> None:
        super().__init__(parent)
        self.painter = painter
        self.most = 3
        self.found: Marked = ()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """One cell, without the view's own frame and selection."""
        model = index.model()
        assert isinstance(model, SheetModel)
        self.painter.paint(painter, option.rect, model.face(index.row(), index.column()), self.most, self.found)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QWidget:
        """A line of at most 40 characters."""
        editor = QLineEdit(parent)
        editor.setMaxLength(_LABEL_LENGTH)
        editor.setAccessibleName("Short label of the statement")
        return editor
