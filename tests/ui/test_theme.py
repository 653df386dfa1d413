"""Contrast of every pair of colours that meets, employers' colours, font and icons."""

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication

from jobcompare.ui.theme import employers, fonts, icons
from jobcompare.ui.theme.appearance import in_force, style_sheet
from jobcompare.ui.theme.schemes import SCHEMES, Appearance, Scheme, contrast, luminance

TEXT = 4.5
MARK = 3.0
_TEXTS = [
    (ink, ground)
    for ground in ("window", "base", "band", "hover", "selected")
    for ink in ("text", "muted")
    if (ink, ground) != ("muted", "nothing")
]
_PAIRS = [
    *_TEXTS,
    *(("on_tint", tint) for tint in ("ours", "theirs", "changed")),
    ("on_accent", "accent"),
    ("accent", "base"),
    ("accent", "window"),
    ("warning", "base"),
    ("warning", "window"),
    ("text", "warning_back"),
    ("good", "base"),
    ("error", "window"),
    ("error", "base"),
]


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda scheme: scheme.name.value)
@pytest.mark.parametrize(("ink", "ground"), _PAIRS)
def test_text_stands_out(scheme: Scheme, ink: str, ground: str) -> None:
    assert contrast(getattr(scheme, ink), getattr(scheme, ground)) >= TEXT


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda scheme: scheme.name.value)
@pytest.mark.parametrize("ground", ["base", "window"])
@pytest.mark.parametrize("mark", ["line", "accent", "warning", "faint"])
def test_lines_and_marks_stand_out(scheme: Scheme, mark: str, ground: str) -> None:
    assert contrast(getattr(scheme, mark), getattr(scheme, ground)) >= MARK


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda scheme: scheme.name.value)
@pytest.mark.parametrize("index", range(21))
def test_an_employers_outline_stands_out(scheme: Scheme, index: int) -> None:
    assert contrast(employers.outline(index, scheme).name(), scheme.base) >= MARK


def test_the_first_twenty_one_employers_differ_by_colour_or_hatch() -> None:
    looks = {(employers.fill(index).name(), employers.hatch(index)) for index in range(21)}
    assert len(looks) == 21


def test_contrast_of_black_and_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert luminance("#808080") == pytest.approx(0.2159, abs=1e-4)


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def test_the_style_sheet_takes_every_colour_it_names(appearance: Appearance) -> None:
    sheet = style_sheet(SCHEMES[appearance])
    assert "${" not in sheet


def test_the_shipped_font_is_the_one_in_use_and_has_our_signs(qapp: QApplication) -> None:
    in_force.apply(Appearance.LIGHT, 9.0)
    assert QFontInfo(qapp.font()).family() == fonts.FAMILY
    heights = {QFontMetrics(qapp.font()).boundingRect(text).height() > 0 for text in "★≈≠＋－⚑"}
    assert heights == {True}
    font = fonts.scaled(fonts.bold(fonts.figures(qapp.font())), 1.5)
    assert font.pointSizeF() == 13.5


def test_an_icon_is_painted_in_its_colour(qapp: QApplication) -> None:
    image = icons.picture("x", "#ff0000", 16, 2.0).toImage()
    assert (image.width(), image.devicePixelRatio()) == (32, 2.0)
    colours = {image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255}
    assert colours == {"#ff0000"}
