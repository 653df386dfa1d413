"""A batch from the drop to the study and back: a folder of mixed documents, with one that cannot be read."""

from pathlib import Path

import pytest

from jobcompare.common.paths import sample_data
from jobcompare.model.study import EntityKind, StateKind
from jobcompare.operations.session import Reader
from tests.ui.pages import User
from tests.ui.review_pages import ReviewHand, review
from tests.ui.test_review_page import assigns, counted

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)
DOCUMENTS = sample_data("documents")
POSTING = """<html><body><h1>Town of Little Ferry</h1><h2>Ferry Ticket Clerk</h2>
<p>Class Code: 0417</p><h3>Essential Duties</h3>
<ul><li>Sells tickets to passengers and keeps the till.</li>
<li>Answers questions about the timetable in person and by phone.</li></ul>
<h3>Minimum Qualifications</h3><p>High school graduation and six months of experience serving the public.</p>
<p>Wages are 21.40 to 25.95 for every hour.</p></body></html>"""
MENU = "Soup of the day\nCrab cakes and chips\nWe close at ten.\n" * 6


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "specifications"
    (made / "more").mkdir(parents=True)
    for name in ("county-a-it-customer-support-specialist", "state-c-help-desk-coordinator"):
        (made / f"{name}.txt").write_bytes((DOCUMENTS / f"{name}.txt").read_bytes())
    (made / "more" / "clerk.html").write_text(POSTING, "utf-8")
    (made / "more" / "menu.txt").write_text(MENU, "utf-8")
    (made / "empty.txt").write_bytes(b"")
    return made


def states(user: User) -> set[tuple[str, str]]:
    """What of the study was looked at or set by hand: field and how."""
    found: list[set[tuple[str, str]]] = []

    def work(reader: Reader) -> set[tuple[str, str]]:
        return {(state.field, state.kind.value) for state in reader.entities(EntityKind.STATE)}

    user.does(lambda: user.window.tasks.ask("states", work, found.append))
    return found[0]


def checks_all(page: ReviewHand) -> None:
    """F8 and Ctrl+Enter until nothing is left."""
    for _step in range(40):
        page.user.runs("review.next")
        if "Nothing is left" in page.user.told:
            return
        page.user.runs("edit.review")
    pytest.fail("something is always left to check")


def test_a_folder_goes_into_the_study_and_out_again(user: User, empty_study: Path, folder: Path) -> None:
    user.opens(empty_study)
    page = review(user)
    page.drops(folder)
    assert len(page.files) == 5
    assert {page.files["menu.txt"], page.files["empty.txt"]} == {"failed"}
    assert "Nothing is in the study yet" in user.told
    assert counted(user, EntityKind.DOCUMENT) == 0

    assigns(page, "Our City")
    page.chooses("clerk")
    page.selects("21.40 to 25.95 for every hour")
    line = next(line for line in page.menu_for_words() if "› Pay: " in line)
    assert line == "This is the › Pay: $21.40-$25.95/hr"
    page.says("set", "/classes/0/pay")
    assert (page.here.label, page.here.value) == ("Pay", "$21.40-$25.95/hr")
    checks_all(page)
    assert not any("to check" in words for words in page.files.values())

    user.runs("review.accept-ready")
    assert [words for words in page.files.values() if words != "failed"] == ["accepted"] * 3
    assert counted(user, EntityKind.DOCUMENT) == 3
    kept = states(user)
    assert ("low", StateKind.TYPED.value) in kept
    assert {kind for _, kind in kept} == {StateKind.TYPED.value, StateKind.REVIEWED.value}
    assert "code" not in {field for field, _ in kept}  # nobody looked at it: it was sure, and stays as it was read

    titles = user.classes.titles
    assert "Ferry Ticket Clerk" in titles
    assert user.start.steps()[1].step.page == "documents"
    user.undoes()
    assert user.classes.titles == []
    assert counted(user, EntityKind.DOCUMENT) == 0
    page = review(user)
    assert "accepted" not in page.files.values()
    assert page.bench.files_view.ready
    user.redoes()
    assert user.classes.titles == titles
    assert states(user) == kept
