"""What the rows of the page's lists have in common: their ground, and the line under them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

from jobcompare.ui.theme.appearance import scheme


def list_rows(view: QListView) -> None:
    """One row is chosen at a time, none is edited, and the list scrolls by pixels."""
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> bool:
    """The ground of a row as it stands. Whether it is chosen."""
    colours = scheme()
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.fillRect(option.rect, QColor(colours.selected if chosen else colours.hover if over else colours.base))
    return chosen


def paint_edge(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """The line under a row, and the frame of the one that has the focus."""
    painter.setPen(QColor(scheme().hairline))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(scheme().accent), 2))
        painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
