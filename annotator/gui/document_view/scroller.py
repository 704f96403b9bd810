"""Scrolls the article's page: its range, the anchor at the top, bringing a place into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

    from annotator.gui.document_view.page import Page

_TRIES = 8


class Scroller:
    """Keeps the scroll bar of a view true to a page whose heights are in part estimated."""

    def __init__(self, view: QAbstractScrollArea, page: Page) -> None:
        self._viewport = view.viewport()
        self._bar = view.verticalScrollBar()
        self._page = page

    @property
    def value(self) -> int:
        """How many pixels the page is scrolled down."""
        return self._bar.value()

    def seen(self) -> tuple[float, float]:
        """Return the heights of the article between which the viewport is."""
        top = self._bar.value() - self._page.article_top
        return top, top + self._viewport.height()

    def sees(self, offset: int, height: int) -> bool:
        """Tell whether the line of a character is in the first ``height`` pixels of the view."""
        box = self._page.places.character_box(offset)
        top = self.seen()[0]
        return box.top() < top + height and box.bottom() > top

    def first_seen(self) -> int:
        """Return the offset of the first line that is seen; 0 at the top."""
        page, top = self._page, self.seen()[0]
        return page.places.edge_at(page.article.width, top) if top > 0 else 0

    def place_seen(self) -> tuple[int, float]:
        """Return the first line that is seen, by its offset, and how far it is above the edge."""
        first = self.first_seen()
        top = self._page.from_article(self._page.places.character_box(first)).top()
        return first, self._bar.value() - top

    def show_place(self, first: int, above: float) -> None:
        """Scroll to where the line of ``first`` is so far above the viewport's edge."""
        for _ in range(_TRIES):
            self.lay_out_seen()
            before = self._bar.value()
            top = self._page.from_article(self._page.places.character_box(first)).top()
            self.set_range()
            self._bar.setValue(round(top + above))
            if self._bar.value() == before:
                return

    def show_again(self, first: int) -> None:
        """Show the page after it was set anew, with the line of ``first`` at the top."""
        self.set_range()
        if first:
            self._scroll_to(first, at_top=True)
        self._viewport.update()

    def to_top(self) -> None:
        """Go to the beginning of a page that is new."""
        self._bar.setValue(0)
        self.set_range()

    def set_range(self) -> None:
        """Let the bar reach over the whole page."""
        bar, height = self._bar, self._viewport.height()
        bar.setRange(0, max(0, round(self._page.height - height)))
        bar.setPageStep(height)
        bar.setSingleStep(round(self._page.article.spacing.lane * 2))
        bar.setEnabled(bar.maximum() > 0)

    def settle(self) -> None:
        """Lay out the paragraph at the top; what is seen below it stays where it is."""
        article, bar = self._page.article, self._bar
        top = self.seen()[0]
        index = article.paragraph_at(top)
        if top <= 0 or article.is_laid_out(index):
            return
        below = article.top(index + 1)
        article.paragraph(index)
        shift = article.top(index + 1) - below
        if shift:
            bar.blockSignals(True)
            self.set_range()
            bar.setValue(round(bar.value() + shift))
            bar.blockSignals(False)

    def lay_out_seen(self) -> None:
        """Make the heights of all that is in view exact, as painting it will."""
        article = self._page.article
        height = article.height
        for _ in article.paragraphs_between(*self.seen()):
            pass
        if article.height != height:
            self.set_range()

    def ensure_seen(self, offset: int) -> None:
        """Scroll until the line of a character is in view, with some room around."""
        self._scroll_to(offset, at_top=False)

    def _scroll_to(self, offset: int, *, at_top: bool) -> None:
        # What comes into view is laid out, and may push on what was scrolled to: once more then.
        for _ in range(_TRIES):
            self.lay_out_seen()
            before = self._bar.value()
            self._scroll_once(offset, at_top)
            if self._bar.value() == before:
                return

    def _scroll_once(self, offset: int, at_top: bool) -> None:
        article, bar = self._page.article, self._bar
        offset = min(offset, len(article.map.text))
        box = self._page.from_article(self._page.places.character_box(offset))
        self.set_range()
        top, bottom = box.top(), box.bottom()
        room = article.spacing.lane + article.spacing.leading
        if at_top or top - room < bar.value():
            bar.setValue(round(top - room))
        elif bottom + 2 * room > bar.value() + self._viewport.height():
            bar.setValue(round(bottom + 2 * room - self._viewport.height()))
