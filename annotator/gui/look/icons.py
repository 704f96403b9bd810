"""Icons from resources/icons, drawn in the colour of the text around them."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.resource_files import resource

# What points along the reading direction, and the question mark, which is ؟ in Arabic.
_MIRRORED = frozenset(("undo", "redo", "panel-start", "panel-end", "help", "back", "forward"))


class _TintedIcon(QIconEngine):
    """Draws an SVG with ``currentColor`` as the text colour of the palette of the moment."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        group = (
            QPalette.ColorGroup.Disabled
            if mode is QIcon.Mode.Disabled
            else QPalette.ColorGroup.Active
        )
        color = QGuiApplication.palette().color(group, QPalette.ColorRole.WindowText)
        painter.save()
        painter.setOpacity(color.alphaF())
        if self._name in _MIRRORED and QGuiApplication.isRightToLeft():
            painter.translate(rect.left() + rect.right() + 1, 0)
            painter.scale(-1, 1)
        QSvgRenderer(_tinted(self._name, color.name())).render(painter, QRectF(rect))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _TintedIcon(self._name)


@cache
def _tinted(name: str, color: str) -> QByteArray:
    source = resource(f"icons/{name}.svg").read_text("utf-8")
    return QByteArray(source.replace("currentColor", color).encode())


def icon(name: str) -> QIcon:
    """Return the icon of a file in resources/icons, without its ending."""
    return QIcon(_TintedIcon(name))


def application_icon() -> QIcon:
    """Return the icon of the application itself."""
    return QIcon(str(resource("icons/hashiya.svg")))
