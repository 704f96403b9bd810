"""Draws one annotator's version of a place: key, name, colour of the label, quote, a mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from annotator.core.verdict import place_of
from annotator.gui.look.theme import SMALL_PIXELS, current_colors
from annotator.gui.messages import visible_edges
from annotator.gui.panels.cards import shortened
from annotator.gui.translation import current_language, digits, isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.document import Annotator
    from annotator.core.labels.label_set import LabelSet
    from annotator.core.span import Span
    from annotator.gui.open_sets.compared_set import Matter

_KEY = 18
_GAP = 7
_SQUARE = 10
_NAME_WIDTH = 72
_ALWAYS = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Version:
    """What one annotator has at a place, or what one decides; ``number`` is that of the key."""

    number: int
    name: str
    spans: tuple[Span, ...]
    stands: bool

    def quote(self) -> str:
        """Return its words with visible edges; a dash where there is nothing."""
        quotes = (f"⟦{shortened(visible_edges(span.text))}⟧" for span in self.spans)
        return " ".join(isolated(" ".join(quote.split())) for quote in quotes) or "—"

    def words(self, labels: LabelSet) -> str:
        """Return it in words: whose, which labels, which words."""
        titles = [_title(labels, span.label) for span in self.spans]
        return " ".join((isolated(self.name), *titles, self.quote()))


def versions_of(matter: Matter, annotators: Sequence[Annotator]) -> list[Version]:
    """Return every annotator's version of a matter, in the order of their keys."""
    standing = {place_of(span) for span in matter.standing}
    found = []
    for number, annotator in enumerate(annotators, 1):
        spans = matter.cluster.spans_of(annotator.id)
        stands = matter.is_settled and {place_of(span) for span in spans} == standing
        found.append(Version(number, annotator.name, spans, stands))
    return found


class VersionPainter:
    """Paints versions, one a line."""

    def __init__(self, labels: LabelSet, right_to_left: bool, font: QFont) -> None:
        self._labels = labels
        self._rtl = right_to_left
        self._font = font
        self._small = QFont(font)
        self._small.setPixelSize(SMALL_PIXELS)
        self._colors = current_colors()

    def paint(self, painter: QPainter, box: QRect, version: Version) -> None:
        """Paint a version into a line."""
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        cursor = 0
        self._paint_key(painter, self._part(box, cursor, _KEY), version)
        cursor += _KEY + _GAP
        painter.setFont(self._small)
        painter.setPen(QColor(self._colors.secondary))
        name = self._elided(self._small, version.name, _NAME_WIDTH)
        painter.drawText(self._part(box, cursor, _NAME_WIDTH), side | _ALWAYS, isolated(name))
        cursor += _NAME_WIDTH + _GAP
        if version.spans:
            square = QRectF(self._part(box, cursor, _SQUARE))
            square.setTop(square.center().y() - _SQUARE / 2)
            square.setHeight(_SQUARE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._color(version.spans[0]))
            painter.drawRoundedRect(square, 2, 2)
        cursor += _SQUARE + _GAP
        room = box.width() - cursor - (_KEY if version.stands else 0)
        font = QFont(self._font)
        font.setBold(version.stands)
        painter.setFont(font)
        painter.setPen(QColor(self._colors.text if version.spans else self._colors.secondary))
        quote = self._elided(font, version.quote(), room)
        painter.drawText(self._part(box, cursor, room), side | _ALWAYS, quote)
        if version.stands:
            painter.setPen(QColor(self._colors.good))
            place = self._part(box, box.width() - _KEY, _KEY)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "✓")

    def _part(self, box: QRect, start: int, width: int) -> QRect:
        """Return a part of a line, counted from its start side."""
        left = box.right() - start - width + 1 if self._rtl else box.left() + start
        return QRect(left, box.top(), width, box.height())

    def _paint_key(self, painter: QPainter, box: QRect, version: Version) -> None:
        frame = QRectF(box.left() + 0.5, box.center().y() - _KEY / 2 + 1, _KEY - 1, _KEY - 1)
        painter.setPen(QPen(QColor(self._colors.border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 4, 4)
        painter.setFont(self._small)
        painter.setPen(QColor(self._colors.secondary))
        sign = digits(version.number) if version.number >= 0 else "✎"
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, sign)

    def _color(self, span: Span) -> QColor:
        label = self._labels.get(span.label)
        if label is None:
            return QColor(self._colors.secondary)
        return QColor(label.dark_color if self._colors.is_dark else label.color)

    @staticmethod
    def _elided(font: QFont, text: str, room: int) -> str:
        return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))


def _title(labels: LabelSet, key: str) -> str:
    label = labels.get(key)
    return label.title(current_language()) if label else key
