"""The composition root of the window: application, settings, window, study."""

import logging
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from jobcompare.common.errors import Trouble, UserError
from jobcompare.ui.ahead import Ahead
from jobcompare.ui.qt_check import check_qt
from jobcompare.ui.render import Drawing, Failed, render
from jobcompare.ui.settings import SettingsFile
from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import Appearance
from jobcompare.ui.window import MainWindow
from jobcompare.vocabulary.own import use_own, usual_words


def application() -> QApplication:
    """The Qt application of this process, made at the first call.

    Raises:
        UserError: QT_UNUSABLE.
    """
    check_qt()
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    QApplication.setApplicationName("jobcompare")
    QApplication.setApplicationDisplayName("jobcompare")
    QApplication.setDesktopFileName("jobcompare")
    return QApplication(sys.argv[:1])


def run_window(study: Path | None = None, *, sample: bool = False) -> int:
    """Open the window and work until it is closed.

    Args:
        study: a study to open; None: the Start page.
        sample: open a copy of the sample study.

    Returns:
        The exit code, 0.
    """
    program = application()
    folder = Path(platformdirs.user_config_dir("jobcompare", appauthor=False))
    trouble = take_own_words(folder)
    window = make_window(SettingsFile(folder))
    _catch_faults(window)
    if trouble is not None:
        tell_of_words(window, trouble)
    ahead = Ahead(window.desk, window)
    if study is not None:
        window.open_study(study)
    elif sample:
        window.run("file.sample")
    code = program.exec()
    ahead.end()
    return code


def take_own_words(folder: Path) -> UserError | None:
    """Take the words of the user's own, before any table is read; why they are not taken, where they are faulty."""
    try:
        words = usual_words(folder)
    except UserError as error:
        return error
    if words is not None:
        use_own(words)
    return None


def tell_of_words(window: MainWindow, trouble: UserError) -> None:
    """Say in the banner that the user's own words are not used; again over the first study, whose opening clears the banner."""

    def on_opened() -> None:
        window.desk.opened.disconnect(on_opened)
        if not window.banner.text():
            window.show_error(trouble)

    window.show_error(trouble)
    window.desk.opened.connect(on_opened)


def make_window(settings: SettingsFile) -> MainWindow:
    """A window as the settings want it, shown."""
    chosen = settings.load()
    in_force.apply(chosen.appearance, chosen.points)
    window = MainWindow(settings)
    if chosen.maximized:
        window.showMaximized()
    else:
        window.show()
    return window


def render_page(
    study: Path,
    page: str,
    comparison_id: int | None,
    options: Mapping[str, str],
    size: tuple[int, int],
    theme: str,
    scale: float,
    target: Path,
) -> None:
    """Draw a page to a .png or .svg file, see `ui.render`.

    Raises:
        UserError: NO_SUCH_PAGE, NO_SUCH_OPTION and others, see `render`.
    """
    known = tuple(word.value for word in Appearance if word is not Appearance.SYSTEM)
    if theme not in known:
        raise UserError(Trouble.NO_SUCH_OPTION, name=f"theme={theme}", known=", ".join(known))
    program = application()
    drawing = Drawing(page=page, comparison_id=comparison_id, options=options, size=size, theme=Appearance(theme), scale=scale)
    try:
        render(study, drawing, target)
    except Failed as failed:
        raise failed.error or failed from None
    program.processEvents()


def _catch_faults(window: MainWindow) -> None:
    """Faults of the program are logged and told; Ctrl+C in the terminal closes the window."""

    def on_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            window.show_error(error)
        else:
            logging.getLogger("jobcompare").error("stopped", exc_info=error)
            window.close()

    def on_interrupt(number: int, frame: object) -> None:
        window.close()

    sys.excepthook = on_fault
    signal.signal(signal.SIGINT, on_interrupt)
    pulse = QTimer(window)
    pulse.setInterval(500)
    pulse.timeout.connect(_let_python_run)
    pulse.start()


def _let_python_run() -> None:
    """Python handles a signal only when it runs; Qt's loop alone would wait for the next event."""
