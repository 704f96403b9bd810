"""What can be picked for all differences of a kind, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.core.verdict import place_of
from annotator.gui.actions.version_actions import digit_text
from annotator.gui.translation import isolated
from annotator.review.adjudication.merge_strategies import Strategy
from annotator.review.adjudication.settling import (
    longest,
    nothing,
    of_author,
    of_majority,
    shortest,
)
from annotator.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.document import Annotator
    from annotator.gui.open_sets.compared_set import Matter
    from annotator.review.adjudication.settling import Pick

_NOTHING = QT_TRANSLATE_NOOP("Pick", "Nothing here")
_MOST = QT_TRANSLATE_NOOP("Pick", "What most have")
_SHORTEST = QT_TRANSLATE_NOOP("Pick", "The shortest span")
_LONGEST = QT_TRANSLATE_NOOP("Pick", "The longest span")
_ALL_HAVE = QT_TRANSLATE_NOOP("Pick", "What all have the same")
_MORE_THAN_HALF = QT_TRANSLATE_NOOP("Pick", "What more than half have")
_HAS = QT_TRANSLATE_NOOP("Pick", "What {name} has")


def picks(annotators: Sequence[Annotator]) -> list[tuple[str, Pick]]:
    """Return the picks with their names: that of digit 0 first, then everybody's, then others."""
    others: tuple[tuple[str, Pick], ...] = (
        (_MOST, of_majority(len(annotators))),
        (_SHORTEST, shortest),
        (_LONGEST, longest),
    )
    return [
        (QCoreApplication.translate("Pick", _NOTHING), nothing),
        *(
            (digit_text(number, each.name), of_author(each.id))
            for number, each in enumerate(annotators, 1)
        ),
        *((QCoreApplication.translate("Pick", name), pick) for name, pick in others),
    ]


def strategies(annotators: Sequence[Annotator]) -> list[tuple[str, Strategy, str | None]]:
    """Return the strategies with their names, and whose set is right by them."""
    has = QCoreApplication.translate("Pick", _HAS)
    return [
        (QCoreApplication.translate("Pick", _ALL_HAVE), Strategy.UNANIMOUS, None),
        (QCoreApplication.translate("Pick", _MORE_THAN_HALF), Strategy.MAJORITY, None),
        *((has.format(name=isolated(each.name)), Strategy.ONE, each.id) for each in annotators),
    ]


def place_of_pick(matter: Matter, annotators: Sequence[Annotator]) -> int:
    """Return which pick would decide a matter as it is decided; the first annotator's if none."""
    standing = {place_of(span) for span in matter.standing}
    if matter.is_settled:
        if not standing:
            return 0
        for number, (_, pick) in enumerate(picks(annotators)):
            spans = pick(matter.cluster)
            if spans is not None and {place_of(span) for span in spans} == standing:
                return number
    return 1
