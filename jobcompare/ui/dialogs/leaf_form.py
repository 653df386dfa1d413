"""The form of one node of the requirement tree, made from the record's own fields."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from jobcompare.ui.dialogs.requirement_tree import NAMES, Branch, LeafField, leaf_fields

_FLAGS: tuple[object, ...] = (None, True, False)


class LeafForm(QWidget):
    """Edits the node it was made for, at once. `edited` follows every change."""

    edited = Signal()

    def __init__(self, node: Branch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.node = node
        self.fields: dict[str, QLineEdit | QComboBox] = {}
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(8)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        if not node.is_group:
            for item in leaf_fields(node.tag):
                self._add(layout, item, _field_words(item))
        label = QLineEdit(node.label or "", self)
        label.setToolTip("The document's own label, as in A or 1")
        self._name(label, "label", "Printed label")
        layout.addRow("Printed label", label)
        label.textEdited.connect(self._on_edited)

    def _add(self, layout: QFormLayout, item: LeafField, words: str) -> None:
        value = self.node.values.get(item.name)
        if item.kind in ("choice", "flag"):
            box = QComboBox(self)
            if item.kind == "flag":
                box.addItems(["Not stated", "Yes", "No"])
                box.setCurrentIndex(_FLAGS.index(value))
            else:
                box.addItems([word.replace("-", " ").capitalize() for word in item.words])
                box.setCurrentIndex(item.words.index(value) if value in item.words else 0)
            box.activated.connect(self._on_edited)
            made: QLineEdit | QComboBox = box
        else:
            text = "; ".join(value or ()) if item.kind == "list" else "" if value is None else str(value)
            made = QLineEdit(text, self)
            made.setCursorPosition(0)
            made.setPlaceholderText("One; another" if item.kind == "list" else "")
            made.textEdited.connect(self._on_edited)
        made.setToolTip(item.doc[:1].upper() + item.doc[1:])
        self._name(made, item.name, words)
        layout.addRow(words, made)

    def _name(self, made: QLineEdit | QComboBox, key: str, words: str) -> None:
        made.setAccessibleName(f"{NAMES[self.node.tag]}: {words}")
        self.fields[key] = made

    def _on_edited(self) -> None:
        if not self.node.is_group:
            for item in leaf_fields(self.node.tag):
                self._take(item, self.fields[item.name])
        label = self.fields["label"]
        assert isinstance(label, QLineEdit)
        self.node.label = label.text().strip() or None
        self.edited.emit()

    def _take(self, item: LeafField, field: QLineEdit | QComboBox) -> None:
        if isinstance(field, QComboBox):
            row = field.currentIndex()
            self.node.values[item.name] = _FLAGS[row] if item.kind == "flag" else str(item.words[row])
            return
        text = field.text().strip()
        wrong = item.kind == "number" and bool(text) and not text.isdigit()
        if field.property("wrong") != wrong:
            field.setProperty("wrong", wrong)
            field.style().unpolish(field)
            field.style().polish(field)
        if item.kind == "number":
            self.node.values[item.name] = int(text) if text.isdigit() else None
        elif item.kind == "list":
            self.node.values[item.name] = [part for piece in text.split(";") if (part := piece.strip())]
        else:
            self.node.values[item.name] = text or None

    def is_right(self) -> bool:
        """Every number is one."""
        return not any(field.property("wrong") for field in self.fields.values())


def _field_words(item: LeafField) -> str:
    units = {"fields": "fields of study", "months_min": "least months", "months_max": "upper months"}
    words = units.get(item.name, item.name.replace("_", " "))
    return words[:1].upper() + words[1:]
