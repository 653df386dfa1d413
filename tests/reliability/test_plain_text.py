"""Text from documents is plain text everywhere: nothing in it is shown as markup, and no file that it names is opened."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QLabel, QMessageBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from jobcompare.model.codec import write_record
from jobcompare.model.study import EntityKind, NoteKind, ValueRef
from jobcompare.operations import do
from jobcompare.operations.session import Session
from jobcompare.ui.pages.registry import PAGES
from jobcompare.ui.pages.review.page import ReviewPage
from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import Appearance
from tests.builders import sample_record
from tests.reliability.hostile import LONG_WORD, MARK, Watched, is_markup, mentions, payload, poisoned, taken_for_markup
from tests.ui.conftest import make_user, settings  # noqa: F401 - fixtures
from tests.ui.dialog_openings import OPENINGS, Desk
from tests.ui.pages import User

pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support raise\(\)", extend=True)  # tips are put on top
RECORDS = ("state-e-customer-technical-support", "county-a-it-customer-support-specialist", "jurisdiction-b-technical-support")


@pytest.fixture
def picture(tmp_path: Path) -> Iterator[Watched]:
    """A picture that nothing must open."""
    path = tmp_path / "spy.png"
    assert QImage(4, 4, QImage.Format.Format_RGB32).save(str(path))
    watched = Watched(path)
    yield watched
    watched.close()


@pytest.fixture
def records(tmp_path: Path, picture: Watched) -> list[Path]:
    """Two poisoned records, and one with words of 10,000 letters."""
    folder = tmp_path / "records"
    folder.mkdir()
    made: list[Path] = []
    for number, name in enumerate(RECORDS):
        words = LONG_WORD if number == 2 else payload(picture.path)
        path = folder / f"<b>{number}<img src=x.png>.record.json"
        path.write_text(write_record(poisoned(sample_record(name), words)), encoding="utf-8")
        made.append(path)
    return made


@pytest.fixture
def study(tmp_path: Path, records: list[Path], picture: Watched) -> Path:
    """A study in which all that an analyst types is hostile too."""
    path = tmp_path / "study.jobstudy"
    session = do.create_study(path, f"Study {payload(picture.path)}", "Ana <b>")
    report = do.import_files(session, records, None)
    assert not report.failed, report.failed
    _fill(session, payload(picture.path))
    session.close()
    return path


def _fill(session: Session, words: str) -> None:
    for employer in session.read.employers():
        do.edit_employer(session, replace(employer, name=f"{employer.name} {employer.id} {words}", reason=words))
    ids = tuple(line.class_id for line in session.read.class_lines())
    do.create_comparison(session, f"All {words}", ids)
    do.set_ours(session, session.read.employers()[0].id)
    content = session.read.entities(EntityKind.CONTENT)[0]
    do.add_note(session, ValueRef(EntityKind.CONTENT, content.id, "title"), NoteKind.QUESTION, words)
    do.set_levels(session, (*(level.name for level in reversed(session.read.levels())), f"Lowest {words}"))


def tips(window: QWidget) -> Iterator[str]:
    """What is told where the pointer rests: at several places of every part in sight."""
    for part in window.findChildren(QWidget):
        if not shiboken6.isValid(part) or not part.isVisibleTo(window) or part.window() is not window:
            continue
        target = part.viewport() if isinstance(part, QAbstractItemView) else part
        for x in (0.1, 0.4, 0.8):
            for y in (0.05, 0.3, 0.6):
                place = QPoint(int(target.width() * x), int(target.height() * y))
                QToolTip.hideText()
                QApplication.sendEvent(target, QHelpEvent(QEvent.Type.ToolTip, place, target.mapToGlobal(place)))
                if QToolTip.text():
                    yield QToolTip.text()
    QToolTip.hideText()


def seen(user: User, where: str, picture: Watched) -> list[str]:
    """Everything that is taken for markup, or was opened, on the page as it stands."""
    user.window.grab()
    found = [f"{where}: {line}" for line in taken_for_markup(user.window)]
    return [*found, *([f"{where}: opened the picture"] if picture.opened() else [])]


def told_and_copied(user: User, where: str, picture: Watched) -> list[str]:
    """The same, with the tips at many places and with what is copied."""
    found = [*seen(user, where, picture), *(f"{where}: tip {tip[:80]!r}" for tip in tips(user.window) if is_markup(tip))]
    user.does(lambda: user.window.page.select_all())
    user.does(lambda: user.window.page.copy(headers=True))
    copied = QGuiApplication.clipboard().mimeData()
    found += [f"{where}: copied HTML"] if copied is not None and MARK in copied.html() else []
    found += [f"{where}: opened the picture"] if picture.opened() else []
    return found


def test_no_page_takes_text_of_documents_for_markup(
    make_user: Callable[[], User],  # noqa: F811
    study: Path,
    records: list[Path],
    picture: Watched,
) -> None:
    in_force.apply(Appearance.LIGHT, 9.0)
    user = make_user()
    user.opens(study)
    user.does(lambda: user.window.import_paths(records))
    assert MARK in user.window.windowTitle()
    assert any(MARK in chip for chip in user.compared)
    picture.opened()
    found: list[str] = []
    for entry in PAGES:
        page = user.goes_to(entry.key)
        assert mentions(page), f"{entry.key} shows nothing of the text"
        found += told_and_copied(user, entry.key, picture)
        for key, words in user.window.page.options().items():
            for word in words:
                user.does(lambda page=page, key=key, word=word: page.set_option(key, word))
                found += seen(user, f"{entry.key} {key}={word}", picture)
    user.window.resize(1600, 900)
    found += told_and_copied(user, "Source beside the page", picture)
    user.window.banner.say(f"Could not read {MARK} src=x>")
    user.window.status_line.say(f"{MARK} src=x> done")
    user.window.status_line.show_progress(0.5, f"{MARK} src=x>")
    found += told_and_copied(user, "messages", picture)
    user.window.status_line.show_work(False, "")
    user.rests()
    assert not found, "\n".join(found)
    assert not [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox)]


def test_no_dialog_takes_text_of_documents_for_markup(study: Path, picture: Watched, qtbot: QtBot) -> None:
    session = do.open_study(study, "Ana", read_only=True)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    desk = Desk(session, window)
    picture.opened()
    found: list[str] = []
    for kind, opening in OPENINGS.items():
        dialog = opening(desk)
        dialog.show()
        QApplication.processEvents()
        dialog.grab()
        found += [f"{kind.__name__}: {line}" for line in taken_for_markup(dialog)]
        found += [f"{kind.__name__}: tip {tip[:80]!r}" for tip in tips(dialog) if is_markup(tip)]
        found += [f"{kind.__name__}: opened the picture"] if picture.opened() else []
        dialog.close()
    session.close()
    assert not found, "\n".join(found)


def test_import_in_the_window_tells_hostile_names_as_they_are(
    make_user: Callable[[], User],  # noqa: F811
    tmp_path: Path,
    records: list[Path],
    picture: Watched,
) -> None:
    do.create_study(tmp_path / "empty.jobstudy", "Empty", "Ana").close()
    broken = tmp_path / "records" / "<img src=y.png>.record.json"
    broken.write_text("{", encoding="utf-8")
    user = make_user()
    user.opens(tmp_path / "empty.jobstudy")
    user.does(lambda: user.window.import_paths([*records, broken]))
    page = user.window.page
    assert isinstance(page, ReviewPage)
    rows = page.bench.files.files.rows
    assert any("<img src=y.png>" in row.name for row in rows)
    found: list[str] = []
    for row in rows:
        user.does(lambda number=row.number: page.bench.files.stand_on(number))
        page.next_check()
        page.grab()
        found += taken_for_markup(user.window)
        found += [tip[:80] for tip in tips(user.window) if is_markup(tip)]
    assert not found, "\n".join(found)
    assert not picture.opened()


def test_the_watch_sees_what_a_careless_label_does(picture: Watched, qtbot: QtBot) -> None:
    """The test can fail: Qt's automatic format does load the picture, and is told as markup."""
    window = QDialog()
    qtbot.addWidget(window)
    careless = QLabel(payload(picture.path), window)
    window.setToolTip(payload(picture.path))
    assert not picture.opened()
    window.show()
    careless.grab()
    assert picture.opened()
    assert len(list(taken_for_markup(window))) == 2
    window.close()
