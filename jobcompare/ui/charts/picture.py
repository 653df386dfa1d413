"""A whole chart as a picture: title, panels, legend and captions, in the light appearance, for documents and slides."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from jobcompare.common.errors import Trouble, UserError
from jobcompare.present.charts.view import Chart
from jobcompare.ui.charts.geometry import Geometry
from jobcompare.ui.charts.legend import legend_places, paint_legend
from jobcompare.ui.charts.lines import lines_of
from jobcompare.ui.charts.looks import Looks
from jobcompare.ui.charts.painter import ChartPainter
from jobcompare.ui.charts.texts import wrapped, write
from jobcompare.ui.theme import fonts
from jobcompare.ui.theme.schemes import LIGHT, Scheme

WIDTH = 1120  # logical pixels; a page of a report in landscape, a slide with its margins
RATIO = 2.0  # pixels of a PNG for a logical one
_MARGIN = 24
_CAPTION_LINES = 6
SUFFIXES = (".png", ".svg")


@dataclass(frozen=True, slots=True)
class CopiedPicture:
    """A picture as pixels and as SVG."""

    image: QImage
    svg: bytes

    def data(self) -> QMimeData:
        """What goes on the clipboard."""
        data = QMimeData()
        data.setImageData(self.image)
        data.setData("image/svg+xml", QByteArray(self.svg))
        return data


class ChartPicture:
    """A chart laid out for a picture. It needs no widget: it can be made and drawn off the GUI thread.

    Args:
        chart: what to draw.
        name: the comparison's name, written under the title.
        font: the program's font.
        width: logical pixels.
        scheme: its colours.
    """

    def __init__(self, chart: Chart, name: str, font: QFont, width: int = WIDTH, scheme: Scheme = LIGHT) -> None:
        self.chart = chart
        self.name = name
        self.looks = Looks(scheme, font)
        self._title = fonts.scaled(fonts.bold(font), 1.5)
        self._inner = width - 2 * _MARGIN
        self._painter = ChartPainter(Geometry(chart, self.looks, self._inner), whole=True)
        self._head = round(self.looks.line * 1.6) + self.looks.line + 2 * self.looks.pad
        self._legend = legend_places(chart.legend, self.looks, self._inner)[1]
        self._captions = tuple(
            line
            for caption in (chart.captions if not chart.empty else (chart.empty,))
            for line in wrapped(caption, self.looks.small.toString(), self._inner, _CAPTION_LINES)
        )
        self.size = QSize(width, self._height())

    @property
    def words(self) -> str:
        """The chart in words: the alternative text of the picture."""
        return "\n".join((self.title, *(line.words for line in lines_of(self.chart)), *self.chart.captions))

    @property
    def title(self) -> str:
        """Title and comparison."""
        return f"{self.chart.title}: {self.name}" if self.name else self.chart.title

    def _height(self) -> int:
        foot = len(self._captions) * self.looks.line + (self._legend + self.looks.line if self._legend else 0)
        return 2 * _MARGIN + self._head + self._painter.geometry.height + self.looks.line + foot

    def paint(self, painter: QPainter) -> None:
        """Paint the picture from the painter's origin."""
        looks = self.looks
        painter.fillRect(QRect(QPoint(0, 0), self.size), looks.base)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(self._title)
        painter.setPen(looks.text)
        write(painter, _MARGIN, _MARGIN, round(looks.line * 1.6), self.chart.title)
        painter.setFont(looks.font)
        painter.setPen(looks.muted)
        write(painter, _MARGIN, _MARGIN + round(looks.line * 1.6), looks.line, self.name)
        top = _MARGIN + self._head
        geometry = self._painter.geometry
        for line, stood in zip(geometry.lines, geometry.places, strict=True):
            place = QRect(_MARGIN, top + stood.top, self._inner, stood.height)
            self._painter.paint(painter, place, line, stood)
        self._paint_foot(painter, top + geometry.height + looks.line // 2)

    def _paint_foot(self, painter: QPainter, top: int) -> None:
        looks = self.looks
        if self.chart.legend:
            top += paint_legend(painter, _MARGIN, top, self.chart.legend, looks, self._inner) + looks.line // 2
        painter.setFont(looks.small)
        painter.setPen(looks.muted)
        for line in self._captions:
            write(painter, _MARGIN, top, looks.line, line)
            top += looks.line

    # out

    def image(self, ratio: float = RATIO) -> QImage:
        """The picture as pixels."""
        image = QImage(self.size * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor(self.looks.scheme.base))
        image.setText("Title", self.title)
        image.setText("Description", self.words)
        painter = QPainter(image)
        self.paint(painter)
        painter.end()
        return image

    def png(self) -> bytes:
        """The picture as a PNG file, its words inside as its description."""
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.image().save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
        buffer.close()
        return bytes(held.data())

    def svg(self) -> bytes:
        """The picture as an SVG file with a title and a description."""
        from PySide6.QtSvg import QSvgGenerator

        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(self.size)
        generator.setViewBox(QRect(QPoint(0, 0), self.size))
        generator.setResolution(96)
        generator.setTitle(self.title)
        generator.setDescription(self.words)
        painter = QPainter(generator)
        self.paint(painter)
        painter.end()
        buffer.close()
        return bytes(held.data())

    def copied(self) -> "CopiedPicture":
        """The picture made ready for the clipboard; safe off the GUI thread."""
        return CopiedPicture(self.image(), self.svg())

    def write_to(self, path: Path) -> None:
        """Write a .png or .svg file, whole or not at all.

        Raises:
            UserError: EXPORT_KIND_UNKNOWN, EXPORT_FOLDER_MISSING, EXPORT_FAILED.
        """
        kind = path.suffix.lower()
        if kind not in SUFFIXES:
            raise UserError(Trouble.EXPORT_KIND_UNKNOWN, file=str(path), known=", ".join(SUFFIXES))
        if not path.absolute().parent.is_dir():
            raise UserError(Trouble.EXPORT_FOLDER_MISSING, file=str(path))
        beside = path.with_name(f".{path.name}.part")
        try:
            beside.write_bytes(self.png() if kind == ".png" else self.svg())
            beside.replace(path)
        except OSError as error:
            beside.unlink(missing_ok=True)
            raise UserError(Trouble.EXPORT_FAILED, file=str(path), reason=error.strerror or str(error)) from error
