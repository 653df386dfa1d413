"""The sentence of the Source panel: no empty room, nothing cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jobcompare.ui.widgets.snug_text import SnugText
from tests.ui.pages import User

SHORT = "Answers client questions."
LONG = "Equivalent of an associate degree earned at an accredited educational institution, with major study in computing. " * 6


@pytest.fixture
def sentence(qtbot: QtBot) -> Iterator[SnugText]:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = SnugText("Sentence in the document", holder)
    layout = QVBoxLayout(holder)
    layout.addWidget(made)
    layout.addStretch(1)
    made.set_most(6)
    holder.resize(330, 500)
    with qtbot.waitExposed(holder):
        holder.show()
    yield made
    holder.close()


def lines(text: SnugText) -> float:
    return text.viewport().height() / text.fontMetrics().lineSpacing()


def widest(text: SnugText) -> float:
    laid = text.document().firstBlock().layout()
    return max(laid.lineAt(number).naturalTextWidth() for number in range(laid.lineCount()))


def test_a_short_sentence_takes_one_line(sentence: SnugText) -> None:
    sentence.show_text(SHORT, ())
    assert 1 <= lines(sentence) < 2
    assert not sentence.verticalScrollBar().isVisible()


def test_a_long_one_scrolls_within_its_lines_and_no_letter_is_behind_the_bar(qtbot: QtBot, sentence: SnugText) -> None:
    sentence.show_text(LONG, ())
    for width in (330, 260, 420):
        sentence.window().resize(width, 500)
        qtbot.waitUntil(lambda: 6 <= lines(sentence) < 7 and widest(sentence) <= sentence.viewport().width())


def test_the_strip_shows_the_words_in_force(at_sample: User) -> None:
    """The reference's way to qualify has 400 struck letters before its three years."""
    at_sample.goes_to("side-by-side")
    window = at_sample.window
    shown = window.source.findChild(SnugText).toPlainText()
    view = window.source.view
    assert view is not None
    assert "Three (3) years" in shown
    assert len(shown) < len(view.sentence)
    window.resize(1600, 900)
    at_sample.rests()
    assert window.source.findChild(SnugText).toPlainText() == view.sentence
