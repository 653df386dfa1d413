"""Versions of a specification as their reader meets them."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from jobcompare.model.study import EntityKind
from jobcompare.operations import do
from jobcompare.present.versions.view import VersionLine, VersionsView
from jobcompare.ui.pages.documents.comparing import Kind, Pair, pair_of_versions
from tests.ui.document_pages import REDLINE as STRUCK
from tests.ui.document_pages import documents
from tests.ui.pages import User
from tests.ui.revision_pages import NEW, OLD, REDLINE, RevisionHand, study_of_versions

KEY = Qt.Key


@pytest.fixture
def page(user: User, tmp_path: Path) -> RevisionHand:
    user.opens(study_of_versions(tmp_path / "harbor.jobstudy"))
    hand = RevisionHand(user)
    hand.chooses(NEW)
    return hand


def test_the_versions_stand_beside_the_document(page: RevisionHand) -> None:
    assert page.versions == ["● revised May 2023 · current", "○ revised Mar 2019 · not current"]
    box = page.page.reading.versions
    words = box.list.versions.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("revised Mar 2019, not current, 1.txt, Harbor Clerk, imported")


def test_one_version_alone_is_not_listed(at_sample: User) -> None:
    documents(at_sample).chooses(STRUCK)
    assert RevisionHand(at_sample).versions == []


def test_another_version_is_made_current_and_undone(page: RevisionHand) -> None:
    page.stands_on_version("2019")
    page.user.runs("document.make-current")
    assert page.versions == ["○ revised May 2023 · not current", "● revised Mar 2019 · current"]
    page.user.undoes()
    assert page.versions[0] == "● revised May 2023 · current"
    page.user.redoes()
    assert page.versions[0] == "○ revised May 2023 · not current"


def test_the_current_one_cannot_be_made_current(page: RevisionHand) -> None:
    page.stands_on_version("2023")
    assert not page.page.reading.versions.current.isEnabled()
    page.user.runs("document.make-current")
    assert page.user.told == "This version is current already."


def test_enter_on_a_version_opens_its_document(page: RevisionHand) -> None:
    page.stands_on_version("2019")
    page.user.presses(KEY.Key_Return, on=page.page.reading.versions.list)
    assert page.head.startswith(OLD)


def test_two_versions_are_compared_with_the_earlier_one_first(page: RevisionHand) -> None:
    page.compares_versions()
    assert page.compares
    assert page.headline.startswith("1.txt · revised Mar 2019  →  2.txt · revised May 2023\n4 changes: ")
    assert page.headline.endswith("2 values differ")
    assert "≠ changed · Ways to qualify:  High school + 1 yr  →  High school + 2 yr" in page.compared
    text = page.page.side.revision.text
    cursor = text.document().find("one year")
    assert cursor.charFormat().fontStrikeOut()
    assert text.document().find("Sells charts").charFormat().fontUnderline()


def test_alt_down_and_up_go_through_values_and_words(page: RevisionHand) -> None:
    page.compares_versions()
    page.user.presses(KEY.Key_Down, alt=True, on=page.page.side.revision.text)
    assert page.at.startswith("≠ changed · Date")
    page.user.runs("document.next-change")
    assert page.user.told == "≠ changed · Ways to qualify, 2 of 6"
    selected = page.user.window.desk.selected
    assert selected is not None
    assert (selected.entity, selected.field) == (EntityKind.CONTENT, "requirement")
    page.user.runs("document.next-change")
    assert page.at == "≠ 1 reworded"
    assert page.user.window.desk.selected is None
    page.user.runs("document.previous-change")
    assert page.at.startswith("≠ changed · Ways")
    for _ in range(9):
        page.user.runs("document.next-change")
    assert page.user.told == "No further change below."


def test_unchanged_lines_are_folded_and_open_by_enter_and_by_click(page: RevisionHand) -> None:
    page.compares_versions()
    assert "list number 2" not in page.compared
    page.opens_fold("unchanged lines")
    assert "list number 2" in page.compared
    page.page.side.revision.show_whole(whole=True)
    assert "unchanged" not in page.compared
    page.page.side.revision.show_whole(whole=False)
    assert "list number 2" in page.compared  # what was opened stays open


def test_a_click_on_a_fold_opens_it(page: RevisionHand) -> None:
    page.compares_versions()
    text = page.page.side.revision.text
    cursor = text.document().find("unchanged lines")
    place = text.cursorRect(cursor).center()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place - QPoint(12, 0))
    assert "list number 2" in page.compared


def test_escape_goes_back_to_the_document(page: RevisionHand) -> None:
    page.compares_versions()
    page.user.presses(KEY.Key_Escape, on=page.page.side.revision.text)
    assert not page.compares
    assert page.head.startswith(NEW)
    assert page.page.reading.text.hasFocus()
    page.user.runs("document.next-change")
    assert page.user.told == "Compare two versions first (Alt+4)."


def test_the_other_way_round(page: RevisionHand) -> None:
    page.compares_versions()
    page.user.does(page.page.side.comparing.turn)
    assert page.headline.startswith("2.txt · revised May 2023  →  1.txt")


def test_the_comparison_is_copied_with_its_signs(page: RevisionHand) -> None:
    page.compares_versions()
    page.user.runs("document.copy-changes")
    data = QGuiApplication.clipboard().mimeData()
    assert "and [-one year-] {+two years+} of office work." in data.text()
    assert "<s>one year</s> <ins>two years</ins>" in data.html()
    text = page.page.side.revision.text
    cursor = text.document().find("one year two years")
    text.setTextCursor(cursor)
    text.setFocus(Qt.FocusReason.OtherFocusReason)
    page.user.runs("edit.copy")
    assert QGuiApplication.clipboard().text() == "[-one year-] {+two years+}"


def test_words_are_found_in_the_comparison(page: RevisionHand) -> None:
    page.compares_versions()
    assert page.page.find("charts", fresh=True) == "1 of 1"
    assert page.page.side.revision.text.textCursor().selectedText() == "charts"


def test_a_comparison_follows_the_study(page: RevisionHand) -> None:
    page.compares_versions()
    before = page.compared
    view = page.page.side.revision.view
    assert view is not None
    ref = view.fields[1].ref
    assert ref is not None
    page.user.does(partial(page.page.tasks.write, partial(do.set_value, ref=ref, data=None)))
    assert "－ removed · Ways to qualify:  High school + 1 yr" in page.compared
    assert page.compared != before
    page.user.undoes()
    assert page.compared == before


def test_the_other_versions_are_offered_first(page: RevisionHand) -> None:
    page.compares_with("1.txt · revised Mar 2019 · not current")
    assert page.headline.startswith("1.txt · revised Mar 2019  →  2.txt")


def test_documents_of_different_employers_are_compared_too(at_sample: User) -> None:
    page = RevisionHand(at_sample)
    page.chooses(STRUCK)
    page.compares_with("jurisdiction-d")
    assert page.headline.startswith("jurisdiction-d-customer-support-specialist.txt")
    assert "WORDS" in page.compared


def test_a_redline_without_marked_insertions_says_that_its_old_wording_is_lost(at_sample: User) -> None:
    page = RevisionHand(at_sample)
    page.chooses(STRUCK)
    page.user.runs("document.redline")
    assert page.page.side.revision.remark.isVisible()
    assert page.page.side.revision.remark.text().startswith("Insertions are not marked in this document")
    page.user.does(lambda: page.user.window.resize(960, 540))
    assert page.page.side.revision.remark.isVisible()
    assert page.compared == ""


def test_a_redline_with_marked_insertions_is_its_two_wordings(user: User, empty_study: Path, tmp_path: Path) -> None:
    path = tmp_path / "dock.html"
    path.write_text(REDLINE, "utf-8")
    with do.open_study(empty_study) as session:
        do.import_files(session, [path], "Town F")
    user.opens(empty_study)
    page = RevisionHand(user)
    page.user.runs("document.redline")
    assert page.headline == "dock.html · before its revision  →  dock.html · after its revision\n2 changes: 1 removed, 1 reworded"
    assert "Under direct general supervision" in page.compared


def test_the_versions_cannot_be_changed_in_a_read_only_study(page: RevisionHand) -> None:
    page.stands_on_version("2019")
    page.page.reading.versions.set_writable(False)
    assert not page.page.reading.versions.current.isEnabled()


def test_an_empty_source_takes_no_room_from_documents(at_sample: User) -> None:
    at_sample.does(lambda: at_sample.window.resize(1600, 900))
    page = documents(at_sample)
    page.chooses(STRUCK)
    assert not at_sample.window.source.isVisible()
    page.stands_on("A joining word is lost")
    assert at_sample.window.source.isVisible()
    at_sample.goes_to("side-by-side")
    assert at_sample.window.source.isVisible()


def version(number: int, *, here: bool = False) -> VersionLine:
    return VersionLine(
        specification_id=number, document_id=number, title="", dated="", imported="", classes="", current=False, here=here
    )


def test_what_a_version_is_compared_with() -> None:
    view = VersionsView(document_id=2, lines=(version(3), version(2, here=True), version(1)))
    assert pair_of_versions(view, 3) == Pair(Kind.VERSIONS, 2, 3)
    assert pair_of_versions(view, 1) == Pair(Kind.VERSIONS, 1, 2)
    assert pair_of_versions(view, 2) == Pair(Kind.VERSIONS, 1, 2)
    assert pair_of_versions(VersionsView(document_id=2, lines=(version(2, here=True),)), 2) is None
