"""Guesses which label of the project a label of other tools stands for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from annotator.arabic.folding import fold

if TYPE_CHECKING:
    from annotator.core.labels.label_set import LabelSet

# What common corpora and models call the same: a label of the project with one of these names is
# meant by the others too.
_ALIKE = (
    ("org", "organization", "organisation", "مؤسسة", "منظمة", "هيئة", "جهة"),
    ("company", "corp", "corporation", "business", "firm", "شركة"),
    ("per", "pers", "person", "people", "شخص", "اسم علم"),
    ("loc", "location", "place", "مكان", "موقع"),
    ("gpe", "country", "city", "دولة", "بلد", "مدينة"),
    ("date", "day", "تاريخ"),
    ("time", "وقت", "زمن"),
    ("money", "monetary", "amount", "sum", "price", "value", "cost", "مبلغ", "قيمة", "مال",
     "نقود", "سعر", "تكلفة"),
    ("currency", "curr", "عملة"),
    ("percent", "percentage", "نسبة", "نسبة مئوية"),
    ("project", "initiative", "program", "programme", "مشروع", "مبادرة", "برنامج"),
    ("fac", "facility", "منشأة", "مرفق"),
    ("product", "prod", "منتج"),
    ("event", "evt", "حدث", "فعالية"),
    ("sector", "industry", "قطاع"),
    ("investor", "funder", "مستثمر"),
)  # fmt: skip
# What else the three labels that a project begins with stand for.
_LIKE = {
    "investor": ("org", "company", "per", "government"),
    "amount": ("money", "currency", "investment"),
    "project": ("fac", "product"),
}


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
    called = {
        key: {_plain(label.key), _plain(label.title_ar), _plain(label.title_en)}
        for key, label in offered.items()
    }
    plain = _plain(name)
    for alike in ({plain}, _alike(plain)):
        for key, names in called.items():
            if names & alike:
                return key
    for key, kinds in _LIKE.items():
        if key in offered and any(plain in _alike(kind) for kind in kinds):
            return key
    return None


def _alike(plain: str) -> set[str]:
    """Return the names of what is called so, this one among them."""
    return {plain}.union(*(group for group in _groups() if plain in group))


@cache
def _groups() -> list[set[str]]:
    return [set(map(_plain, names)) for names in _ALIKE]


def _plain(name: str) -> str:
    """Return a label folded, without the mark of a token scheme and without signs."""
    folded = fold(name)
    for mark in ("b-", "i-"):
        folded = folded.removeprefix(mark)
    return "".join(letter for letter in folded.removeprefix("ال") if letter.isalnum())
