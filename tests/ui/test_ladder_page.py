"""The ladder as its user meets it."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from jobcompare.operations import do
from jobcompare.ui.dialogs.levels import LevelsDialog
from jobcompare.ui.pages.ladder.card import CardButton
from jobcompare.ui.pages.ladder.reason import ReasonDialog
from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import Appearance
from tests.ui.ladder_pages import LadderHand, ladder
from tests.ui.pages import User

LEVELS = ["Manager", "Supervisor", "Lead / expert", "Advanced", "Journey", "Entry", "Trainee"]
TECHNICIAN = "Jurisdiction B / Technician"
COORDINATOR = "State C / Coordinator"
KEY = Qt.Key


@pytest.fixture
def board(at_sample: User) -> LadderHand:
    return ladder(at_sample)


def test_the_first_screen_is_that_of_the_picture(board: LadderHand) -> None:
    assert board.columns == ["County A", "Jurisdiction B", "State C", "Jurisdiction D", "State E"]
    assert board.levels == LEVELS
    names = [f"{button.card.employer} / {button.card.short_title}" for button in board.board.cards.values()]
    placed = {name: board.level(name) for name in names}
    assert placed == {
        "County A / Specialist II": "Journey",
        "County A / Specialist I": "Entry",
        "Jurisdiction B / Manager": "Manager",
        "Jurisdiction B / Professional": "Supervisor",
        "Jurisdiction B / Senior Technician": "Lead / expert",
        "Jurisdiction B / Technician": "Entry to Journey",
        "State C / Coordinator": "Journey",
        "Jurisdiction D / Specialist I": "Entry",
        "State E / Specialist III (Range A)": "Lead / expert",
        "State E / Specialist II": "Advanced",
        "State E / Specialist I": "Journey",
        "State E / Assistant": "Entry",
    }  # fmt: skip
    counts = "12 classes, 7 study levels · 12 proposed, 0 confirmed"
    assert board.line == f"{counts} · next to confirm: Jurisdiction B Technician (spans Entry to Journey)"
    assert board.page.caption.text().startswith("Study levels are this study's grouping of each employer's own words")


def test_nothing_of_the_picture_is_scrolled_away(board: LadderHand) -> None:
    seen = board.board.viewport().rect()
    assert board.board.ground.width() <= seen.width()
    assert board.board.ground.height() <= seen.height()
    for button in board.board.cards.values():
        assert seen.contains(QRect(button.mapTo(board.board.viewport(), QPoint(0, 0)), button.size())), button.card.title


def test_cards_are_drawn_beside_their_levels_and_never_over_one_another(board: LadderHand) -> None:
    for name in (COORDINATOR, "County A / Specialist II", "State E / Assistant", "Jurisdiction B / Manager"):
        assert board.seen_level(name) == board.level(name)
    places = [button.geometry() for button in board.board.cards.values()]
    assert not any(a.intersects(b) for n, a in enumerate(places) for b in places[:n])


def test_a_card_says_why_it_stands_where_it_does(board: LadderHand) -> None:
    assert board.says(COORDINATOR) == "Coordinator\n1 yr coursework or training + 1 yr\n“full performance level”"
    assert "lists identical to I" in board.says("County A / Specialist II")
    assert "also non-supervisory track" in board.says("Jurisdiction B / Professional")
    assert "↕ Entry to Journey" in board.says(TECHNICIAN)
    assert "⚑" in board.says("Jurisdiction D / Specialist I")


def test_what_all_cards_of_a_series_say_is_said_once_in_its_head(board: LadderHand) -> None:
    assert board.says("State E / Specialist II") == "Specialist II\n+8 · “most difficult”"
    assert "requirements not in this document" in board.card("State E / Specialist II").accessibleDescription()


def test_classes_staffed_together_stand_in_one_frame(board: LadderHand) -> None:
    frame = next(frame for frame in board.board.plan.frames)
    assert frame.words == "flexibly staffed"
    for name in ("County A / Specialist I", "County A / Specialist II"):
        assert QRect(*frame.place).contains(board.card(name).geometry())


def test_what_was_named_but_not_collected_is_there(board: LadderHand) -> None:
    assert [ghost.title for ghost in board.board.ladder.ghosts] == ["Coordinator/Senior", "Supervisor"]
    assert len(board.board.plan.ghosts) == 2


def test_the_next_to_confirm_is_shown_in_source_and_reached_by_key(board: LadderHand) -> None:
    technician = board.card(TECHNICIAN)
    assert board.user.window.desk.selected == technician.card.reason_ref
    board.user.runs("ladder.next")
    assert board.here == technician.card


def test_a_small_window_begins_at_the_top(at_sample: User) -> None:
    at_sample.window.resize(960, 540)
    board = ladder(at_sample)
    assert board.board.verticalScrollBar().maximum() > 0
    assert board.board.scrolled == (0, 0)
    board.user.runs("ladder.next")
    assert board.board.scrolled[1] > 0


def test_enter_confirms_and_undo_takes_it_back(board: LadderHand) -> None:
    board.stands_on(TECHNICIAN)
    board.presses(KEY.Key_Return)
    assert board.is_confirmed(TECHNICIAN)
    assert board.level(TECHNICIAN) == "Entry to Journey"
    assert "11 proposed, 1 confirmed" in board.line
    assert board.here.short_title == "Technician"
    assert board.user.window.desk.undo_name == "Confirm “Client Support Technician”"
    board.user.undoes()
    assert not board.is_confirmed(TECHNICIAN)
    assert "12 proposed, 0 confirmed" in board.line


def test_a_confirmed_card_is_not_confirmed_twice(board: LadderHand) -> None:
    board.stands_on(COORDINATOR)
    board.presses(KEY.Key_Return)
    board.presses(KEY.Key_Return)
    assert "confirmed already" in board.user.told
    board.user.undoes()
    assert not board.is_confirmed(COORDINATOR)


def test_a_press_from_a_screen_reader_confirms(board: LadderHand) -> None:
    card = board.card(COORDINATOR)
    told = QAccessible.queryAccessibleInterface(card)
    assert told is not None
    assert told.role() is QAccessible.Role.Button
    card.click()
    board.user.rests()
    assert board.is_confirmed(COORDINATOR)


def test_alt_up_moves_one_level_and_the_focus_stays(board: LadderHand) -> None:
    board.stands_on(COORDINATOR)
    board.presses(KEY.Key_Up, alt=True)
    assert board.level(COORDINATOR) == "Advanced"
    assert board.seen_level(COORDINATOR) == "Advanced"
    assert board.is_confirmed(COORDINATOR)
    assert board.here.short_title == "Coordinator"
    board.presses(KEY.Key_Down, alt=True)
    board.presses(KEY.Key_Down, alt=True)
    assert board.level(COORDINATOR) == "Entry"
    board.user.undoes()
    assert board.level(COORDINATOR) == "Journey"
    assert board.here.short_title == "Coordinator"


def test_the_highest_level_is_the_end(board: LadderHand) -> None:
    manager = "Jurisdiction B / Manager"
    board.stands_on(manager)
    board.presses(KEY.Key_Up, alt=True)
    assert board.level(manager) == "Manager"
    assert "no further level" in board.user.told
    assert board.user.window.desk.undo_name is None or "Place" not in board.user.window.desk.undo_name


def test_quick_presses_each_count(board: LadderHand, qtbot) -> None:
    board.stands_on(COORDINATOR)
    card = board.card(COORDINATOR)
    for _press in range(3):
        qtbot.keyClick(card, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    board.user.rests()
    assert board.level(COORDINATOR) == "Supervisor"


def test_with_shift_a_card_goes_across_two_levels_and_on(board: LadderHand) -> None:
    board.stands_on(COORDINATOR)
    board.presses(KEY.Key_Up, alt=True, shift=True)
    assert board.level(COORDINATOR) == "Journey to Advanced"
    board.presses(KEY.Key_Up, alt=True, shift=True)
    assert board.level(COORDINATOR) == "Advanced"
    board.presses(KEY.Key_Down, alt=True, shift=True)
    assert board.level(COORDINATOR) == "Journey to Advanced"


def test_delete_goes_back_to_the_proposal(board: LadderHand) -> None:
    board.stands_on(COORDINATOR)
    board.presses(KEY.Key_Up, alt=True)
    board.presses(KEY.Key_Delete)
    assert board.level(COORDINATOR) == "Journey"
    assert not board.is_confirmed(COORDINATOR)
    board.presses(KEY.Key_Delete)
    assert "where the program proposes it" in board.user.told


def test_arrows_walk_between_cards_and_tab_leaves(board: LadderHand) -> None:
    board.stands_on("County A / Specialist II")
    seen = []
    for key in (KEY.Key_Right, KEY.Key_Right, KEY.Key_Up, KEY.Key_End, KEY.Key_Home, KEY.Key_PageUp):
        board.presses(key)
        seen.append(f"{board.here.employer} / {board.here.short_title}")
    assert seen[:2] == [TECHNICIAN, COORDINATOR]
    assert seen[4].startswith("Jurisdiction B")
    assert seen[5] == "Jurisdiction B / Manager"
    stops = [b for b in board.board.cards.values() if b.focusPolicy() & Qt.FocusPolicy.TabFocus & ~Qt.FocusPolicy.ClickFocus]
    assert [stop.card.short_title for stop in stops] == ["Manager"]
    board.presses(KEY.Key_Tab)
    assert not isinstance(board.user.window.focusWidget(), CardButton)


def test_source_follows_the_card(board: LadderHand) -> None:
    board.stands_on(COORDINATOR)
    assert board.user.window.desk.selected == board.card(COORDINATOR).card.reason_ref
    assert "full performance level" in board.user.window.source.view.sentence


def test_a_card_is_dragged_to_another_level(board: LadderHand) -> None:
    board.drags(COORDINATOR, board.middle_of("Supervisor", COORDINATOR))
    assert board.level(COORDINATOR) == "Supervisor"
    assert board.here.short_title == "Coordinator"
    board.user.undoes()
    assert board.level(COORDINATOR) == "Journey"


def test_dropped_on_the_line_between_two_levels_it_spans_both(board: LadderHand) -> None:
    board.drags(COORDINATOR, board.line_over("Supervisor", COORDINATOR))
    assert board.level(COORDINATOR) == "Supervisor to Manager"


def test_while_it_is_dragged_the_place_is_shown_and_said(board: LadderHand) -> None:
    board.drags(COORDINATOR, board.middle_of("Advanced", COORDINATOR), drops=False)
    target = board.board.ground.target
    assert target is not None
    assert target.words == "Advanced"
    assert target.place == board.board.level_place(4, 4, 2)
    assert board.user.told == "Advanced"
    board.user.presses(KEY.Key_Escape, on=board.card(COORDINATOR))
    assert board.board.ground.target is None
    assert board.level(COORDINATOR) == "Journey"


def test_a_click_only_selects(board: LadderHand, qtbot) -> None:
    qtbot.mouseClick(board.card(COORDINATOR), Qt.MouseButton.LeftButton)
    board.user.rests()
    assert board.here.short_title == "Coordinator"
    assert not board.is_confirmed(COORDINATOR)


def test_a_reason_in_words_is_kept_and_confirms(board: LadderHand) -> None:
    board.stands_on(COORDINATOR)
    board.user.runs("ladder.reason")
    dialog = board.user.dialog(ReasonDialog)
    dialog.text.setPlainText("Same work as our II")
    board.user.answers(dialog)
    assert board.is_confirmed(COORDINATOR)
    assert "Same work as our II" in board.says(COORDINATOR)
    assert "“Same work" not in board.says(COORDINATOR)


def test_levels_are_renamed_in_their_dialog(board: LadderHand) -> None:
    board.page.top_line.levels.click()
    board.user.rests()
    dialog = board.user.dialog(LevelsDialog)
    dialog.text.setPlainText(dialog.text.toPlainText().replace("Lead / expert", "Lead"))
    board.user.answers(dialog)
    assert board.levels[2] == "Lead"


def test_the_ladder_is_copied_as_a_table(board: LadderHand) -> None:
    board.user.runs("edit.copy")
    text = QGuiApplication.clipboard().text()
    html = QGuiApplication.clipboard().mimeData().html()
    assert text.startswith("Study level\t")
    assert "Coordinator ?\n1 yr coursework or training + 1 yr\n“full performance level”" in text
    assert "Supervisor (named, not collected)" in text
    assert "promotion paths" in text
    assert html.count("<tr>") == 9
    assert "<th" in html


def test_find_marks_cards_and_goes_through_them(board: LadderHand) -> None:
    assert board.page.find("bachelor", fresh=True) == "1 of 3 cards"
    assert sum(button.found for button in board.board.cards.values()) == 3
    assert board.page.find("bachelor") == "2 of 3 cards"
    assert board.page.find("nowhere at all", fresh=True) == "not on this page"
    board.page.find("", fresh=True)
    assert not any(button.found for button in board.board.cards.values())


def test_cards_stay_the_widgets_they_are(board: LadderHand) -> None:
    before = dict(board.board.cards)
    board.stands_on(COORDINATOR)
    board.presses(KEY.Key_Up, alt=True)
    assert board.board.cards == before


def test_every_card_has_a_name_and_a_description(board: LadderHand) -> None:
    card = board.card(TECHNICIAN)
    assert card.accessibleName() == "Jurisdiction B, Client Support Technician, IT2, Entry to Journey, proposed, not confirmed"
    assert "Ways to qualify: Associate + 0-3 yr, typical" in card.accessibleDescription()
    assert "Enter confirms" in card.accessibleDescription()
    for button in board.board.cards.values():
        assert min(button.width(), button.height()) >= 24


def test_classes_without_a_sign_stand_in_a_strip_and_can_be_placed(at_sample: User) -> None:
    board = ladder(at_sample, "IT pay, three employers")
    name = board.board.ladder.unplaced[0].title
    board.stands_on(name)
    assert "no level yet" in board.card(name).accessibleName() or "no place yet" in board.card(name).accessibleName()
    board.presses(KEY.Key_Return)
    assert "no level yet" in board.user.told
    board.presses(KEY.Key_Up, alt=True)
    assert len(board.columns) == 1
    assert board.here.title == name
    board.presses(KEY.Key_Delete)
    assert board.columns == []


def test_without_a_comparison_the_next_step_is_said(user: User, tmp_path) -> None:
    do.create_study(tmp_path / "new.jobstudy", "New", "Ana").close()
    user.opens(tmp_path / "new.jobstudy")
    board = LadderHand(user)
    assert board.next_step == "Choose classes to see them on this study's ladder."


@pytest.mark.parametrize("appearance", [Appearance.DARK, Appearance.CONTRAST])
def test_another_appearance_is_drawn_at_once(board: LadderHand, appearance: Appearance) -> None:
    in_force.apply(appearance, 9.0)
    board.user.rests()
    assert board.board.looks.scheme.name is appearance


def test_zoom_makes_cards_larger_and_scrolls(board: LadderHand) -> None:
    before = board.card(COORDINATOR).width()
    board.page.zoom = 200
    board.user.rests()
    assert board.card(COORDINATOR).width() > before
    assert board.board.horizontalScrollBar().maximum() > 0
    board.stands_on("State E / Assistant")
    assistant = board.card("State E / Assistant")
    shown = QRect(assistant.mapTo(board.board.viewport(), QPoint(0, 0)), assistant.size())
    assert board.board.viewport().rect().intersects(shown)


def test_the_ladder_comes_back_where_it_was_scrolled(board: LadderHand) -> None:
    board.page.zoom = 200
    board.board.scroll_to(300, 120)
    state = board.page.view_state()
    board.board.scroll_to(0, 0)
    board.page.restore_view(state)
    board.user.does(board.page.refresh)
    assert board.board.scrolled == (300, 120)


def test_a_placement_made_elsewhere_is_shown(board: LadderHand) -> None:
    card, levels = board.card(COORDINATOR).card, {row.name: row.level_id for row in board.board.ladder.rows}
    wanted = {"class_id": card.class_id, "low_id": levels["Trainee"], "high_id": levels["Trainee"]}
    board.user.does(lambda: board.user.window.tasks.write(lambda session: do.place(session, **wanted)))
    assert board.seen_level(COORDINATOR) == "Trainee"
