"""Any page as a picture, without a screen: builds the window, shows the page, waits until it rests, draws it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from jobcompare.common.errors import Trouble, UserError
from jobcompare.operations import do
from jobcompare.ui.settings import Settings, SettingsFile
from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import Appearance
from jobcompare.ui.window import MainWindow

_LONGEST = 60_000  # milliseconds for a page to come to rest
_POINTS = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What to draw. `size`: logical pixels. `scale`: pixels for one logical pixel."""

    page: str
    comparison_id: int | None = None
    options: Mapping[str, str] = field(default_factory=dict[str, str])
    size: tuple[int, int] = (1366, 768)
    theme: Appearance = Appearance.LIGHT
    scale: float = 1.0


class Failed(Exception):
    """A page did not come to rest; `error` says why, None where it took too long."""

    def __init__(self, error: Exception | None) -> None:
        super().__init__(str(error) if error else "the page did not come to rest")
        self.error = error


def render(study: Path, drawing: Drawing, target: Path) -> None:
    """Draw a page of a study to a .png or .svg file.

    Raises:
        UserError: NO_SUCH_PAGE, NO_SUCH_OPTION, EXPORT_KIND_UNKNOWN, EXPORT_FOLDER_MISSING, or why the study cannot be opened.
    """
    kind = target.suffix.lower()
    if kind not in (".png", ".svg"):
        raise UserError(Trouble.EXPORT_KIND_UNKNOWN, file=str(target), known=".png, .svg")
    if not target.absolute().parent.is_dir():
        raise UserError(Trouble.EXPORT_FOLDER_MISSING, file=str(target))
    in_force.apply(drawing.theme, _POINTS)
    window = MainWindow(SettingsFile(None, Settings(hint_seen=True)))
    try:
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(QSize(*drawing.size))
        window.show()
        window.desk.open(partial(do.open_study, study, read_only=True))
        rest(window)
        window.banner.hide()
        show(window, drawing)
        (_draw_png if kind == ".png" else _draw_svg)(window, drawing, target)
    finally:
        window.tasks.close()
        window.deleteLater()


def show(window: MainWindow, drawing: Drawing) -> None:
    """Bring the drawing's page to what it asks for."""
    if drawing.comparison_id is not None:
        window.desk.show_comparison(drawing.comparison_id)
    page = window.show_page(drawing.page)
    rest(window)
    for key, value in drawing.options.items():
        page.check_option(key, value)
        page.set_option(key, value)
        rest(window)
    rest(window)


def rest(window: MainWindow) -> None:
    """Let the window work until nothing is asked any more.

    Raises:
        UserError: of what was asked.
        Failed: something else went wrong, or it took longer than a minute.
    """
    errors: list[Exception] = []
    loop = QEventLoop()
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(_LONGEST)
    window.tasks.failed.connect(errors.append)
    window.tasks.idle.connect(loop.quit)
    if window.tasks.pending:
        loop.exec()
    window.tasks.failed.disconnect(errors.append)
    window.tasks.idle.disconnect(loop.quit)
    for _round in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    if errors:
        raise errors[0] if isinstance(errors[0], UserError) else Failed(errors[0])
    if not timer.isActive():
        raise Failed(None)


def grab(widget: QWidget, scale: float = 1.0) -> QImage:
    """A widget as a picture at a scale."""
    picture = QPixmap(widget.size() * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    widget.render(picture)
    return picture.toImage()


def _draw_png(window: MainWindow, drawing: Drawing, target: Path) -> None:
    beside = target.with_name(f".{target.name}.part")
    if not grab(window, drawing.scale).save(str(beside), "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
        beside.unlink(missing_ok=True)
        raise UserError(Trouble.EXPORT_FAILED, file=str(target), reason="the picture could not be written")
    beside.replace(target)


def _draw_svg(window: MainWindow, drawing: Drawing, target: Path) -> None:
    from PySide6.QtSvg import QSvgGenerator

    beside = target.with_name(f".{target.name}.part")
    generator = QSvgGenerator()
    generator.setFileName(str(beside))
    size = window.size() * drawing.scale
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(f"{drawing.page} – {window.windowTitle()}")
    painter = QPainter(generator)
    painter.scale(drawing.scale, drawing.scale)
    window.render(painter, QRectF(window.rect()).topLeft().toPoint())
    painter.end()
    beside.replace(target)
