"""Goes from matter to matter of a comparison, and settles them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from annotator.core.verdict import ReviewStatus
from annotator.gui.comparison.kind_words import matter_text
from annotator.gui.comparison.proposal import Proposal
from annotator.gui.messages import announce
from annotator.gui.open_sets.compared_set import Origin
from annotator.gui.review.reason_menu import ask_reason
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from annotator.core.span import Span
    from annotator.gui.labelling.article_walk import ArticleWalk
    from annotator.gui.open_sets.compared_set import ComparedSet, Matter
    from annotator.gui.panels.article_panel import ArticlePanel
    from annotator.gui.panels.comparison.compare_page import ComparePage
    from annotator.gui.project_controller import ProjectController


class CompareWalk(QObject):
    """What the keys and buttons of a comparison do; ``moved`` comes with another matter."""

    moved = Signal()

    def __init__(
        self,
        controller: ProjectController,
        article: ArticlePanel,
        page: ComparePage,
        walk: ArticleWalk,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._article = article
        self._page = page
        self._walk = walk
        self._window = window
        self.proposal = Proposal()

    @property
    def compared(self) -> ComparedSet | None:
        """The sets over the open document."""
        return self._controller.comparison

    @property
    def matter(self) -> Matter | None:
        """The matter that is decided about now."""
        compared = self.compared
        return compared.matter(compared.current) if compared else None

    @property
    def can_decide(self) -> bool:
        """Whether anything can be decided here."""
        return self.compared is not None and self._controller.can_edit

    def go_to(self, key: str | None) -> None:
        """Make a matter the one that is decided about."""
        if self.compared is None:
            return
        self.compared.current = key
        self.moved.emit()
        matter = self.matter
        if matter is not None:
            state = self.tr("decided") if matter.is_settled else self.tr("not decided")
            announce(self._page, f"{matter_text(matter)}: {state}")

    def first(self) -> None:
        """Begin with the first matter that is undecided."""
        if self.compared is not None:
            known = self.compared.undecided() or self.compared.matters()
            self.go_to(known[0].key if known else None)

    def step(self, by: int, *, undecided: bool = False) -> None:
        """Go to the next matter (1) or the one before (-1), round the document's end."""
        compared = self.compared
        if compared is None:
            return
        matters = compared.matters()
        here = next((n for n, each in enumerate(matters) if each.key == compared.current), None)
        start = here if here is not None else (-1 if by > 0 else 0)
        for distance in range(1, len(matters) + 1):
            matter = matters[(start + by * distance) % len(matters)]
            if not undecided or not matter.is_settled:
                self.go_to(matter.key)
                return
        if undecided:
            self.moved.emit()
            self._controller.hint_given.emit(self.tr("All is decided here. Ctrl+Enter goes on."))

    def choose(self, number: int) -> None:
        """Let an annotator's version stand, counted from 1; 0 lets nothing stand."""
        matter, compared = self.matter, self.compared
        if matter is None or compared is None or number > len(compared.differences.annotator_ids):
            return
        if number == 0:
            self._settle(matter, (), self.tr("Nothing here"))
            return
        author_id = compared.differences.annotator_ids[number - 1]
        self._settle(matter, matter.cluster.spans_of(author_id), self.tr("Take a version"))

    def propose(self) -> None:
        """Take what is proposed; a matter that is decided already is left."""
        matter = self.matter
        if matter is None or matter.is_settled:
            self.step(1, undecided=True)
            return
        standing = self.proposal.of(matter)
        if standing is None:
            self._controller.hint_given.emit(
                self.tr("There is no proposal here: take a version by its digit.")
            )
        else:
            self._settle(matter, standing, self.tr("Take what is proposed"))

    def _settle(self, matter: Matter, standing: Sequence[Span], name: str) -> None:
        compared = self.compared
        if compared is None or not self.can_decide:
            return
        act = compared.settling(matter, standing)
        if not act.edits and not matter.is_settled:
            self._controller.hint_given.emit(
                self.tr("Only you have something here: nobody judges a set of their own.")
            )
        elif self._controller.acts.do(act, name):
            self.step(1, undecided=True)

    def label(self, key: str) -> None:
        """Give the selected words a label as a version of one's own, or what stands another."""
        if not self.can_decide:
            return
        view = self._page.way.selecting()
        if view is not None:
            start, end = view.selection()
            self._article.view.set_selection(start, end, exact=view.selection_is_exact())
            view.clear_selection()
            self._article.label(key)
            self._article.view.clear_selection()
            self.moved.emit()
        elif self._article.selected_span() is not None:
            self._article.label(key)
        else:
            self._controller.hint_given.emit(
                self.tr("Drag over words first, then press a label's key.")
            )

    def resize(self, span_id: str, start: int, end: int) -> None:
        """Let one annotator's span stand with other edges."""
        matter, document = self.matter, self._controller.document
        if matter is None or document is None or not self.can_decide:
            return
        spans = [*(each.span for each in matter.cluster.spans), *matter.standing]
        span = next((each for each in spans if each.id == span_id), None)
        label = self._controller.labels.get(span.label) if span else None
        if label is not None:
            self._article.view.set_selection(start, end, exact=True)
            self._article.label(label.key)
            self._article.view.clear_selection()
            self.moved.emit()

    def accept_agreed(self) -> None:
        """Accept what all agree on, as one act."""
        if self.compared is not None and self.can_decide:
            act = self.compared.accepting_agreed()
            self._controller.acts.do(act, self.tr("Accept what all agree on"))

    def finish(self) -> None:
        """Say that the reviews of all who are compared are done, and go on."""
        compared = self.compared
        if compared is None or not self.can_decide:
            return
        left = compared.undecided()
        if left:
            self.go_to(left[0].key)
            words = self.tr("%n difference(s) are not decided yet.", "", len(left))
            self._controller.hint_given.emit(digits(words))
        elif self._controller.acts.do(
            compared.finishing(ReviewStatus.DONE), self.tr("Done with the article")
        ):
            self._walk.go(1)

    def reopen(self) -> None:
        """Say that something may be decided otherwise after all."""
        if self.compared is not None and self.can_decide:
            act = self.compared.finishing(ReviewStatus.OPEN)
            self._controller.acts.do(act, self.tr("Not done yet"))

    def explain(self, changes: dict[str, object]) -> None:
        """Give what was decided another ``reason``, ``note`` or ``guideline_should_say``."""
        if self.compared is not None and self.matter is not None and self.can_decide:
            act = self.compared.explaining(self.matter, **changes)
            self._controller.acts.do(act, self.tr("Give a reason"))

    def ask_reason(self) -> None:
        """Show the reasons at the words; each has its digit."""
        matter, view = self.matter, self._page.way.focused()
        if matter is None or matter.explained is None or view is None:
            self._controller.hint_given.emit(self.tr("Decide first: then a reason can be given."))
            return
        box = view.character_rect(matter.cluster.start)
        place: QPoint = view.viewport().mapToGlobal(box.bottomLeft())
        changes = ask_reason(self._window, place, matter.explained)
        if changes is None:
            self._page.card.fields.focus_note()
        elif changes:
            self.explain(changes)

    def has_class(self) -> bool:
        """Tell whether the matter is one of a kind."""
        return self.matter is not None and self.matter.origin is Origin.DIFFERENCE
