"""Says in words what changed in a label set, and what is not right in one."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.core.errors import InvalidLabels, Reason
from annotator.core.labels.label_changes import Changed, LabelChange, difference
from annotator.gui.messages import error_text
from annotator.gui.translation import current_language, isolated

if TYPE_CHECKING:
    from annotator.core.labels.label_set import Label, LabelSet


def changes_words(before: LabelSet, after: LabelSet) -> list[str]:
    """Return a line for each label that changed, and one for the order."""
    lines = []
    changes = difference(before, after)
    for label, group in groupby(changes, key=lambda each: each.after or each.before):
        comma = "، " if current_language() == "ar" else ", "
        what = comma.join(_what(each, after) for each in group)
        lines.append(f"{_title(label)}: {what}" if label is not None else what)
    return lines


def fault_words(error: InvalidLabels, labels: LabelSet) -> str:
    """Return what is not right, as the person who writes the labels sees it."""
    label = labels.get(str(error.details.get("label")))
    field = error.details.get("field")
    if error.reason is Reason.DUPLICATE_LABEL:
        words = QCoreApplication.translate("LabelWords", "Two labels have the name {key} in files.")
        return words.format(key=isolated(str(error.details["label"])))
    if error.reason is not Reason.BAD_LABEL or label is None:
        return error_text(error)
    if field in ("title_ar", "title_en"):
        words = QCoreApplication.translate(
            "LabelWords",
            "{label}: a title has 1 to 60 visible characters, in Arabic and in English.",
        )
    elif field == "key":
        words = QCoreApplication.translate(
            "LabelWords",
            "{label}: its name in files is a Latin letter, then letters, digits, - or _.",
        )
    elif field == "guideline":
        words = QCoreApplication.translate("LabelWords", "{label}: its guideline is too long.")
    else:
        return error_text(error)
    return words.format(label=_title(label))


def _what(change: LabelChange, labels: LabelSet) -> str:
    into = labels.get(change.after.merged_into) if change.after is not None else None
    return {
        Changed.ADDED: QCoreApplication.translate("LabelWords", "added"),
        Changed.REMOVED: QCoreApplication.translate("LabelWords", "removed"),
        Changed.RENAMED: QCoreApplication.translate("LabelWords", "renamed"),
        Changed.RECOLORED: QCoreApplication.translate("LabelWords", "another colour"),
        Changed.SHORTCUT: QCoreApplication.translate("LabelWords", "another key"),
        Changed.GUIDELINE: QCoreApplication.translate("LabelWords", "another guideline"),
        Changed.EDGES: QCoreApplication.translate("LabelWords", "other edges"),
        Changed.RETIRED: QCoreApplication.translate("LabelWords", "retired"),
        Changed.MERGED: QCoreApplication.translate("LabelWords", "merged into {label}").format(
            label=_title(into) if into is not None else ""
        ),
        Changed.OFFERED_AGAIN: QCoreApplication.translate("LabelWords", "offered again"),
        Changed.REORDERED: QCoreApplication.translate("LabelWords", "another order"),
    }[change.what]


def _title(label: Label) -> str:
    title = label.title_ar if current_language() == "ar" else label.title_en
    return isolated(title or label.key)
