"""Shows the first articles of a file as they would be taken in, drawn as any article is."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from annotator.core.errors import AnnotatorError
from annotator.gui.dialogs.importing.names.choice_table import one_line
from annotator.gui.document_view.view import ArticleView
from annotator.gui.look.article_look import dress
from annotator.gui.messages import error_text
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated
from annotator.importers.encodings.mojibake import repair_mojibake
from annotator.importers.tables.columns import is_enough
from annotator.project.importing.label_guesses import names_of

if TYPE_CHECKING:
    from annotator.core.labels.label_set import LabelSet
    from annotator.formats.preview import Preview
    from annotator.gui.settings import Settings

_TEXT_SHOWN = 3000  # code points of an article
_PIXELS = 17  # of its letters


class ArticlePreview(QWidget):
    """An article with its spans, two buttons to the others, and what is wrong with the file."""

    def __init__(self, labels: LabelSet, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self._found: Preview | None = None
        self._place = 0
        self._is_repaired = False
        self.view = ArticleView()
        self.view.setMinimumHeight(140)
        self.view.set_text_font(settings.text_font, _PIXELS, settings.line_space / 100)
        self._fault = plain_label("unsaved")
        self._fault.setWordWrap(True)
        self._which = plain_label("secondary")
        self._previous, self._next = QToolButton(), QToolButton()
        self._previous.setText("‹")
        self._previous.setAccessibleName(self.tr("Previous article"))
        self._next.setText("›")
        self._next.setAccessibleName(self.tr("Next article"))
        self._previous.clicked.connect(lambda: self._go(-1))
        self._next.clicked.connect(lambda: self._go(1))
        row = QHBoxLayout()
        row.addWidget(self._which, 1)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._fault)
        column.addWidget(self.view, 1)

    def show_preview(self, found: Preview | None, *, repaired: bool = False) -> None:
        """Show what a file begins with, mojibake perhaps repaired."""
        self._is_repaired = repaired
        before = self._found
        if found is None or before is None or (found.path, found.at) != (before.path, before.at):
            self._place = 0
        self._found = found
        self._show()

    def fault_words(self) -> str:
        """Return what is said to be wrong with the file."""
        return self._fault.text()

    def _fault_words(self, fault: AnnotatorError) -> str:
        if self._found is not None and self._found.headers and not is_enough(self._found.roles):
            return self.tr("Which column holds the text of the articles is asked on the next page.")
        return error_text(fault)

    def _go(self, step: int) -> None:
        self._place += step
        self._show()

    def _show(self) -> None:
        records = self._found.records if self._found else ()
        faults = self._found.faults if self._found else ()
        self._place = max(0, min(self._place, len(records) - 1))
        self._fault.setVisible(bool(faults))
        self._fault.setText(self._fault_words(faults[0]) if faults else "")
        self._previous.setVisible(len(records) > 1)
        self._next.setVisible(len(records) > 1)
        self._previous.setEnabled(self._place > 0)
        self._next.setEnabled(self._place + 1 < len(records))
        if not records:
            self._which.setText("")
            self.view.clear()
            return
        record = records[self._place]
        if self._is_repaired:
            with suppress(AnnotatorError):  # the import says what is wrong
                record, _ = repair_mojibake(record)
        words = self.tr("Preview: article {place} of the first {count}")
        if len(records) == 1:
            words = self.tr("Preview")
        self._which.setText(words.format(place=digits(self._place + 1), count=digits(len(records))))
        if record.is_reference:
            words = self.tr("Spans of the article {id}, which the project should have")
            self._which.setText(words.format(id=isolated(one_line(record.document.id))))
        if self._found is not None and self._found.at is not None:
            name = isolated(one_line(self._found.at.name))
            self._which.setText(f"{name} · {self._which.text()}")
        text = record.document.text[:_TEXT_SHOWN]
        spans = [span for span in record.spans if 0 <= span.start < span.end <= len(text)]
        known = names_of(self._labels)
        spans = [replace(span, label=known.get(span.label, span.label)) for span in spans]
        foreign = {span.label: one_line(span.label) for span in spans}
        dress(self.view, self._labels, foreign)
        self.view.set_document(text, spans, heading=record.document.title)
