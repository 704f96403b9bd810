"""What Enter takes in a comparison: what most have, or what one annotator has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.gui.translation import isolated
from annotator.review.adjudication.settling import of_author, of_majority
from annotator.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.core.document import Annotator
    from annotator.core.span import Span
    from annotator.gui.open_sets.compared_set import Matter

_MOST = QT_TRANSLATE_NOOP("Proposal", "What most have")
_NOTHING = QT_TRANSLATE_NOOP("Proposal", "Nothing, as most")
_AS_ONE = QT_TRANSLATE_NOOP("Proposal", "As {name}")


@dataclass(frozen=True, slots=True)
class Proposal:
    """Proposes by the strategy that a comparison began from; ``right`` is always right by it."""

    annotators: int = 2
    right: Annotator | None = None

    def of(self, matter: Matter) -> tuple[Span, ...] | None:
        """Return the spans that are proposed, none for nothing; None without a proposal."""
        pick = of_author(self.right.id) if self.right else of_majority(self.annotators)
        return pick(matter.cluster)

    def text(self, matter: Matter | None) -> str:
        """Name what is proposed; empty where nothing is."""
        standing = self.of(matter) if matter else None
        if standing is None:
            return ""
        if self.right is not None:
            words = QCoreApplication.translate("Proposal", _AS_ONE)
            return words.format(name=isolated(self.right.name))
        return QCoreApplication.translate("Proposal", _MOST if standing else _NOTHING)
