"""Every window and dialog, walked: names, roles, focus order, targets, nothing cut."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from jobcompare.ui.dialogs.choose import ChooseDialog
from jobcompare.ui.dialogs.fault import FaultDialog
from jobcompare.ui.dialogs.told import TellDialog
from jobcompare.ui.frame.table import all_actions
from jobcompare.ui.pages.registry import PAGES
from tests.ui.crawl import findings
from tests.ui.pages import User

_NO_DIALOG = ("file.open", "file.import", "file.save-as", "file.clean-copy", "edit.find")
OPENING = [row.id for row in all_actions() if row.page is None and row.text.endswith("…") and row.id not in _NO_DIALOG]
SIZES = {"1366x768": QSize(1366, 768), "960x540": QSize(960, 540), "640x360": QSize(640, 360), "1600x900": QSize(1600, 900)}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES.keys())
@pytest.mark.parametrize("page", [entry.key for entry in PAGES])
def test_a_page_is_reached_named_and_whole(at_sample: User, page: str, size: QSize) -> None:
    at_sample.window.resize(size)
    at_sample.goes_to(page)
    QApplication.processEvents()
    assert findings(at_sample.window) == []


def test_the_window_without_a_study(user: User) -> None:
    QApplication.processEvents()
    assert findings(user.window) == []


@pytest.mark.parametrize("name", [*OPENING, "help.shortcuts", "help.about", "help.guide"])
def test_a_dialog_is_reached_named_and_whole(at_sample: User, name: str) -> None:
    at_sample.goes_to("classes")
    at_sample.classes.selects("Information Technology Customer Support Specialist II")
    at_sample.runs(name)
    dialogs = [dialog for dialog in at_sample.window.findChildren(QDialog) if dialog.isVisible()]
    assert len(dialogs) == 1
    assert not isinstance(dialogs[0], QFileDialog)
    QApplication.processEvents()
    assert findings(dialogs[0]) == []
    assert dialogs[0].height() <= 540
    assert dialogs[0].width() <= 960
    dialogs[0].reject()


@pytest.mark.parametrize("field", ["requirement", "tracks", "flsa", "level"])
def test_an_editor_is_reached_named_and_whole(at_sample: User, field: str) -> None:
    from jobcompare.model.study import EntityKind, ValueRef

    at_sample.classes.selects("Information Technology Customer Support Specialist II")
    ref = at_sample.window.page.current_ref()
    assert ref is not None
    at_sample.does(lambda: at_sample.window.desk.select(ValueRef(EntityKind.CONTENT, ref.id, field)))
    at_sample.runs("edit.value")
    dialog = next(dialog for dialog in at_sample.window.findChildren(QDialog) if dialog.isVisible())
    QApplication.processEvents()
    assert findings(dialog) == []
    dialog.reject()


def test_dialogs_that_only_tell(at_sample: User) -> None:
    for dialog in (
        FaultDialog(ZeroDivisionError("x"), at_sample.window),
        TellDialog("Check study", "All is well.", at_sample.window),
        ChooseDialog("Set jurisdiction", "Jurisdiction", [(1, "A"), (2, "B")], at_sample.window),
    ):
        dialog.open()
        QApplication.processEvents()
        assert findings(dialog) == []
        dialog.reject()


def test_a_finding_is_found() -> None:
    """The crawl itself can fail."""
    from PySide6.QtWidgets import QPushButton, QVBoxLayout

    dialog = QDialog()
    layout = QVBoxLayout(dialog)
    bare = QPushButton(dialog)
    bare.setFixedSize(16, 16)
    layout.addWidget(bare)
    dialog.show()
    QApplication.processEvents()
    told = findings(dialog)
    dialog.close()
    dialog.deleteLater()
    assert any(line.startswith("no name") for line in told)
    assert any(line.startswith("target of") for line in told)
