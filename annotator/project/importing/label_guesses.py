"""Guesses which label of the project a label of other tools stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.arabic.folding import fold

if TYPE_CHECKING:
    from annotator.core.labels.label_set import LabelSet

# What the labels of common corpora and models are most like, by the keys a project begins with.
_LIKE = {
    "investor": (
        "org", "organization", "organisation", "company", "corp", "corporation", "business",
        "investor", "funder", "per", "person", "pers", "government",
        "مستثمر", "شركة", "مؤسسة", "منظمة", "جهة", "شخص",
    ),
    "amount": (
        "money", "monetary", "amount", "sum", "price", "value", "cost", "currency", "investment",
        "مبلغ", "قيمة", "مال", "نقود", "سعر", "تكلفة",
    ),
    "project": (
        "project", "fac", "facility", "product", "prod", "initiative", "program",
        "مشروع", "منشأة", "مرفق", "منتج", "مبادرة", "برنامج",
    ),
}  # fmt: skip


def names_of(labels: LabelSet) -> dict[str, str]:
    """Return the keys of labels by what files may call them: their keys and their titles."""
    keys: dict[str, str] = {}
    for label in labels:
        keys.setdefault(label.title_ar, label.key)
        keys.setdefault(label.title_en, label.key)
    return keys | {label.key: label.key for label in labels}


def guessed_label(name: str, labels: LabelSet) -> str | None:
    """Return the key of an offered label that a name is like; None where none is."""
    offered = {label.key: label for label in labels.offered()}
    plain = _plain(name)
    for key, label in offered.items():
        if plain in (_plain(key), _plain(label.title_ar), _plain(label.title_en)):
            return key
    for key, names in _LIKE.items():
        if key in offered and plain in map(_plain, names):
            return key
    return None


def _plain(name: str) -> str:
    """Return a label folded, without the mark of a token scheme and without signs."""
    folded = fold(name)
    for mark in ("b-", "i-"):
        folded = folded.removeprefix(mark)
    return "".join(letter for letter in folded.removeprefix("ال") if letter.isalnum())
