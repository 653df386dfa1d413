"""The appearance in force, and what puts one on the application."""

from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from jobcompare.common.paths import resource
from jobcompare.ui.theme import fonts
from jobcompare.ui.theme.schemes import LIGHT, SCHEMES, Appearance, Scheme

_Role = QPalette.ColorRole


class AppearanceInForce(QObject):
    """The scheme that is shown now. Painters read `scheme`; holders of icons listen to `changed`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scheme: Scheme = LIGHT
        self.chosen: Appearance = Appearance.SYSTEM
        self._listening = False

    def apply(self, chosen: Appearance, points: float | None = None) -> None:
        """Show the chosen appearance. `points`: size of the font, None as the system has it."""
        application = _application()
        self.chosen = chosen
        self.scheme = SCHEMES[_resolved(chosen)]
        if application.style().name() != "fusion":
            application.setStyle("fusion")
        application.setFont(fonts.base_font(points))
        application.setPalette(palette(self.scheme))
        application.setStyleSheet(style_sheet(self.scheme))
        self._listen()
        self.changed.emit()

    def _listen(self) -> None:
        if not self._listening:
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)
            self._listening = True

    def _on_system_changed(self) -> None:
        if self.chosen is Appearance.SYSTEM:
            self.apply(Appearance.SYSTEM, _application().font().pointSizeF())


in_force = AppearanceInForce()


def scheme() -> Scheme:
    """The colours in force."""
    return in_force.scheme


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication), "the window program is not running"
    return application


def _resolved(chosen: Appearance) -> Appearance:
    if chosen is not Appearance.SYSTEM:
        return chosen
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Appearance.CONTRAST
    return Appearance.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else Appearance.LIGHT


def palette(colours: Scheme) -> QPalette:
    """The scheme as a palette of the Fusion style."""
    made = QPalette()
    roles = {
        _Role.Window: colours.window,
        _Role.WindowText: colours.text,
        _Role.Base: colours.base,
        _Role.AlternateBase: colours.window,
        _Role.Text: colours.text,
        _Role.PlaceholderText: colours.muted,
        _Role.Button: colours.window,
        _Role.ButtonText: colours.text,
        _Role.ToolTipBase: colours.band,
        _Role.ToolTipText: colours.text,
        _Role.BrightText: colours.error,
        _Role.Highlight: colours.selected,
        _Role.HighlightedText: colours.text,
        _Role.Accent: colours.accent,
        _Role.Link: colours.accent,
        _Role.LinkVisited: colours.accent,
        _Role.Light: colours.hover,
        _Role.Midlight: colours.hairline,
        _Role.Mid: colours.line,
        _Role.Dark: colours.line,
        _Role.Shadow: colours.shadow,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.faint))
    return made


def style_sheet(colours: Scheme) -> str:
    """The shipped style sheet with the scheme's colours put in."""
    words = {name: getattr(colours, name) for name in Scheme.__dataclass_fields__}
    tone = "dark" if colours.dark else "light"
    words["tick"] = resource(f"styles/tick-{tone}.svg").as_posix()
    words["arrow"] = resource(f"styles/arrow-{tone}.svg").as_posix()
    return Template(resource("styles/window.qss").read_text(encoding="utf-8")).substitute(words)
