"""How a chapter in Markdown looks: keys and code, tables, and pictures of the right size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from annotator.gui.look.theme import INTERFACE_FONT, current_colors

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = 130  # percent of a font's height
_BELOW = 18  # pixels below a picture
_CELL = 5  # pixels around the words of a cell
_FIRST_OF_TWO = 36  # percent of a table's width, as of one of keys
_IMAGE = QTextDocument.ResourceType.ImageResource
_FENCED = QTextBlockFormat.Property.BlockCodeFence.value


def dress(document: QTextDocument, *, right_to_left: bool) -> None:
    """Give a chapter that has just been read our own line space, direction, keys and tables."""
    cursor = QTextCursor(document)
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    key = QTextCharFormat()
    key.setBackground(QColor(current_colors().border))
    key.setFontFamilies([INTERFACE_FONT])
    for block in _blocks(document):
        _dress_block(cursor, block, direction)
    for block, start, end, form in list(_pieces(document)):
        if form.fontFixedPitch() and not block.blockFormat().hasProperty(_FENCED):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(key)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, direction)


def _dress_block(cursor: QTextCursor, block: QTextBlock, direction: Qt.LayoutDirection) -> None:
    """Space the lines of a paragraph; those of code read left to right, and a picture has none."""
    form = QTextBlockFormat()
    is_code = block.blockFormat().hasProperty(_FENCED)
    form.setLayoutDirection(Qt.LayoutDirection.LeftToRight if is_code else direction)
    if _PICTURE in block.text():
        form.setBottomMargin(_BELOW)
    elif not is_code:
        form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.setPosition(block.position())
    cursor.mergeBlockFormat(form)


_PICTURE = "\ufffc"  # what stands for one in the text


def _dress_table(table: QTextTable, direction: Qt.LayoutDirection) -> None:
    form = table.format()
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QColor(current_colors().border))
    form.setCellPadding(_CELL)
    form.setCellSpacing(0)
    form.setTopMargin(2 * _CELL)
    form.setBottomMargin(2 * _CELL)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    if table.columns() == 2:
        shares = [_FIRST_OF_TWO, 100 - _FIRST_OF_TWO]
        if direction is Qt.LayoutDirection.RightToLeft:
            shares.reverse()  # as the cells are
        percent = QTextLength.Type.PercentageLength
        form.setColumnWidthConstraints([QTextLength(percent, share) for share in shares])
    table.setFormat(form)


def fit_pictures(document: QTextDocument, width: int, ratio: float) -> None:
    """Show pictures at their size, or at ``width`` pixels where they are wider.

    Those of the light window give way to the dark one's in the dark theme. ``ratio`` is how many
    of the screen's pixels one has.
    """
    cursor = QTextCursor(document)
    for _block, start, end, form in list(_pieces(document)):
        if not form.isImageFormat():
            continue
        shown = form.toImageFormat()
        address = document.baseUrl().resolved(QUrl(shown.name()))
        picture = QImage(_of_theme(address.toLocalFile()))
        if picture.isNull():
            continue
        wanted = min(width, picture.width())
        scaled = picture.scaledToWidth(
            round(wanted * ratio), Qt.TransformationMode.SmoothTransformation
        )
        document.addResource(_IMAGE, address, scaled)
        shown.setWidth(wanted)
        shown.setHeight(round(wanted * picture.height() / picture.width()))
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(shown)


def _of_theme(path: str) -> str:
    dark = path.replace("-light.", "-dark.")
    return dark if current_colors().is_dark else path


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _pieces(document: QTextDocument) -> Iterator[tuple[QTextBlock, int, int, QTextCharFormat]]:
    """Yield the stretches of one format, with their blocks."""
    for block in _blocks(document):
        for piece in block:  # type: ignore[attr-defined]
            fragment = piece.fragment()
            start = fragment.position()
            yield block, start, start + fragment.length(), fragment.charFormat()
