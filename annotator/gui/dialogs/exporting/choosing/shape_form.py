"""In which shape an export is written: splits, names, tokens, cells."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from annotator.formats.table import FORMATS
from annotator.gui.dialogs.number_field import make_number_field
from annotator.project import OffToken, Split

_USUAL = (80, 10, 10)  # percent of train, dev and test
_MOST = 1_000_000
_SPIN_WIDTH = 56


class ShapeForm(QWidget):
    """What goes with the format, and is remembered with it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blind = QCheckBox(self.tr("Numbers in the place of annotators' names"))
        self.splits = QCheckBox(self.tr("Split into train, dev and test"))
        self.splits.setToolTip(self.tr("Each part has like labels; the same seed gives the same."))
        self.shares = [make_number_field(0, 100) for _ in _USUAL]
        self.seed = make_number_field(0, _MOST)
        self._parts = self._make_parts()
        self.off_token = QComboBox()
        self.off_token.addItem(self.tr("Cut the token there"), OffToken.SPLIT)
        self.off_token.addItem(self.tr("Let the span grow to the token"), OffToken.EXPAND)
        self.off_token.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._token_words = QLabel(self.tr("Where a span begins or ends inside a token"))
        self._token_words.setWordWrap(True)
        self._token_words.setBuddy(self.off_token)
        self.off_token.setAccessibleName(self._token_words.text())
        self.safe_cells = QCheckBox(self.tr("No cell that a spreadsheet would run"))
        self.safe_cells.setToolTip(
            self.tr("Such texts get an apostrophe before them, which is counted as a loss.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (
            self._token_words,
            self.off_token,
            self.safe_cells,
            self.blind,
            self.splits,
            self._parts,
        ):
            column.addWidget(widget)
        for box in (self.blind, self.splits, self.safe_cells):
            box.toggled.connect(self._on_changed)
        self.off_token.currentIndexChanged.connect(self._on_changed)
        for spin in (*self.shares, self.seed):
            spin.valueChanged.connect(self._on_changed)
        self._parts.hide()

    def _make_parts(self) -> QWidget:
        parts = QWidget()
        grid = QGridLayout(parts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        words = (self.tr("Train"), self.tr("Dev"), self.tr("Test"), self.tr("Seed"))
        for place, (spin, word) in enumerate(zip((*self.shares, self.seed), words, strict=True)):
            spin.setRange(0, 100 if place < len(_USUAL) else _MOST)
            spin.setAccessibleName(word)
            spin.setMinimumWidth(_SPIN_WIDTH)
            if place < len(_USUAL):
                spin.setValue(_USUAL[place])
                spin.setSuffix(" %")
            grid.addWidget(QLabel(word), 0, place)
            grid.addWidget(spin, 1, place)
        return parts

    def show_for(self, format: str) -> None:
        """Show what concerns a format."""
        has_tokens = bool(FORMATS[format].tokenization)
        self._token_words.setVisible(has_tokens)
        self.off_token.setVisible(has_tokens)
        self.safe_cells.setVisible(format == "csv")

    def _on_changed(self) -> None:
        self._parts.setVisible(self.splits.isChecked())
        self.changed.emit()

    @property
    def split(self) -> Split | None:
        """The shares and the seed; None for one file, and where all shares are 0."""
        shares = [float(spin.value()) for spin in self.shares]
        if not self.splits.isChecked() or not any(shares):
            return None
        return Split((shares[0], shares[1], shares[2]), self.seed.value())

    @property
    def policy(self) -> OffToken:
        """What is done where a span begins or ends inside a token."""
        return OffToken(self.off_token.currentData())

    def state(self) -> dict[str, Any]:
        """Return what is to be remembered, as JSON."""
        return {
            "blind": self.blind.isChecked(),
            "splits": self.splits.isChecked(),
            "shares": [spin.value() for spin in self.shares],
            "seed": self.seed.value(),
            "off_token": str(self.policy),
            "safe_cells": self.safe_cells.isChecked(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take what was remembered, as far as it is right."""
        for box, name in (
            (self.blind, "blind"),
            (self.splits, "splits"),
            (self.safe_cells, "safe_cells"),
        ):
            box.setChecked(state.get(name) is True)
        shares = state.get("shares")
        if isinstance(shares, list) and len(shares) == len(self.shares):
            for spin, share in zip(self.shares, shares, strict=True):
                spin.setValue(share if isinstance(share, int) else 0)
        seed = state.get("seed")
        self.seed.setValue(seed if isinstance(seed, int) else 0)
        place = self.off_token.findData(state.get("off_token"))
        self.off_token.setCurrentIndex(max(0, place))
