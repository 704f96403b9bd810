"""The guideline of the label that one works with: the selected span's, else the sticky one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QPlainTextEdit, QToolButton

from annotator.gui.panels.cards import make_card, start_aligned
from annotator.gui.translation import current_language, isolated

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from annotator.core.labels.label_set import Label
    from annotator.gui.settings import Settings

_HIGHEST = 130  # pixels; a longer guideline is scrolled


class GuidelinePanel(QFrame):
    """Shows a label's guideline as plain text; it can be folded away, and stays so."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._has_room, self._is_wanted = True, False
        column = make_card(self)
        self._opener = QToolButton()
        self._opener.setObjectName("opener")
        self._opener.setCheckable(True)
        self._opener.setChecked(settings.guideline_shown)
        self._opener.toggled.connect(self._on_toggled)
        self._text = start_aligned(QPlainTextEdit())
        self._text.setObjectName("reading")
        self._text.setReadOnly(True)
        self._text.document().setDocumentMargin(0)  # in line with the card's other words
        self._text.setTabChangesFocus(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setVisible(self._opener.isChecked())
        column.addWidget(self._opener)
        column.addWidget(self._text)
        self.show_label(None)

    def show_label(self, label: Label | None) -> None:
        """Show the guideline of a label; nothing where there is none."""
        self._is_wanted = label is not None and bool(label.guideline)
        self.setVisible(self._is_wanted and self._has_room)
        if label is None or not label.guideline:
            return
        title = label.title(current_language())
        words = self.tr("Guideline: {label}").format(label=isolated(title))
        sign = "▾" if self._opener.isChecked() else "▸"
        self._opener.setText(f"{words.replace('&', '&&')}  {sign}")
        self._opener.setAccessibleName(words)
        self._text.setAccessibleName(words)
        if self._text.toPlainText() != label.guideline:
            self._text.setPlainText(label.guideline)
        self._fit()

    def give_room(self, has_room: bool) -> None:
        """Be seen where there is something to show, or give way to what matters more."""
        self._has_room = has_room
        self.setVisible(self._is_wanted and has_room)

    def _on_toggled(self, shown: bool) -> None:
        self._settings.guideline_shown = shown
        self._text.setVisible(shown)
        words = self._opener.text()[:-1]
        self._opener.setText(words + ("▾" if shown else "▸"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the text, up to a bound."""
        lines = self._text.document().size().height()  # QPlainTextEdit counts lines here
        margins = 2 * int(self._text.document().documentMargin()) + 2
        wanted = int(lines * self._text.fontMetrics().lineSpacing()) + margins
        self._text.setFixedHeight(min(max(wanted, margins), _HIGHEST))
