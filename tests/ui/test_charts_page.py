"""Charts as their user meets them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton

from jobcompare.common.errors import UserError
from jobcompare.model.study import EntityKind
from jobcompare.present.charts.make import NAMES
from jobcompare.present.charts.view import ChartKind
from jobcompare.ui.charts.sheet import in_two_lines
from jobcompare.ui.charts.view import StickyHead
from tests.ui.chart_pages import ChartHand
from tests.ui.pages import User


@pytest.fixture
def charts(at_sample: User) -> ChartHand:
    hand = ChartHand(at_sample)
    hand.compares("IT support, all levels")
    return hand


def test_every_chart_can_be_chosen_by_its_name(charts: ChartHand) -> None:
    for kind in ChartKind:
        charts.chooses(NAMES[kind])
        assert charts.chart.kind is kind
        shown = charts.page.places.currentWidget()
        assert shown is (charts.page.empty if charts.chart.empty else charts.view)
        if charts.chart.empty:
            assert charts.page.empty.text() == charts.chart.empty


def test_the_next_chart_comes_by_key_and_after_the_last_the_first(charts: ChartHand) -> None:
    seen = []
    for _ in ChartKind:
        charts.user.runs("charts.next")
        seen.append(charts.chart.kind)
    assert seen == [*list(ChartKind)[1:], ChartKind.WAYS]
    charts.user.runs("charts.previous")
    assert charts.chart.kind is ChartKind.CLOSENESS


def test_captions_stand_beneath_always(charts: ChartHand) -> None:
    charts.chooses("Education + experience")
    caption = "Education counted by convention. For ordering classes; not an eligibility rule."
    assert charts.page.captions.text().startswith(caption)
    assert charts.page.captions.isVisible()
    charts.user.runs("charts.table")
    assert charts.page.captions.isVisible()
    charts.user.window.resize(640, 360)
    charts.user.rests()
    assert charts.page.caption_line.isVisible()
    assert charts.page.caption_line.text().startswith(caption)


def test_arrow_keys_walk_over_the_rows_and_say_each(charts: ChartHand) -> None:
    charts.walks(Qt.Key.Key_Home)
    assert charts.here is charts.rows[0], "the head of a panel is no row"
    assert charts.said.startswith("County A, ")
    assert "at least 1 yr" in charts.said
    for number in range(1, 5):
        charts.walks(Qt.Key.Key_Down)
        assert charts.here is charts.rows[number]
    charts.walks(Qt.Key.Key_Up)
    assert charts.here is charts.rows[3]
    charts.walks(Qt.Key.Key_End)
    assert charts.here is charts.rows[-1]
    assert "not stated in this document" in charts.said


def test_heads_are_passed_over_between_panels(charts: ChartHand) -> None:
    charts.chooses("Held and new per level")
    charts.walks(Qt.Key.Key_Home)
    charts.walks(Qt.Key.Key_Down)
    charts.walks(Qt.Key.Key_Down)
    assert charts.here is charts.rows[2]
    assert charts.chart.panels[1].rows[0] is charts.rows[2]


def test_a_row_under_the_head_that_stays_comes_into_sight(charts: ChartHand) -> None:
    charts.chooses("Held and new per level")
    charts.walks(Qt.Key.Key_End)
    head = charts.view.findChild(StickyHead)
    assert head is not None
    assert head.isVisible()
    while charts.here is not charts.rows[0]:
        charts.walks(Qt.Key.Key_Up)
        place = charts.view.visualRect(charts.view.currentIndex())
        covered = head.geometry().bottom() + 1 if head.isVisible() else 0
        assert place.top() >= min(covered, head.height()), charts.said
        assert place.bottom() <= charts.view.viewport().height()


def test_clicking_and_walking_select_the_value_everywhere(charts: ChartHand) -> None:
    charts.clicks(3)
    assert charts.heard[-1] == charts.rows[2].ref
    assert charts.page.current_ref() == charts.rows[2].ref
    assert charts.user.window.desk.selected == charts.rows[2].ref
    charts.heard.clear()
    charts.walks(Qt.Key.Key_Return)
    assert charts.heard == [charts.rows[2].ref], "Enter says it again"


def test_a_value_chosen_elsewhere_is_stood_on(charts: ChartHand) -> None:
    wanted = charts.rows[8].ref
    assert wanted is not None
    charts.page.select(wanted)
    assert charts.here is not None
    assert charts.here.ref == wanted


def test_tips_are_plain_text(charts: ChartHand) -> None:
    tip = charts.model.data(charts.model.index(1), Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("<p")
    assert "County A: Information Technology Customer Support Specialist I" in tip


def test_f7_shows_the_figures_and_they_are_copied(charts: ChartHand) -> None:
    charts.chooses("Education + experience")
    charts.user.runs("charts.table")
    assert charts.page.places.currentWidget() is charts.page.table
    charts.page.select_all()
    charts.page.copy(headers=True)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert "Together, months" in lines[0]
    county = next(line.split("\t") for line in lines if "3192" in line)
    assert county[:3] == ["County A", "Information Technology Customer Support Specialist II", "3192"]
    assert county[4:7] == ["24", "36", "60"]
    assert "<table>" in QGuiApplication.clipboard().mimeData().html()
    charts.user.runs("charts.table")
    assert charts.page.places.currentWidget() is charts.view


def test_the_table_has_every_figure_of_the_chart(charts: ChartHand) -> None:
    charts.chooses("Held and new per level")
    charts.user.runs("charts.table")
    model = charts.page.table.sheet_model
    assert model.rowCount() == len(charts.chart.table.rows) + 1, "and the one section"
    assert [model.head(column).title for column in range(model.columnCount())] == list(charts.chart.table.header)


def test_heads_of_the_table_are_whole(charts: ChartHand) -> None:
    """ "Experience, least, months" and "Experience, most, months" differ in the middle."""
    assert in_two_lines("Experience, least, months") == len("least, months")
    for kind in NAMES.values():
        charts.chooses(kind)
        charts.user.does(lambda: charts.page.set_option("table", "on"))
        table = charts.page.table
        for column, shown in enumerate(table.sheet_model.sheet.columns):
            face = table.painter.heads.title_face(shown.head, table.plan.columns.size(column))
            assert "…" not in face.text, (kind, face.text)


def test_copy_puts_a_picture_on_the_clipboard(charts: ChartHand) -> None:
    charts.user.does(charts.page.copy)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    image = QGuiApplication.clipboard().image()
    assert image.width() == 2240
    assert "<svg" in bytes(data.data("image/svg+xml").data()).decode()


def test_a_picture_is_written_as_png_and_svg(charts: ChartHand, tmp_path: Path) -> None:
    png, svg = tmp_path / "chart.png", tmp_path / "chart.svg"
    charts.user.does(lambda: charts.page.save_picture_to(png))
    charts.user.does(lambda: charts.page.save_picture_to(svg))
    image = QImage(str(png))
    assert image.width() == 2240
    assert image.text("Description").startswith("Ways to qualify: IT support, all levels")
    assert len({image.pixelColor(x, 700).name() for x in range(0, 2240, 3)}) > 3, "something is drawn"
    assert QSvgRenderer(str(svg)).isValid()
    text = svg.read_text("utf-8")
    assert "<title>Ways to qualify: IT support, all levels</title>" in text
    assert "at least 2 yr at level of I" in text, "its words are in the description"
    assert "<text" not in text, "letters are outlines: the font is missing elsewhere"
    assert [path.name for path in tmp_path.glob(".*.part")] == []


def test_a_picture_that_cannot_be_written_is_said(charts: ChartHand, tmp_path: Path) -> None:
    banner = charts.user.window.banner
    for path in (tmp_path / "missing" / "chart.png", tmp_path / "chart.gif"):
        banner.hide()
        charts.user.does(lambda path=path: charts.page.save_picture_to(path))
        assert banner.isVisible()
        assert not path.exists()


def test_pictures_are_light_whatever_the_appearance(charts: ChartHand) -> None:
    charts.user.runs("view.dark")
    charts.user.does(charts.page.copy_picture)
    assert QGuiApplication.clipboard().image().pixelColor(2, 2).name() == "#ffffff"


def test_find_walks_over_the_rows_that_have_the_words(charts: ChartHand) -> None:
    assert charts.page.find("jurisdiction b", fresh=True) == "1 of 4 rows"
    first = charts.here
    assert charts.page.find("jurisdiction b") == "2 of 4 rows"
    assert charts.page.find("jurisdiction b", back=True) == "1 of 4 rows"
    assert charts.here is first
    assert charts.page.find("plumber", fresh=True) == "not on this page"


def test_zoom_makes_rows_higher_and_captions_stay(charts: ChartHand) -> None:
    before = charts.view.visualRect(charts.model.index(1)).height()
    charts.user.runs("view.zoom-in")
    charts.user.runs("view.zoom-in")
    assert charts.view.visualRect(charts.model.index(1)).height() > before


def test_a_narrow_window_has_a_menu_for_the_charts(charts: ChartHand) -> None:
    assert charts.page.chooser.isVisible()
    assert not charts.page.menu.isVisible()
    charts.user.window.resize(800, 500)
    charts.user.rests()
    assert not charts.page.chooser.isVisible()
    assert charts.page.menu.isVisible()
    assert charts.page.menu.text().startswith("Ways to qualify")


def test_view_options_and_the_view_that_is_kept(charts: ChartHand) -> None:
    page = charts.page
    page.check_option("chart", "least")
    with pytest.raises(UserError):
        page.check_option("chart", "pie")
    charts.user.does(lambda: page.set_option("chart", "least"))
    page.set_option("table", "on")
    assert charts.chart.kind is ChartKind.LEAST
    state = page.view_state()
    page.set_option("table", "off")
    charts.user.does(lambda: page.set_option("chart", "pay"))
    page.restore_view(state)
    charts.user.does(page.refresh)
    assert charts.chart.kind is ChartKind.LEAST
    assert page.table_toggle.isChecked()
    page.restore_view({"chart": "pie", "table": "yes", "zoom": "big"})
    assert page.kind is ChartKind.LEAST


def test_nothing_to_draw_says_why_and_what_next(charts: ChartHand) -> None:
    wanted: list[str] = []
    charts.chooses("Pay ranges")
    assert "No pay is stated" in charts.page.empty.text()
    assert not charts.page.save_button.isEnabled()
    charts.page.wanted.connect(wanted.append)
    charts.page.empty.wanted.emit("page.classes")
    assert wanted == ["page.classes"]
    assert charts.page.drawn is None
    charts.user.does(charts.page.copy)  # nothing happens


@pytest.mark.parametrize(
    ("comparison", "step"), [("IT support, working level", "Choose other classes"), ("IT pay, three employers", "Go to the ladder")]
)
def test_the_step_to_pay_by_level_is_the_one_that_helps(charts: ChartHand, comparison: str, step: str) -> None:
    """Where no pay is stated at all, no ladder gives any."""
    charts.compares(comparison)
    charts.chooses("Pay by study level")
    assert charts.page.empty.findChild(QPushButton).text() == step


def test_the_row_stays_when_the_study_changes(charts: ChartHand) -> None:
    charts.clicks(4)
    key = charts.here.key if charts.here else ""
    charts.user.does(charts.page.refresh)
    assert charts.here is not None
    assert charts.here.key == key


def test_pay_of_three_employers_is_kept_apart(charts: ChartHand) -> None:
    charts.compares("IT pay, three employers")
    charts.chooses("Pay ranges")
    assert [panel.title for panel in charts.chart.panels] == [
        "State of Oregon",
        "State of California",
        "City of Santa Monica",
    ]
    charts.walks(Qt.Key.Key_Home)
    ref = charts.page.current_ref()
    assert ref is not None
    assert ref.entity is EntityKind.PAY
