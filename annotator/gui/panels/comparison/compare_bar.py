"""The bar of a comparison: whose sets they are, how far it is, how it is shown, what ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.gui.panels.review.mode_bar import ModeBar
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from annotator.gui.open_sets.compared_set import ComparedSet


class CompareBar(ModeBar):
    """Seen while sets are compared."""

    def __init__(
        self, ways: tuple[QAction, QAction], agree: QAction, finish: QAction, end: QAction
    ) -> None:
        super().__init__()
        for way, text in zip(ways, (self.tr("Overlaid"), self.tr("Agreed")), strict=True):
            button = self.add_button(way, text)
            button.setCheckable(True)
            button.setToolTip(way.toolTip())
            way.toggled.connect(button.setChecked)
        self.agree = self.add_button(agree, self.tr("Accept what all agree on"))
        self.finish = self.add_button(finish, self.tr("Done, next"), "primary")
        self.end = self.add_button(end, self.tr("End"))

    def show_progress(
        self, compared: ComparedSet, place: int | None, total: int, *, can_decide: bool
    ) -> None:
        """Show how far the document is, and where it stands among those that are compared."""
        matters, left = compared.count(), len(compared.undecided())
        self.progress.setRange(0, max(1, matters))
        self.progress.setValue(matters - left if matters else 1)
        words = self.tr("{decided} of {total} decided")
        words = words.format(decided=matters - left, total=matters)
        if not matters:
            words = self.tr("No differences")
        self.progress_words.setText(digits(f"✓ {words}" if compared.is_done() else words))
        article = self.tr("Article {place} of {total}")
        here = place + 1 if place is not None else 1
        self.heading.setText(digits(article.format(place=here, total=max(total, here))))
        left_agreed = compared.agreed_left()
        words = self.tr("Accept what all agree on")
        self.agree.setText(digits(f"{words} ({left_agreed})" if left_agreed else words))
        self.agree.setEnabled(bool(left_agreed) and can_decide)
