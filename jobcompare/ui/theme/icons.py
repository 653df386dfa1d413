"""Icons: glyphs of the Phosphor font that qtawesome carries, painted in the scheme's colours.

The font is read straight from qtawesome's folder: importing the package costs 0.1 s of the start and brings eleven other
fonts. Pictures are made anew when the appearance changes (see `appearance.changed`).
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap

from jobcompare.ui.theme.schemes import Scheme

_SIZES = (16, 20, 24)
_RATIOS = (1.0, 2.0)


def _folder() -> Path:
    found = find_spec("qtawesome")
    assert found is not None, "qtawesome is a dependency"
    assert found.origin is not None
    return Path(found.origin).parent / "fonts"


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(next(_folder().glob("phosphor-*.ttf"))))
    return QFontDatabase.applicationFontFamilies(number)[0]


@cache
def _glyphs() -> dict[str, str]:
    text = next(_folder().glob("phosphor-charmap-*.json")).read_text(encoding="utf-8")
    return {name: chr(int(code, 16)) for name, code in cast(dict[str, str], json.loads(text)).items()}


def has(name: str) -> bool:
    """Whether the font has a glyph of this name (a test walks every name in use)."""
    return name in _glyphs()


def ratio_of(painter: QPainter) -> float:
    """Pixels for one logical pixel on what is really painted on: a widget drawn into a larger picture does not know it."""
    return max(0.5, painter.deviceTransform().m11())


def picture(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The glyph `name` in a colour, `size` logical pixels wide and high."""
    glyph = _glyphs().get(name, "")
    pixels = round(size * ratio)
    image = QPixmap(pixels, pixels)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    font = QFont(_family())
    font.setPixelSize(pixels)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QRect(0, 0, pixels, pixels), Qt.AlignmentFlag.AlignCenter, glyph)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


@cache
def icon(name: str, scheme: Scheme, colour: str | None = None) -> QIcon:
    """The icon `name` for normal, selected and disabled use. `colour`: None takes the scheme's text colour."""
    made = QIcon()
    inks = {
        colour or scheme.text: (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected),
        scheme.faint: (QIcon.Mode.Disabled,),
    }
    for ink, modes in inks.items():
        for size in _SIZES:
            for ratio in _RATIOS:
                drawn = picture(name, ink, size, ratio)
                for mode in modes:
                    made.addPixmap(drawn, mode)
    return made
