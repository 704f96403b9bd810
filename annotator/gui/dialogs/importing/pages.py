"""The pages of the wizard in their order: which comes next, and which are asked at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.gui.dialogs.importing.answers import Answers


class Page(QWidget):
    """What the wizard asks of each of its pages."""

    title: str

    def is_needed(self) -> bool:
        """Tell whether there is something to ask or to show on it."""
        return True

    def is_complete(self) -> bool:
        """Tell whether it has been answered, so that one can go on."""
        return True

    def enter(self) -> None:
        """Show what is so now; called each time before it is shown."""


class Pages(QStackedWidget):
    """One page at a time.

    The first asks how files are read, as the second does of tables; the last takes them in.
    """

    def __init__(self, answers: Answers, pages: Sequence[Page]) -> None:
        super().__init__()
        self._answers = answers
        self._pages = list(pages)
        self.first, self._tables, *_, self.last = self._pages
        for page in self._pages:
            self.addWidget(page)

    def titles(self) -> list[str]:
        """Return what the pages are called."""
        return [page.title for page in self._pages]

    def needed(self) -> list[bool]:
        """Return of each page whether it is needed."""
        return [page.is_needed() for page in self._pages]

    def current(self) -> Page:
        """Return the page that is shown."""
        return self._pages[self.currentIndex()]

    def enter(self, page: Page) -> None:
        """Show a page as it is now."""
        page.enter()
        self.setCurrentWidget(page)

    def before(self) -> Page:
        """Return the page that is asked before the one that is shown."""
        return [each for each in self._pages[: self.currentIndex()] if each.is_needed()][-1]

    def after(self) -> Page:
        """Return the page that comes next.

        Where faults stop the import nothing more is asked than how files are read.
        """
        page = self.current()
        is_read = self._pages.index(page) >= self._pages.index(self._tables)
        if is_read and self._answers.is_stopped():
            return self.last
        return self._needed_after(page)

    def after_reading(self) -> Page:
        """Return the first page that asks about what was read in the files."""
        return self._needed_after(self._tables)

    def _needed_after(self, page: Page) -> Page:
        later = self._pages[self._pages.index(page) + 1 :]
        return next(each for each in later if each.is_needed())
