"""Documents as their user meets them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from jobcompare.model.study import EntityKind
from jobcompare.operations import do
from jobcompare.present.lists_view import ListRow
from jobcompare.present.source_view import TextRun
from jobcompare.ui.pages.documents.copying import marked_data
from jobcompare.ui.pages.documents.order import Order, listed, row_words
from jobcompare.ui.pages.documents.text import DocumentText
from tests.ui.document_pages import REDLINE, DocumentsHand, documents
from tests.ui.pages import User

KEY = Qt.Key


@pytest.fixture
def page(at_sample: User) -> DocumentsHand:
    hand = documents(at_sample)
    hand.chooses(REDLINE)
    return hand


def test_every_document_is_listed_with_what_is_to_review(page: DocumentsHand) -> None:
    assert len(page.names) == 8
    words = [row_words(row) for row in page.page.shelf.list.documents.shown]
    assert any(text.startswith(f"{REDLINE}, County A, 2 classes, 5 to review, current, imported") for text in words)
    assert page.page.shelf.remark.text() == "8 documents"


def test_the_facts_stand_over_the_text(page: DocumentsHand) -> None:
    assert page.head.startswith(REDLINE)
    for words in ("Employer: County A", "Customer Support Specialist II", "Imported: ", "rewritten for the sample"):
        assert words in page.head
    assert "15 of 15 findings open" in page.remark
    assert "39 struck passages" in page.remark


def test_struck_words_are_struck_through_in_the_marked_text(page: DocumentsHand) -> None:
    assert page.is_struck("NOVEMBER 2016")
    assert not page.is_struck("DEFINITION")
    assert "39 struck passages" in page.page.reading.text.accessibleDescription()


def test_the_clean_text_leaves_them_out_and_struck_only_keeps_their_lines(page: DocumentsHand) -> None:
    whole = page.text
    page.user.runs("document.clean")
    assert "NOVEMBER 2016" not in page.text
    assert "DEFINITION" in page.text
    page.user.runs("document.struck")
    assert page.text.startswith("NOVEMBER 2016")
    assert "DEFINITION" not in page.text
    page.user.runs("document.marked")
    assert page.text == whole


def test_nothing_struck_is_said(page: DocumentsHand) -> None:
    page.chooses("state-c-help-desk-coordinator.txt")
    page.user.runs("document.struck")
    assert page.text == ""
    assert page.page.reading.text.placeholderText() == "Nothing is struck in this document."


def test_f8_goes_through_the_findings_and_shows_their_places(page: DocumentsHand) -> None:
    page.user.runs("document.next-finding")
    assert page.here == page.findings[0]
    assert page.marked[0] == "NOVEMBER 2016"
    page.user.runs("document.previous-finding")
    assert page.here == page.findings[-1]
    page.stands_on("A joining word is lost")
    page.user.presses(KEY.Key_Return, on=page.page.reading.findings)
    assert page.marked
    assert page.in_sight(page.marked[0][:20])


def test_source_follows_the_finding(page: DocumentsHand) -> None:
    page.stands_on("A joining word is lost")
    selected = page.user.window.desk.selected
    assert selected is not None
    assert (selected.entity, selected.field) == (EntityKind.CONTENT, "requirement")


def test_a_finding_without_its_place_in_the_clean_text_says_so(page: DocumentsHand) -> None:
    page.user.runs("document.clean")
    page.page.reading.show_finding(0)
    assert "in the whole text (Alt+1)" in page.user.told


def test_space_settles_a_finding_and_undo_opens_it_again(page: DocumentsHand) -> None:
    page.stands_on("A joining word is lost")
    page.user.presses(KEY.Key_Space, on=page.page.reading.findings)
    assert "14 of 15 findings open" in page.remark
    assert page.here.startswith("A joining word is lost")
    index = page.page.reading.findings.currentIndex()
    assert page.page.reading.findings.items.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert page.page.reading.findings.items.data(index, Qt.ItemDataRole.AccessibleTextRole).startswith("settled, ")
    page.user.undoes()
    assert "15 of 15 findings open" in page.remark


def test_a_click_on_the_box_settles_and_one_beside_it_shows_the_place(page: DocumentsHand) -> None:
    view = page.page.reading.findings
    row = view.visualRect(view.items.index(0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(12, 12))
    page.user.rests()
    assert "14 of 15 findings open" in page.remark
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(80, 12))
    page.user.rests()
    assert page.marked[0] == "NOVEMBER 2016"


def test_settling_leaves_the_text_where_it_was(page: DocumentsHand) -> None:
    page.scrolls_to_end()
    before = page.page.reading.text.verticalScrollBar().value()
    page.page.reading.findings.stand_on(3)
    page.user.runs("document.settle")
    assert page.page.reading.text.verticalScrollBar().value() == before > 0


def test_words_are_found_in_the_text(page: DocumentsHand) -> None:
    assert page.page.find("flexibly", fresh=True) == "1 of 1"
    assert page.page.reading.text.textCursor().selectedText() == "flexibly"
    count = int(page.page.find("support", fresh=True).split(" of ")[1])
    first = page.page.reading.text.textCursor().position()
    page.page.find("support")
    assert page.page.reading.text.textCursor().position() > first
    page.page.find("support", back=True)
    assert page.page.reading.text.textCursor().position() == first
    assert 0 < len(page.marked) <= count
    assert page.page.find("no such words", fresh=True) == "not in this text"


def test_the_cursor_in_struck_words_is_said(page: DocumentsHand) -> None:
    page.puts_cursor_in("NOVEMBER 2016")
    assert page.user.told == "struck words"
    page.puts_cursor_in("With immediate")
    assert page.user.told != "struck words"


def test_copied_words_stay_struck(page: DocumentsHand) -> None:
    page.selects_words("or direction, gives")
    page.user.runs("edit.copy")
    assert QGuiApplication.clipboard().text() == "~~or direction~~, gives"
    assert "<s>or direction</s>" in QGuiApplication.clipboard().mimeData().html()


def test_findings_are_copied_as_a_table(page: DocumentsHand) -> None:
    page.stands_on("A joining word is lost")
    page.user.runs("edit.copy-headers")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Severity\tAbout\tFinding\tState"
    assert len(lines) == 16


def test_the_list_is_filtered_and_ordered(page: DocumentsHand) -> None:
    page.filters("state-c")
    assert page.names == ["state-c-help-desk-coordinator.txt"]
    assert page.page.shelf.remark.text() == "1 of 8 documents"
    assert page.head.startswith(REDLINE)
    page.filters("")
    page.page.set_option("order", "name")
    assert page.names == sorted(page.names)
    page.page.set_option("order", "to-review")
    assert page.names[0] == "santa_monica_2014_15.json"


def test_a_document_comes_back_as_it_was_left(page: DocumentsHand) -> None:
    page.user.runs("document.clean")
    state = page.page.view_state()
    assert (state["mode"], state["order"]) == ("clean", "newest")
    page.user.runs("document.marked")
    page.page.restore_view(state)
    page.user.does(page.page.refresh)
    assert "NOVEMBER 2016" not in page.text
    assert page.head.startswith(REDLINE)


def test_without_documents_the_next_step_is_said(user: User, tmp_path) -> None:
    do.create_study(tmp_path / "new.jobstudy", "New", "Ana").close()
    user.opens(tmp_path / "new.jobstudy")
    hand = documents(user)
    assert hand.page.empty.isVisibleTo(hand.page)
    assert "Add the class specifications" in hand.page.empty.text()


def test_page_breaks_are_drawn_as_a_rule(long_text: DocumentText) -> None:
    words = "One page ends here and the sentence goes on there.\n"
    long_text.show_document(words, [], "")
    without = long_text.grab().toImage()
    at = words.index("and")
    long_text.show_document(words, [TextRun(start=at, end=at, kind="page-break")], "")
    assert long_text.grab().toImage() != without
    assert long_text.accessibleDescription() == "1 page break"


@pytest.fixture
def long_text(qtbot) -> DocumentText:
    text = DocumentText()
    qtbot.addWidget(text)
    text.resize(600, 400)
    text.show()
    return text


def test_a_document_of_500_kb_is_shown_and_searched_at_once(long_text: DocumentText) -> None:
    line = "Installs and configures personal computers, printers and 𝄞 networks for the offices of the department. " * 3
    words = "\n\n".join(line for _ in range(1600))
    runs = [TextRun(start=n * 100, end=n * 100 + 12, kind="struck") for n in range(4900)]
    long_text.show_document(words, runs, "")
    assert long_text.look_for("e") > 30_000
    assert long_text.next_hit() == 1
    assert 0 < len(long_text.marked) < 2_000
    assert long_text.look_for("𝄞") == 4_800
    assert len(long_text.marked) < 100
    long_text.verticalScrollBar().setValue(long_text.verticalScrollBar().maximum())
    assert long_text.next_hit(back=True) == 4_800
    assert set(long_text.marked) == {"𝄞"}


def test_places_count_code_points_even_after_wide_letters(long_text: DocumentText) -> None:
    long_text.show_document("𝄞𝄞 clef, and a word", [TextRun(start=3, end=7, kind="struck")], "")
    long_text.point_at([(13, 14)])
    assert long_text.marked[0] == "a"
    assert long_text.look_for("word") == 1
    assert long_text.next_hit() == 1
    assert long_text.textCursor().selectedText() == "word"


def test_markup_in_a_document_stays_text(long_text: DocumentText) -> None:
    long_text.show_document("<b>bold</b> & <img src=file:/x>", [], "")
    assert long_text.toPlainText() == "<b>bold</b> & <img src=file:/x>"
    long_text.selectAll()
    assert long_text.createMimeDataFromSelection().html() == "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;img src=file:/x&gt;"


def test_struck_words_are_told_in_both_forms() -> None:
    data = marked_data("keep this word", 2, 12, [(5, 9)])
    assert (data.text(), data.html()) == ("ep ~~this~~ wo", "ep <s>this</s> wo")


def row(number: int, name: str, employer: str = "", review: str = "") -> ListRow:
    return ListRow(number, (name, employer, "1", review, "current", "Nov 22, 2026 by Ana", "", "as published"))


def test_documents_are_ordered_by_name_employer_or_what_is_left_to_do() -> None:
    rows = (row(3, "b.txt", "", "2"), row(2, "A.txt", "County", "10"), row(1, "c.txt", "Borough"))
    assert [r.id for r in listed(rows, Order.NEWEST, "")] == [3, 2, 1]
    assert [r.id for r in listed(rows, Order.NAME, "")] == [2, 3, 1]
    assert [r.id for r in listed(rows, Order.EMPLOYER, "")] == [1, 2, 3]
    assert [r.id for r in listed(rows, Order.TO_REVIEW, "")] == [2, 3, 1]
    assert [r.id for r in listed(rows, Order.NEWEST, "COUNTY txt")] == [2]


@pytest.mark.parametrize("size", [(960, 540), (1366, 768), (640, 360)])
def test_shelf_and_reading_stand_side_by_side_without_a_gap(at_sample: User, size: tuple[int, int]) -> None:
    page = at_sample.goes_to("documents")
    at_sample.window.resize(1600, 900)
    at_sample.does(lambda: at_sample.window.resize(*size))
    assert page.reading.x() - (page.shelf.x() + page.shelf.width()) <= 1


def test_a_document_without_findings_keeps_no_room_for_them(at_sample: User) -> None:
    page = at_sample.goes_to("documents")
    view = page.reading.view
    assert view is not None
    assert page.reading.findings.isVisible()
    page.reading.show_document(replace(view, findings=()))
    assert not page.reading.findings.isVisible()
