"""The guide in a window of its own: contents beside the page, and words found in all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from annotator.arabic.folded_text import FoldedText
from annotator.gui.actions.physical_keys import PhysicalKeys, shortcut_text
from annotator.gui.dialogs.guidance.guide.chapters import chapter_at, read_chapters
from annotator.gui.dialogs.guidance.guide.contents import Contents
from annotator.gui.dialogs.guidance.guide.find_field import FindField
from annotator.gui.dialogs.guidance.guide.guide_page import GuidePage, plain_words
from annotator.gui.dialogs.guidance.guide.trail import Stop, Trail
from annotator.gui.look.icons import icon
from annotator.gui.settings import ZOOM_STEPS
from annotator.gui.translation import current_language
from annotator.search import Query, places_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.gui.settings import Settings

_WIDTH, _HEIGHT, _CONTENTS = 1100, 820, 300


class Guide(QDialog):
    """Shows our own guide, the two minutes first; it opens no address."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Guide"))
        self.resize(_WIDTH, _HEIGHT)
        self._settings = settings
        self._chapters = read_chapters(current_language())
        self._folded: list[FoldedText] = []
        self._hits: list[list[tuple[int, int]]] = [[] for _ in self._chapters]
        self._at: tuple[int, int] | None = None
        self._place, self._trail = 0, Trail()
        self._page, self._contents = GuidePage(), Contents(self._chapters)
        self._field = FindField()
        self._keys = PhysicalKeys(self)
        self._back, self._forward = self._make_actions()
        self._arrange()
        self._page.link_followed.connect(self._on_link)
        self._page.zoom_requested.connect(self._zoom)
        self._contents.chapter_chosen.connect(self.read)
        self._field.words_changed.connect(self._look)
        self._field.step_requested.connect(self._step)
        self._field.left.connect(self._page.setFocus)
        self._page.set_zoom(settings.guide_zoom)
        self._show(Stop(0))
        self._page.setFocus()

    def _make_actions(self) -> tuple[QAction, QAction]:
        """Make what keys do here; return the actions for going back and forth."""
        # Back is where one came from as the eye sees it: to the right where one reads leftwards.
        rtl = QGuiApplication.isRightToLeft()
        behind, ahead = ("Alt+Right", "Alt+Left") if rtl else ("Alt+Left", "Alt+Right")
        made = [
            self._action(text, keys, act)
            for text, keys, act in (
                (self.tr("Back"), [behind], self._go_back),
                (self.tr("Forward"), [ahead], self._go_forward),
                (self.tr("Find in the guide"), ["Ctrl+F"], self._field.begin),
                (self.tr("Next hit"), ["F3"], lambda: self._step(1)),
                (self.tr("Previous hit"), ["Shift+F3"], lambda: self._step(-1)),
                (self.tr("Larger text"), ["Ctrl+=", "Ctrl++"], lambda: self._zoom(1)),
                (self.tr("Smaller text"), ["Ctrl+-"], lambda: self._zoom(-1)),
                (self.tr("Text at its usual size"), ["Ctrl+0"], lambda: self._zoom(0)),
            )
        ]
        made[0].setIcon(icon("back"))
        made[1].setIcon(icon("forward"))
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self._keys)
        return made[0], made[1]

    def _action(self, text: str, keys: list[str], act: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(keys)  # type: ignore[arg-type]
        action.setToolTip(f"{text} (\u2068{shortcut_text(action.shortcut())}\u2069)")
        action.triggered.connect(act)
        self.addAction(action)
        self._keys.bind(action)
        return action

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 10, 12, 10)
        bar.setSpacing(8)
        for action in (self._back, self._forward):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            bar.addWidget(button)
        bar.addWidget(self._field, 1)
        halves = QSplitter()
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._contents)
        halves.addWidget(self._page)
        halves.setStretchFactor(1, 1)
        halves.setSizes([_CONTENTS, _WIDTH - _CONTENTS])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(halves, 1)

    def read(self, place: int) -> None:
        """Go to a chapter, and remember the way."""
        if place != self._place:
            self._trail.leave(self._here())
            self._show(Stop(place))

    def _here(self) -> Stop:
        return Stop(self._place, self._page.verticalScrollBar().value())

    def _show(self, stop: Stop) -> None:
        self._place = stop.chapter
        self._page.show_chapter(self._chapters[stop.chapter].words)
        self._contents.show_chapter(stop.chapter)
        self._mark()
        self._page.verticalScrollBar().setValue(stop.scrolled)
        self._back.setEnabled(self._trail.can_go_back)
        self._forward.setEnabled(self._trail.can_go_forward)

    def _go_back(self) -> None:
        self._show(self._trail.back(self._here()))

    def _go_forward(self) -> None:
        self._show(self._trail.forward(self._here()))

    def _on_link(self, address: str) -> None:
        place = chapter_at(self._chapters, self._chapters[self._place], address)
        if place is not None:
            self.read(place)

    def _zoom(self, step: int) -> None:
        """Make the words larger or smaller by a step; 0 gives them their usual size."""
        place = ZOOM_STEPS.index(self._settings.guide_zoom) + step
        percent = ZOOM_STEPS[min(max(place, 0), len(ZOOM_STEPS) - 1)] if step else 100
        self._settings.guide_zoom = percent
        self._page.set_zoom(percent)
        self._mark()

    def _look(self, words: str) -> None:
        """Look for words in all chapters, in any spelling; from the one that is read on."""
        if not self._folded:
            self._folded = [FoldedText(plain_words(each.words)) for each in self._chapters]
        query = Query(words)
        self._hits = [list(places_in(each, query)) if words else [] for each in self._folded]
        self._at = None
        counts = [len(hits) for hits in self._hits]
        self._contents.show_counts(counts if any(counts) else None)
        self._step(1)

    def _step(self, step: int) -> None:
        """Go to the next hit, or the one before, round the end."""
        all_hits = [(c, h) for c, hits in enumerate(self._hits) for h in range(len(hits))]
        if self._at is not None:
            self._at = all_hits[(all_hits.index(self._at) + step) % len(all_hits)]
        elif all_hits:
            from_here = (each for each in all_hits if each[0] >= self._place)
            self._at = next(from_here, all_hits[0])
        if self._at is not None:
            self.read(self._at[0])
        self._mark()
        place = all_hits.index(self._at) if self._at else 0
        self._field.show_place(place, len(all_hits))

    def _mark(self) -> None:
        """Mark the hits of the chapter that is read."""
        is_here = self._at is not None and self._at[0] == self._place
        chosen = self._at[1] if is_here and self._at else None
        self._page.show_hits(self._hits[self._place], chosen)
