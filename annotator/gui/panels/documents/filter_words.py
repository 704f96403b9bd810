"""Says what a filter asks for, condition by condition, and what an order goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.core.document import Status
from annotator.core.document_filter import Order
from annotator.gui.translation import current_language, digits, isolated
from annotator.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.core.document_filter import DocumentFilter
    from annotator.core.labels.label_set import LabelSet

_CONTEXT = "DocumentFilter"

_STATUSES = {
    Status.NEW: QT_TRANSLATE_NOOP("DocumentFilter", "New"),
    Status.IN_PROGRESS: QT_TRANSLATE_NOOP("DocumentFilter", "In progress"),
    Status.DONE: QT_TRANSLATE_NOOP("DocumentFilter", "Done"),
    Status.SKIPPED: QT_TRANSLATE_NOOP("DocumentFilter", "Skipped"),
}
_ORDERS = {
    Order.IMPORTED: QT_TRANSLATE_NOOP("DocumentFilter", "As imported"),
    Order.TITLE: QT_TRANSLATE_NOOP("DocumentFilter", "Headline"),
    Order.PUBLISHED: QT_TRANSLATE_NOOP("DocumentFilter", "Date"),
    Order.SOURCE: QT_TRANSLATE_NOOP("DocumentFilter", "Source"),
    Order.SPANS: QT_TRANSLATE_NOOP("DocumentFilter", "Number of spans"),
    Order.STATUS: QT_TRANSLATE_NOOP("DocumentFilter", "Status"),
    Order.CHANGED: QT_TRANSLATE_NOOP("DocumentFilter", "Last changed"),
}
STATUSES = tuple(_STATUSES)
ORDERS = tuple(_ORDERS)
_CONDITIONS = {
    "anyone": QT_TRANSLATE_NOOP("DocumentFilter", "Anyone's work"),
    "annotator": QT_TRANSLATE_NOOP("DocumentFilter", "Work of {value}"),
    "statuses": "{value}",
    "labels": QT_TRANSLATE_NOOP("DocumentFilter", "Label: {value}"),
    "flagged": QT_TRANSLATE_NOOP("DocumentFilter", "Flagged"),
    "noted": QT_TRANSLATE_NOOP("DocumentFilter", "With notes"),
    "since": QT_TRANSLATE_NOOP("DocumentFilter", "From {value}"),
    "until": QT_TRANSLATE_NOOP("DocumentFilter", "Until {value}"),
    "source": QT_TRANSLATE_NOOP("DocumentFilter", "Source: {value}"),
}


def _tr(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)


def status_words(status: Status) -> str:
    """Return how far somebody is, in a word or two."""
    return _tr(_STATUSES[status])


def order_words(order: Order) -> str:
    """Return what an order goes by."""
    return _tr(_ORDERS[order])


def label_words(key: str, labels: LabelSet) -> str:
    """Return a label's title; its key where the project has it no more."""
    label = labels.get(key)
    return label.title(current_language()) if label else key


def conditions(
    wanted: DocumentFilter, labels: LabelSet, quick: Iterable[Status]
) -> list[tuple[str, str]]:
    """Return the fields of a filter that ask for something, each with its words.

    The words that are searched for and one ``quick`` status are shown elsewhere already.
    """
    values = {
        "anyone": wanted.anyone,
        "annotator": not wanted.anyone and isolated(wanted.annotator),
        "statuses": " · ".join(status_words(each) for each in wanted.statuses),
        "labels": " · ".join(isolated(label_words(key, labels)) for key in wanted.labels),
        "flagged": wanted.flagged,
        "noted": wanted.noted,
        "since": isolated(digits(wanted.since)),
        "until": isolated(digits(wanted.until)),
        "source": isolated(wanted.source),
    }
    if len(wanted.statuses) == 1 and wanted.statuses[0] in quick:
        del values["statuses"]
    return [
        (field, _tr(_CONDITIONS[field]).format(value=value))
        for field, value in values.items()
        if getattr(wanted, field) and value
    ]
