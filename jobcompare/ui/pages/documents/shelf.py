"""The left side: a filter, the order, the documents."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jobcompare.present.lists_view import ListView
from jobcompare.ui.pages.documents.listing import DocumentList
from jobcompare.ui.pages.documents.order import ORDER_WORDS, Order, listed
from jobcompare.ui.tables.tools import MenuChoice
from jobcompare.ui.widgets.plain_label import PlainLabel

WIDTH = 272
_LEAST = 160


class Shelf(QFrame):
    """Lists the documents. `chosen` tells the one that is current now."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setMinimumWidth(_LEAST)
        self.order = Order.NEWEST
        self.view: ListView | None = None
        self._current: int | None = None
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText("Filter documents")
        self.filter.setAccessibleName("Filter documents")
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._show)
        self._orders = MenuChoice("Order", self._on_order, self)
        self._orders.offer(tuple(ORDER_WORDS.values()), 0)
        self.list = DocumentList(self)
        self.list.chosen.connect(self._on_chosen)
        self.remark = PlainLabel("", self, role="muted")
        self.setFocusProxy(self.list)
        self._lay_out()

    def show_list(self, view: ListView, current: int | None) -> None:
        """Show the documents, standing on one without choosing it again."""
        self.view = view
        self._current = current
        self._show()

    def set_order(self, order: Order) -> None:
        """Put the documents in another order."""
        self.order = order
        self._orders.offer(tuple(ORDER_WORDS.values()), list(Order).index(order))
        self._show()

    def clear(self) -> None:
        """Another study: nothing is filtered."""
        self.view, self._current = None, None
        self.filter.clear()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(8, 6, 8, 6)
        top.setSpacing(4)
        top.addWidget(self.filter, 1)
        top.addWidget(self._orders)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 4, 8, 4)
        foot.addWidget(self.remark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def _show(self) -> None:
        view = self.view
        if view is None:
            return
        words = self.filter.text()
        rows = view.rows if self.order is Order.NEWEST and not words.strip() else listed(view.rows, self.order, words)
        self.list.show_rows(rows, self._current)
        self.remark.setText(f"{len(rows)} of {view.remark}" if len(rows) != len(view.rows) else view.remark)

    def _on_order(self, number: int) -> None:
        self.set_order(list(Order)[number])

    def _on_chosen(self, document_id: int) -> None:
        self._current = document_id
        self.chosen.emit(document_id)
