"""What decisions and reasons of a review are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.verdict import ReasonCode
from annotator.gui.document_view.looks import Look
from annotator.wording import QT_TRANSLATE_NOOP

REASONS = {
    ReasonCode.BOUNDARY: QT_TRANSLATE_NOOP("Verdict", "Edges"),
    ReasonCode.CLITIC: QT_TRANSLATE_NOOP("Verdict", "Clitic or ال"),
    ReasonCode.LABEL: QT_TRANSLATE_NOOP("Verdict", "Label"),
    ReasonCode.NOT_AN_ENTITY: QT_TRANSLATE_NOOP("Verdict", "Nothing to label"),
    ReasonCode.MISSING: QT_TRANSLATE_NOOP("Verdict", "Was missing"),
    ReasonCode.UNIT_OR_CURRENCY: QT_TRANSLATE_NOOP("Verdict", "Unit or currency"),
    ReasonCode.GUIDELINE_UNCLEAR: QT_TRANSLATE_NOOP("Verdict", "Guideline unclear"),
}
_LOOKS = {
    Look.TO_JUDGE: QT_TRANSLATE_NOOP("Verdict", "To judge"),
    Look.ACCEPTED: QT_TRANSLATE_NOOP("Verdict", "Accepted"),
    Look.CORRECTED: QT_TRANSLATE_NOOP("Verdict", "Corrected"),
    Look.REJECTED: QT_TRANSLATE_NOOP("Verdict", "Rejected"),
    Look.ADDED: QT_TRANSLATE_NOOP("Verdict", "Added by you"),
}


def reason_text(reason: ReasonCode) -> str:
    """Return what a reason is called."""
    return QCoreApplication.translate("Verdict", REASONS[reason])


def decision_text(look: Look) -> str:
    """Return what was decided about a span that is drawn in a look; empty for one's own."""
    return QCoreApplication.translate("Verdict", _LOOKS[look]) if look in _LOOKS else ""
